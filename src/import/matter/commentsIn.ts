/** Finds the comments of a front matter. */
import { Lexer } from 'yaml';
import type { MatterComment } from './model.ts';
import type { YamlEntry } from './yamlEntries.ts';

/** Returns the comments of a text in YAML or TOML in order. Lines count from 0. */
export function commentsIn(matter: string, language: string, entries: readonly YamlEntry[]): MatterComment[] {
  if (!matter.includes('#')) return [];
  const comments = language === 'yaml' ? yamlComments(matter) : language === 'toml' ? tomlComments(matter) : [];
  let next = 0;
  return comments.map((comment) => {
    while ((entries[next]?.end ?? Number.POSITIVE_INFINITY) <= comment.line) next += 1;
    const entry = entries[next];
    return { ...comment, key: entry !== undefined && entry.start <= comment.line ? entry.key : null };
  });
}

type Comment = Omit<MatterComment, 'key'>;

/** Behind this sign of the lexer comes a text without quotes, which may begin with a `#`. */
const beforeText = '\u001f';

function yamlComments(matter: string): Comment[] {
  const comments: Comment[] = [];
  let line = 0;
  let isText = false;
  for (const token of new Lexer().lex(matter)) {
    if (token.startsWith('#') && !isText) comments.push({ line, text: token.trimEnd() });
    isText = token === beforeText;
    line += token.split('\n').length - 1;
  }
  return comments;
}

function tomlComments(matter: string): Comment[] {
  const comments: Comment[] = [];
  let line = 0;
  for (const [token] of matter.matchAll(tomlTokens)) {
    if (token.startsWith('#')) comments.push({ line, text: token.trimEnd() });
    line += token.split('\n').length - 1;
  }
  return comments;
}

/** Texts of several lines, texts of one line, comments, and what is between them. */
const tomlTokens =
  /"""(?:[^"\\]|\\[\s\S]|"(?!""))*(?:"""|$)|'''(?:[^']|'(?!''))*(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?|#[^\n]*|[^"'#]+/g;
