/** How much an author may add to every page before catpost warns, in bytes. */
import type { SiteFont } from './model.ts';

/** The most bytes of all fonts. They come after the text, but readers pay for them too. */
export const fontsBudget = 30_000;

/**
 * The most bytes of theme.css after gzip. With them and the stylesheet of catpost, a post of 600 words still fits the
 * first flight of a connection.
 */
export const stylesheetBudget = 2000;

/** Returns the bytes of all fonts. */
export function fontBytes(fonts: SiteFont[]): number {
  return fonts.reduce((sum, { bytes }) => sum + bytes, 0);
}
