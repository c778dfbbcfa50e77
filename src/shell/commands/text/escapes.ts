/** The backslash escapes of `echo -e`, `printf` and `tr`. */

/** The letters that mean the same after a backslash everywhere. */
export const letterEscapes: readonly (readonly [letter: string, character: string])[] = [
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
];

/** `octal` is the source of a pattern; `\c` ends all output if it `canEnd`. */
export type EscapeRules = { octal: string; letters: ReadonlyMap<string, string>; canEnd: boolean };

/** Decodes letters, octal numbers, `\x41`, `\u20ac` and `\U1f600`. Whatever else has a backslash stays as it is. */
export function decodeEscapes(
  text: string,
  { octal, letters, canEnd }: EscapeRules,
): { text: string; isEnded: boolean } {
  const hexadecimal = 'x([\\da-fA-F]{1,2})|u([\\da-fA-F]{1,4})|U([\\da-fA-F]{1,8})';
  const pattern = new RegExp(`\\\\(?:${hexadecimal}|(${octal})|(.))`, 'gsu');
  let decoded = '';
  let position = 0;
  for (const { 0: whole, 1: byte, 2: short, 3: long, 4: digits, 5: letter, index } of text.matchAll(pattern)) {
    decoded += text.slice(position, index);
    position = index + whole.length;
    if (letter === 'c' && canEnd) return { text: decoded, isEnded: true };
    if (letter !== undefined) {
      decoded += letters.get(letter) ?? whole;
      continue;
    }
    // An octal number is a byte, of which bash drops the higher bits.
    const hex = byte ?? short ?? long ?? '';
    const code = digits === undefined ? Number.parseInt(hex, 16) : Number.parseInt(digits, 8) % 256;
    decoded += code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  return { text: decoded + text.slice(position), isEnded: false };
}
