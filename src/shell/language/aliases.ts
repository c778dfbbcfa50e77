/** A line with its aliases -> the line that they stand for. An alias may hold any piece of a line, as in bash. */
import { parse } from './parse.ts';
import type { Word } from './tokens.ts';

/**
 * The first word of each command stands for what its alias says, where nothing of it is quoted; so does the next word
 * where that ends with a blank. An alias is not looked up again in itself.
 */
export function withAliases(line: string, aliases: ReadonlyMap<string, string>): string {
  let left = 1_000;
  return aliases.size === 0 ? line : expand(line, new Set());

  function expand(text: string, inside: ReadonlySet<string>): string {
    let expanded = '';
    let at = 0;
    const commands = parse(text).items.flatMap(({ pipeline }) => pipeline.commands);
    for (const { words } of commands) {
      for (const word of words) {
        const name = nameOf(word);
        const value = name === null || inside.has(name) || left <= 0 ? undefined : aliases.get(name);
        if (name === null || value === undefined) break;
        left -= 1;
        expanded += text.slice(at, word.start) + expand(value, new Set([...inside, name]));
        at = word.end;
        if (!/\s$/.test(value)) break;
      }
    }
    return expanded + text.slice(at);
  }
}

function nameOf({ parts }: Word): string | null {
  const [only, other] = parts;
  return only?.kind === 'bare' && other === undefined ? only.text : null;
}
