/** Exact decimal numbers of any size, with which `seq` counts. */

/**
 * The number is `units` of 10^-`scale`. `precision` is how many decimals were written, and `width` how many characters,
 * without a plus sign and with the exponent written out: coreutils derive the widths of `seq -w` from them (`scan_arg`
 * in seq.c).
 */
export type Decimal = { units: bigint; scale: number; precision: number; width: number; isNegativeZero: boolean };

/** A larger exponent would fill the memory. */
const maxExponent = 400;

/** Parses `-1.50`, `1e3` and `0x1f`. Returns null for anything else. */
export function parseDecimal(written: string): Decimal | null {
  const text = written.replace(/^\s*\+?/, '');
  const hex = /^(-?)(0x[\da-f]+)$/i.exec(text);
  if (hex) {
    const units = BigInt(hex[2] ?? 0) * (hex[1] ? -1n : 1n);
    return { units, scale: 0, precision: 0, width: String(units).length, isNegativeZero: false };
  }
  const [, sign = '', whole = '', point, fraction = '', power] =
    /^(-?)(\d*)(\.?)(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  if (point === undefined || whole + fraction === '') return null;
  const exponent = Number(power ?? 0);
  if (Math.abs(exponent) > maxExponent) return null;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const shift = exponent - fraction.length;
  // Decimals that the exponent moves before the point.
  const moved = Math.min(fraction.length, Math.max(0, exponent));
  return {
    units: shift > 0 ? digits * 10n ** BigInt(shift) : digits,
    scale: Math.max(0, -shift),
    precision: fraction.length - moved + Math.max(0, -exponent),
    width: sign.length + Math.max(1, whole.length) + fractionWidth(point, fraction, exponent, moved),
    isNegativeZero: sign === '-' && digits === 0n,
  };
}

/** Returns the number in units of 10^-`scale`. Further decimals are truncated. */
export function toUnits({ units, scale: own }: Decimal, scale: number): bigint {
  return scale >= own ? units * 10n ** BigInt(scale - own) : units / 10n ** BigInt(own - scale);
}

/** Formats -150 units of 10^-2 as `-1.50`, with leading zeros up to `width`. */
export function decimalText(units: number | bigint, scale: number, width: number): string {
  const written = String(units);
  if (scale === 0 && width === 0) return written;
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.slice(sign.length).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return sign + text.padStart(width - sign.length, '0');
}

/** Returns how many characters follow the whole number once the exponent is written out. */
function fractionWidth(point: string, fraction: string, exponent: number, moved: number): number {
  const written = fraction === '' ? 0 : fraction.length + point.length;
  if (exponent < 0) return written + (point === '' || fraction === '' ? 1 : 0) - exponent;
  return written + exponent - moved - (fraction !== '' && moved === fraction.length ? 1 : 0);
}
