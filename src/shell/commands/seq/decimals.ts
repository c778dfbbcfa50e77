/** Decimal numbers of any size, exactly, as `seq` counts with them. */

/**
 * `units` of 10^-`scale`. `precision` is how many decimals were written, `width` how many characters, without a plus and
 * with an exponent written out; coreutils take the widths of `seq -w` from them (scan_arg in seq.c).
 */
export type Decimal = { units: bigint; scale: number; precision: number; width: number; negativeZero: boolean };

/** Exponents beyond would fill the memory. */
const largestExponent = 400;

/** `-1.50`, `1e3`, `0x1f`; null where it is none of them. */
export function decimalOf(written: string): Decimal | null {
  const text = written.replace(/^\s*\+?/, '');
  const hex = /^(-?)(0x[\da-f]+)$/i.exec(text);
  if (hex) {
    const units = BigInt(hex[2] ?? 0) * (hex[1] ? -1n : 1n);
    return { units, scale: 0, precision: 0, width: String(units).length, negativeZero: false };
  }
  const [, sign = '', whole = '', point, fraction = '', power] =
    /^(-?)(\d*)(\.?)(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  if (point === undefined || whole + fraction === '') return null;
  const exponent = Number(power ?? 0);
  if (Math.abs(exponent) > largestExponent) return null;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const shift = exponent - fraction.length;
  const moved = Math.min(fraction.length, Math.max(0, exponent));
  return {
    units: shift > 0 ? digits * 10n ** BigInt(shift) : digits,
    scale: Math.max(0, -shift),
    precision: fraction.length - moved + Math.max(0, -exponent),
    width: sign.length + Math.max(1, whole.length) + widthBehind(point, fraction, exponent, moved),
    negativeZero: sign === '-' && digits === 0n,
  };
}

function widthBehind(point: string, fraction: string, exponent: number, moved: number): number {
  const written = fraction === '' ? 0 : fraction.length + point.length;
  if (exponent < 0) return written + (point === '' || fraction === '' ? 1 : 0) - exponent;
  return written + exponent - moved - (fraction !== '' && moved === fraction.length ? 1 : 0);
}

/** The number in units of 10^-`scale`; what is smaller is cut off toward zero. */
export function scaled({ units, scale: own }: Decimal, scale: number): bigint {
  return scale >= own ? units * 10n ** BigInt(scale - own) : units / 10n ** BigInt(own - scale);
}

/** `-150`, 2 -> `-1.50`; with zeros before it up to the width. */
export function decimalText(units: number | bigint, scale: number, width: number): string {
  const written = String(units);
  if (scale === 0 && width === 0) return written;
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.slice(sign.length).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return sign + text.padStart(width - sign.length, '0');
}
