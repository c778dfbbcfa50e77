/** The filters of Jekyll and Eleventy that Liquid itself does not have. */
import { slugify } from '../../readers/jekyll/slugs.ts';

/** Filters by name. They get the value, and what is written behind the colon. */
export const filters: Readonly<Record<string, (value: unknown, ...options: unknown[]) => unknown>> = {
  relative_url: rootAddress,
  url: rootAddress,
  htmlBaseUrl: rootAddress,
  absolute_url: rootAddress,
  absoluteUrl: rootAddress,
  // The text around it is markdown, so markdown in it means the same.
  markdownify: (value) => textOf(value),
  smartify: (value) => textOf(value),
  emojify: (value) => textOf(value),
  safe: (value) => textOf(value),
  strip_index: (value) => textOf(value).replace(/index\.html?(?=$|[?#])/, ''),
  slugify: (value, mode) => slugify(textOf(value), typeof mode === 'string' ? mode : 'default'),
  slug: (value) => slugify(textOf(value)),
  upper: (value) => textOf(value).toUpperCase(),
  lower: (value) => textOf(value).toLowerCase(),
  dump: (value) => JSON.stringify(value),
};

/** Returns an address from the root of the site. The new site has a base of its own, so none is added. */
function rootAddress(value: unknown): string {
  const address = textOf(value);
  return /^(?:[a-z][a-z0-9+.-]*:|\/|@\/|#|\.)/i.test(address) || address === '' ? address : `/${address}`;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
