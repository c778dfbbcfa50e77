/** Sets of characters as `tr` writes them: `a-z`, `[:upper:]`, `\n`, `[x*3]`. */

/** `fill` is where `[x*]` stands: its place, and the character that fills up. */
export type CharacterSet = {
  characters: string[];
  fill: { at: number; character: string } | null;
  /** Their names, `=` for an equivalence class, and where the characters of each begin and end. */
  classes: { name: string; at: number; end: number }[];
};

export function parseSet(text: string): CharacterSet | { error: string } {
  const set: CharacterSet = { characters: [], fill: null, classes: [] };
  let rest = text;
  while (rest !== '') {
    const at = set.characters.length;
    const [named, name = ''] = /^\[:((?:(?!:\]).)*):\]/su.exec(rest) ?? [];
    if (named !== undefined) {
      const members = classes.get(name);
      if (name === '') return { error: "missing character class name '[::]'" };
      if (members === undefined) return { error: `invalid character class ‘${name}’` };
      set.characters.push(...members);
      set.classes.push({ name, at, end: at + members.length });
      rest = rest.slice(named.length);
      continue;
    }
    const equivalent = /^\[=(=|(?:(?!=\]).)*)=\]/su.exec(rest);
    if (equivalent) {
      const character = unescaped(equivalent[1] ?? '');
      if (character === '') return { error: "missing equivalence class character '[==]'" };
      if ([...character].length > 1)
        return { error: `${character}: equivalence class operand must be a single character` };
      set.characters.push(character);
      set.classes.push({ name: '=', at, end: at + 1 });
      rest = rest.slice(equivalent[0].length);
      continue;
    }
    const repeated = /^\[(\\[0-7]{1,3}|\\?.)\*([^\]]*)\]/su.exec(rest);
    if (repeated) {
      if (/\D/.test(repeated[2] ?? '')) return { error: `invalid repeat count ‘${repeated[2]}’ in [c*n] construct` };
      const character = unescaped(repeated[1] ?? '');
      const count = (repeated[2] ?? '').startsWith('0') ? Number.parseInt(repeated[2] ?? '', 8) : Number(repeated[2]);
      if (count > 0) set.characters.push(...Array.from({ length: Math.min(count, 10_000) }, () => character));
      else set.fill = { at: set.characters.length, character };
      rest = rest.slice(repeated[0].length);
      continue;
    }
    const [piece = '', first = '', last] = /^(\\[0-7]{1,3}|\\?.|\\$)(?:-(\\[0-7]{1,3}|\\?.))?/su.exec(rest) ?? [];
    rest = rest.slice(piece.length);
    if (last === undefined) {
      set.characters.push(unescaped(first));
      continue;
    }
    const [from, to] = [codeOf(unescaped(first)), codeOf(unescaped(last))];
    if (to < from) {
      const range = `${unescaped(first)}-${unescaped(last)}`;
      return { error: `range-endpoints of '${range}' are in reverse collating sequence order` };
    }
    for (let code = from; code <= to; code += 1) set.characters.push(String.fromCodePoint(code));
  }
  return set;
}

const escapes = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

function unescaped(text: string): string {
  if (!text.startsWith('\\') || text === '\\') return text;
  const escaped = text.slice(1);
  if (/^[0-7]/.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped, 8));
  return escapes.get(escaped) ?? escaped;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Of ASCII, in its order. */
export const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const classes = new Map(
  Object.entries({
    alnum: /[0-9A-Za-z]/,
    alpha: /[A-Za-z]/,
    blank: /[\t ]/,
    cntrl: /\p{Cc}/u,
    digit: /[0-9]/,
    graph: /[!-~]/,
    lower: /[a-z]/,
    print: /[ -~]/,
    punct: /[!-/:-@[-`{-~]/,
    space: /[\t-\r ]/,
    upper: /[A-Z]/,
    xdigit: /[0-9A-Fa-f]/,
  }).map(([name, pattern]) => [name, ascii.filter((character) => pattern.test(character))]),
);
