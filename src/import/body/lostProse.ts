/** Finds prose that a conversion has lost. This checks every pass, also those that do not know of each other. */
import { withoutMdx } from '../syntax/mdx/withoutMdx.ts';
import { withoutCode } from './code.ts';

/** A paragraph whose words are not in the result: its first words, and its place in the source. */
export type LostParagraph = { start: string; offset: number };

/** Fewer words are as likely the parameters of some syntax as prose. */
const fewestWords = 5;

/** The part of its words that a paragraph may lose, such as the name of a component in a sentence. */
const tolerance = 0.2;

/** Returns the paragraphs of `source` that are not in `result`. Neither is counted in code, tags or comments. */
export function lostProse(source: string, result: string): LostParagraph[] {
  if (source === result) return [];
  const resultLines = result.split('\n');
  const kept = new Set(resultLines);
  if (source.split('\n').every((line) => kept.has(line))) return [];
  const sourceLines = new Set(source.split('\n'));
  // To find the words of a whole text takes long, and most are in a line that has changed.
  const changed = new Set(wordsOf(resultLines.filter((line) => !sourceLines.has(line)).join('\n')));
  let all: ReadonlySet<string> | null = null;
  const isLost = (words: readonly string[], known: ReadonlySet<string>) =>
    words.filter((word) => !known.has(word)).length > words.length * tolerance;
  return paragraphsOf(withoutMarkup(source)).flatMap(({ paragraph, index }) => {
    const written = source.slice(index, index + paragraph.length).split('\n');
    if (written.every((line) => kept.has(line))) return [];
    const words = wordsOf(paragraph);
    if (words.length < fewestWords || !isLost(words, changed)) return [];
    all ??= new Set(wordsOf(result));
    if (!isLost(words, all)) return [];
    return [{ start: words.slice(0, 8).join(' '), offset: index + paragraph.search(/\S/) }];
  });
}

/** Returns the lines between lines without words, and where they begin. */
function paragraphsOf(text: string): { paragraph: string; index: number }[] {
  const paragraphs: { paragraph: string; index: number }[] = [];
  let [start, end] = [0, 0];
  const add = () => {
    if (end > start) paragraphs.push({ paragraph: text.slice(start, end), index: start });
  };
  for (const line of text.split('\n')) {
    const next = end + line.length + 1;
    if (line.trim() === '') {
      add();
      start = next;
    }
    end = next;
  }
  add();
  return paragraphs;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** Blanks everything that is not prose: comments, tags, templates, addresses and the modules of MDX. */
function withoutMarkup(source: string): string {
  return markup.reduce(
    (text, pattern) => text.replace(pattern, (found) => found.replace(/[^\n]/g, ' ')),
    // An attribute of MDX may be a whole function.
    withoutCode(source.includes('={') ? withoutMdx(source) : source),
  );
}

/** What is no prose. Lengths are limited, because a text may have thousands of signs that nothing closes. */
const markup: readonly RegExp[] = [
  /<!--[\s\S]{0,9999}?-->|\{\/\*[\s\S]{0,9999}?\*\/\}|%%[\s\S]{0,9999}?%%|\{#[\s\S]{0,9999}?#\}/g,
  /\{%-?\s*comment\b[\s\S]{0,9999}?\{%-?\s*endcomment\s*-?%\}|\{::comment\}[\s\S]{0,9999}?\{:\/(?:comment)?\}/g,
  /<(script|style|svg|pre)\b[\s\S]{0,9999}?<\/\1\s*>/gi,
  /^(?:import|export)\s[^\n]*(?:\n[^\n]+)*/gm,
  /\{\{[\s\S]{0,999}?\}\}|\{%[\s\S]{0,999}?%\}|\{[^{}\n]{0,999}\}/g,
  /<\/?[a-z][^<>]{0,9999}>|&(?:#\w{1,8}|[a-z]\w{1,31});/gi,
  // Shortcodes of WordPress with attributes.
  /\[[a-z][\w-]{0,40}\s[^[\]\n=]{0,999}=[^[\]\n]{0,999}\]/gi,
  // What a wiki embeds, the target of a link with a text of its own, and the kind of a callout.
  /!\[\[[^\]\n]{0,999}\]\]|\[\[[^\]|\n]{0,999}\||\[![\w-]{1,40}\]/g,
  /\]\([^()\s]*\)|^[ \t]*\[[^\]\n]+\]:.*$|https?:\S+/gm,
];
