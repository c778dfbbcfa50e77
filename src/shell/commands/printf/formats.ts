/** Formats as `printf` reads them: `%-20s %3d\n`. */

/** A text as it is, a percent sign with what belongs to it, or a error that ends the output. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'error'; message: string }
  | { kind: 'directive'; flags: string; width: string; precision: string | null; type: string };

/** Never empty where the format is not. Ends with the first error. */
export function parseFormat(format: string): Piece[] {
  const pieces: Piece[] = [];
  const pattern = /%%|%([-+ 0#']*)(\*|\d*)(?:\.(\*|-?\d*))?[hlLjzt]*(.?)|[^%]+/gsu;
  for (const [whole, flags = '', width = '', precision, type = ''] of format.matchAll(pattern)) {
    if (whole === '%%') pieces.push({ kind: 'text', text: '%' });
    else if (!whole.startsWith('%')) pieces.push({ kind: 'text', text: unescaped(whole, false).text });
    else if (/^[sbcdiouxXfFeEgG]$/.test(type)) {
      pieces.push({ kind: 'directive', flags, width, precision: precision ?? null, type });
    } else {
      const message = type === '' ? `\`${whole}': missing format character` : `\`${type}': invalid format character`;
      return [...pieces, { kind: 'error', message }];
    }
  }
  return pieces;
}

const escapes = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);

/** What backslashes stand for. `\c` ends all output where it `mayEnd`, in a text for `%b`. */
export function unescaped(text: string, mayEnd: boolean): { text: string; ended: boolean } {
  const end = mayEnd ? /^(?:[^\\]|\\[^c])*?(?=\\c)/su.exec(text)?.[0] : undefined;
  const octal = mayEnd ? '0?[0-7]{1,3}' : '[0-7]{1,3}';
  const pattern = new RegExp(
    `\\\\(?:x([\\da-fA-F]{1,2})|u([\\da-fA-F]{1,4})|U([\\da-fA-F]{1,8})|(${octal})|(.))`,
    'gsu',
  );
  const replaced = (end ?? text).replace(pattern, (whole, byte, short, long, eight, letter) => {
    const code = eight === undefined ? Number.parseInt(byte ?? short ?? long ?? '', 16) : Number.parseInt(eight, 8);
    if (letter !== undefined) return escapes.get(letter) ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return { text: replaced, ended: end !== undefined };
}

/** `field` is at most this wide, so that nobody fills the memory. */
const widest = 10_000;

/** A text or a number as a directive has it, on its width. */
export function formatted(
  { flags, width, precision, type }: { flags: string; width: number; precision: number | null; type: string },
  value: string | number | bigint,
): string {
  const left = flags.includes('-') || width < 0;
  const size = Math.min(Math.abs(width), widest);
  const digits = precision === null ? null : Math.min(precision, 100);
  const body =
    typeof value === 'string' ? value.slice(0, precision ?? undefined) : numberText(value, type, digits, flags);
  if (left) return body.padEnd(size);
  const zeros = flags.includes('0') && typeof value !== 'string' && (typeof value === 'number' || precision === null);
  if (!zeros) return body.padStart(size);
  const [sign = ''] = /^(?:[-+ ]|0x)?/i.exec(body) ?? [];
  return sign + body.slice(sign.length).padStart(size - sign.length, '0');
}

function numberText(value: number | bigint, type: string, precision: number | null, flags: string): string {
  const negative = value < 0;
  const plus = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  if (typeof value === 'number') return (negative ? '-' : plus) + floatText(Math.abs(value), type, precision, flags);
  if (type === 'd' || type === 'i') {
    return (negative ? '-' : plus) + String(negative ? -value : value).padStart(precision ?? 1, '0');
  }
  const base = type === 'o' ? 8 : type === 'u' ? 10 : 16;
  const text = BigInt.asUintN(64, value)
    .toString(base)
    .padStart(precision ?? 1, '0');
  const prefix = !flags.includes('#') || value === 0n ? '' : type === 'o' ? '0' : base === 16 ? '0x' : '';
  return type === 'X' ? (prefix + text).toUpperCase() : prefix + text;
}

function floatText(value: number, type: string, precision: number | null, flags: string): string {
  const kind = type.toLowerCase();
  let text: string;
  if (!Number.isFinite(value)) text = Number.isNaN(value) ? 'nan' : 'inf';
  else if (kind === 'f') text = fixed(value, precision ?? 6);
  else if (kind === 'e') text = exponential(value, precision ?? 6);
  else {
    const significant = precision === 0 ? 1 : (precision ?? 6);
    const exponent = value === 0 ? 0 : Number(value.toExponential(significant - 1).split('e')[1]);
    const short = exponent < -4 || exponent >= significant;
    text = short ? exponential(value, significant - 1) : value.toFixed(significant - 1 - exponent);
    if (!flags.includes('#')) text = text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
  }
  return type === kind ? text : text.toUpperCase();
}

function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([-+])(\d)$/, 'e$10$2');
}

/** A half goes to the even digit, as in C; `toFixed` takes the greater one. */
function fixed(value: number, precision: number): string {
  if (value >= 1e21) return BigInt(value) + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  const more = Math.min(100, precision + 25) - precision;
  const exact = value.toFixed(precision + more);
  const start = exact.slice(0, -more).replace(/\.$/, '');
  const isEven = /[02468]$/.test(start) && /^50*$/.test(exact.slice(-more));
  return isEven ? start : value.toFixed(precision);
}
