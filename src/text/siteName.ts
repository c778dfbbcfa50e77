/** Turns the title of a site into the short names that the status bar and the prompt show. */
import { displayWidth } from './displayWidth.ts';

/** The widest name, in columns. On a phone, a wider one would leave the bar no room for anything else. */
const widest = 20;

/**
 * Returns the name that the status bar shows: the title, or its beginning if it is too wide. A subtitle is left out
 * first (`Fern & Alder – notes on a garden` -> `Fern & Alder`), then words, then characters. Cut words end in `…`.
 */
export function siteName(title: string): string {
  const whole = title.trim().replace(/\s+/g, ' ');
  if (displayWidth(whole) <= widest) return whole;
  const [first = ''] = whole.split(/: | [–—|·/-] /);
  const name = displayWidth(first) > 2 ? first : whole;
  if (displayWidth(name) <= widest) return name;
  const start = longestStart(name);
  const words = name.charAt(start.length) === ' ' ? start : start.replace(/ \S*$/, '');
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}

/**
 * Returns the name of the site as a host has it, for the prompt: `Fern & Alder` -> `fern-alder`. Letters of all scripts
 * stay. A title without letters and digits gives `blog`.
 */
export function siteHost(title: string): string {
  const host = siteName(title)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/[-.]{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return host === '' ? 'blog' : host;
}

/** Returns as many whole characters as fit, with room for the `…`. */
function longestStart(text: string): string {
  let start = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (displayWidth(start + segment) >= widest) break;
    start += segment;
  }
  return start;
}
