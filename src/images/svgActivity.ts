/**
 * Finds the parts of an SVG file that run scripts or load something. Each function returns a reason, or null if there
 * is none.
 */

import type { SaxesTagNS } from 'saxes';

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

const activeNames = new Set([
  'script',
  'foreignobject',
  'handler',
  'listener',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
]);

/** Checks an element by its name and namespace. */
export function activeElement({ name, local, uri }: SaxesTagNS): string | null {
  if (uri === htmlNamespace || activeNames.has(local.toLowerCase())) return `it has the element <${name}>`;
  return null;
}

/** Checks an attribute. `element` and `attribute` are local names; `uri` is the namespace of the attribute. */
export function activeAttribute(element: string, attribute: string, uri: string, value: string): string | null {
  if (uri === 'http://www.w3.org/2000/xmlns/') return null;
  if (/^on/i.test(attribute)) return `it has the attribute ${attribute}`;
  // Browsers remove white space and control characters from a URL before they read its scheme.
  const url = value.replace(/[\s\p{Cc}]+/gu, '');
  if (/(?:java|vb)script:/i.test(url)) return `its attribute ${attribute} contains a script`;
  if (attribute === 'attributeName' && /^(?:on|(?:xlink:)?href$)/i.test(url)) return `it animates ${url}`;
  if (/^(?:href|src|base)$/i.test(attribute) && !isHarmlessUrl(element, url))
    return `it refers to ${value.slice(0, 80)}`;
  return activeStyle(value);
}

/**
 * Checks CSS: it must not have `@import`, and the URLs in `url()` and similar functions must be fragments of the file,
 * or embedded images or fonts.
 */
export function activeStyle(css: string): string | null {
  const unescaped = css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => characterOf(code)).replace(/\\/g, '');
  // What looks like a comment may be inside a string, and the other way round, so both readings are checked.
  return activeCss(unescaped) ?? activeCss(unescaped.replace(/\/\*.*?\*\//gs, ' '));
}

/**
 * A URL is harmless if it is a fragment of the file, an embedded image, or the target of a link, which only a click
 * follows.
 */
function isHarmlessUrl(element: string, url: string): boolean {
  if (url === '' || url.startsWith('#') || embeddedImage.test(url)) return true;
  return element === 'a' && /^(?:https?:|mailto:|[^:]*$)/i.test(url);
}

const embeddedImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);/i;

function activeCss(css: string): string | null {
  if (/@import/i.test(css)) return 'its style imports another style sheet';
  const urls = [...css.matchAll(/(?:url|src)\(\s*["']?\s*([^)]*)/gi)].map(([, url = '']) => url);
  // In these functions, a string is a URL unless it is the type of an image.
  for (const { index } of css.matchAll(/(?:image-set|image|cross-fade)\(/gi))
    urls.push(...stringsInBrackets(css, index));
  const outside = urls.find((url) => !withinFile.test(url));
  return outside === undefined ? null : `its style refers to ${outside.slice(0, 80)}`;
}

const withinFile = /^(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/|application\/(?:x-)?font))/i;

/** Returns the strings inside the brackets that open next, except those of `type("image/png")`. */
function stringsInBrackets(css: string, from: number): string[] {
  const strings: string[] = [];
  let depth = 0;
  for (const [token, , double, single] of css.slice(from).matchAll(tokens)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (double !== undefined || single !== undefined) strings.push((double ?? single ?? '').trim());
    if (token === ')' && depth === 0) break;
  }
  return strings;
}

const tokens = /type\(\s*("[^"]*"|'[^']*')\s*\)|"([^"]*)"?|'([^']*)'?|[()]/gi;

/** Returns the character of a CSS escape, which is a code point in hexadecimal. */
function characterOf(code: string): string {
  const codePoint = Number.parseInt(code, 16);
  return codePoint > 0x10ffff ? '' : String.fromCodePoint(codePoint);
}
