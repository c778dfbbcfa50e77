/** Formats a text or a number as a directive of `printf` or `seq -f` says. */

/** A negative `width` aligns to the left, as the flag `-` does. */
export type Directive = { flags: string; width: number; precision: number | null; type: string };

/** Limits that keep a format from filling the memory. */
const maxWidth = 10_000;
const maxPrecision = 100;

/** Returns the formatted text. */
export function formatValue(directive: Directive, value: string | number | bigint): string {
  const { flags, precision } = directive;
  const width = Math.min(Math.abs(directive.width), maxWidth);
  const text = typeof value === 'string' ? value.slice(0, precision ?? undefined) : numberText(value, directive);
  if (flags.includes('-') || directive.width < 0) return text.padEnd(width);
  // An integer with a precision gets its zeros from that.
  const isZeroPadded = typeof value === 'number' || (typeof value === 'bigint' && precision === null);
  if (!flags.includes('0') || !isZeroPadded) return text.padStart(width);
  const [sign = ''] = /^(?:[-+ ]|0x)?/i.exec(text) ?? [];
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function numberText(value: number | bigint, { flags, precision: written, type }: Directive): string {
  const precision = written === null ? null : Math.min(written, maxPrecision);
  const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  if (typeof value === 'number') return sign + floatText(Math.abs(value), type, precision, flags);
  if (type === 'd' || type === 'i') return sign + String(value < 0 ? -value : value).padStart(precision ?? 1, '0');
  const base = type === 'o' ? 8 : type === 'u' ? 10 : 16;
  const digits = BigInt.asUintN(64, value)
    .toString(base)
    .padStart(precision ?? 1, '0');
  const prefix = !flags.includes('#') || value === 0n ? '' : type === 'o' ? '0' : base === 16 ? '0x' : '';
  return type === 'X' ? (prefix + digits).toUpperCase() : prefix + digits;
}

function floatText(value: number, type: string, precision: number | null, flags: string): string {
  const kind = type.toLowerCase();
  const text = Number.isFinite(value) ? finiteText(value, kind, precision, flags) : Number.isNaN(value) ? 'nan' : 'inf';
  return type === kind ? text : text.toUpperCase();
}

function finiteText(value: number, kind: string, precision: number | null, flags: string): string {
  if (kind === 'f') return fixed(value, precision ?? 6);
  if (kind === 'e') return exponential(value, precision ?? 6);
  const significant = precision === 0 ? 1 : (precision ?? 6);
  const exponent = value === 0 ? 0 : Number(value.toExponential(significant - 1).split('e')[1]);
  const isExponential = exponent < -4 || exponent >= significant;
  const text = isExponential ? exponential(value, significant - 1) : value.toFixed(significant - 1 - exponent);
  return flags.includes('#') ? text : text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, '');
}

function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([-+])(\d)$/, 'e$10$2');
}

/** Rounds a half to the even digit, as C does; `toFixed` rounds it up. */
function fixed(value: number, precision: number): string {
  if (value >= 1e21) return BigInt(value) + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  const extraDigits = Math.min(100, precision + 25) - precision;
  const exact = value.toFixed(precision + extraDigits);
  const start = exact.slice(0, -extraDigits).replace(/\.$/, '');
  const roundsToEven = /[02468]$/.test(start) && /^50*$/.test(exact.slice(-extraDigits));
  return roundsToEven ? start : value.toFixed(precision);
}
