/** Checks that the colours of a theme are readable on each other (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11). */
import type { ColourToken, Theme } from '../types/theme.ts';

/** A pair of colours that is not readable: the contrast of `front` on `back` is `ratio`, and `needed` is required. */
export type UnreadablePair = { front: ColourToken; back: ColourToken; ratio: number; needed: number };

/** Coloured text, and the focus ring. */
const coloured = ['quiet', 'accent', 'link', 'visited', 'warn', 'error'] as const;

/**
 * Every pair that occurs in the stylesheets, with the required ratio: 7 for body text (AAA), 4.5 for other text (AA).
 * `mark` and alerts use `warn` and `error` as background, which has the same ratio.
 */
const pairs: { front: ColourToken; back: ColourToken; needed: number }[] = [
  ...(['paper', 'raised'] as const).flatMap((back) => [
    { front: 'ink' as const, back, needed: 7 },
    ...coloured.map((front) => ({ front, back, needed: 4.5 })),
  ]),
  { front: 'bar-ink', back: 'bar', needed: 4.5 },
];

/**
 * Returns the pairs of a theme that are not readable. `least` is a minimum for every pair, for the high-contrast
 * themes.
 */
export function unreadablePairs(theme: Theme, least = 0): UnreadablePair[] {
  return pairs.flatMap((pair) => {
    const ratio = contrastRatio(theme[pair.front], theme[pair.back]);
    const needed = Math.max(pair.needed, least);
    return ratio < needed ? [{ ...pair, ratio, needed }] : [];
  });
}

/**
 * Returns the contrast ratio, from 1 to 21, of two colours such as `#rgb` or `#rrggbb`.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Returns whether white is easier to read than black on a background. */
export function isDark(ground: string): boolean {
  return contrastRatio('#fff', ground) > contrastRatio('#000', ground);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
