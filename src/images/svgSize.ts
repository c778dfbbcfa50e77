/** The size at which a browser shows an SVG file. */

import type { SaxesTagNS } from 'saxes';

/** A size in CSS pixels. */
export type Size = { width: number; height: number };

/** The largest allowed side in pixels. Browsers lay out up to 33 million, and no screen shows a hundredth of this. */
export const longestSide = 100_000;

/** The size that browsers use if the file has none (https://www.w3.org/TR/css-sizing-3/#intrinsic-sizes). */
export const fallbackSize: Size = { width: 300, height: 150 };

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Returns the size of the root element: its width and height, completed by the ratio of its `viewBox`. */
export function svgSize({ attributes, uri }: SaxesTagNS): Size {
  if (uri !== svgNamespace) return fallbackSize;
  const width = pixelsOf(attributes.width?.value);
  const height = pixelsOf(attributes.height?.value);
  const viewBox = (attributes.viewBox?.value ?? '').trim().split(/[\s,]+/);
  const [, , boxWidth = 0, boxHeight = 0] = viewBox.map(Number);
  if (width !== null && height !== null) return wholePixels(width, height);
  if (!(boxWidth > 0 && boxHeight > 0)) return wholePixels(width ?? fallbackSize.width, height ?? fallbackSize.height);
  if (width !== null) return wholePixels(width, (width * boxHeight) / boxWidth);
  return height === null ? wholePixels(boxWidth, boxHeight) : wholePixels((height * boxWidth) / boxHeight, height);
}

function wholePixels(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** Returns a length in pixels; null for a percentage and for units that depend on a font. */
function pixelsOf(length: string | undefined): number | null {
  const [, number, unit = 'px'] = /^\s*(\d*\.?\d+)(px|pt|pc|in|cm|mm)?\s*$/.exec(length ?? '') ?? [];
  return number === undefined ? null : Number(number) * (pixelsPerUnit[unit] ?? 1);
}

const pixelsPerUnit: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };
