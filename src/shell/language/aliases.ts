/** Expands the aliases of a line. As in bash, an alias may hold any part of a line. */
import { parse } from './parse.ts';
import type { Word } from './syntax.ts';

/** The number of replacements in one line, so that aliases which double each other come to an end. */
const maxReplacements = 1_000;

/**
 * Replaces the first word of each command by its alias, unless part of the word is quoted. If the alias ends with a
 * blank, the next word is replaced too. An alias is not expanded again inside itself.
 */
export function expandAliases(line: string, aliases: ReadonlyMap<string, string>): string {
  return aliases.size === 0 ? line : expand(line, new Set(), { aliases, left: maxReplacements });
}

function expand(
  text: string,
  inside: ReadonlySet<string>,
  state: { aliases: ReadonlyMap<string, string>; left: number },
): string {
  let expanded = '';
  let at = 0;
  const commands = parse(text).items.flatMap(({ pipeline }) => pipeline.commands);
  for (const { words } of commands) {
    for (const word of words) {
      const name = bareText(word);
      const value = name === null || inside.has(name) || state.left <= 0 ? undefined : state.aliases.get(name);
      if (name === null || value === undefined) break;
      state.left -= 1;
      expanded += text.slice(at, word.start) + expand(value, new Set([...inside, name]), state);
      at = word.end;
      if (!/\s$/.test(value)) break;
    }
  }
  return expanded + text.slice(at);
}

/** Returns the text of a word without quotes and variables, or null if it has any. */
function bareText({ parts }: Word): string | null {
  const [only, other] = parts;
  return only?.kind === 'bare' && other === undefined ? only.text : null;
}
