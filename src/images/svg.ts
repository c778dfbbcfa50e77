/**
 * SVG files: their size, and everything in them that acts or reaches out. Within a page an `<img>` keeps an SVG inert;
 * opened by its own address it is a document of the site's origin, so its scripts would be the site's.
 * Read as XML (https://www.w3.org/TR/SVG2/), for an HTML parser sees other elements than the browser does.
 */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Position } from '../types/problem.ts';

/** `rule` is a key of problems/rules.ts; `position` is that of the tag, or after what is not one. */
type SvgFault = { rule: 'svg-active' | 'image-unreadable'; position: Position; what: string };

/** `width` and `height` are in CSS pixels. */
export type Svg = { width: number; height: number; faults: SvgFault[] };

/** Reads a whole file. Never throws: what is not well-formed is the last of its faults. */
export function readSvg(bytes: Buffer): Svg {
  const faults: SvgFault[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  const here = (): Position => ({ line: parser.line, column: Math.max(1, parser.column) });
  const report = (rule: SvgFault['rule'], what: string, position = here()) => faults.push({ rule, what, position });
  const active = (what: string | null, position = here()) => {
    if (what !== null) report('svg-active', what, position);
  };
  let size: Pick<Svg, 'width' | 'height'> | null = null;
  let tagStart = here();
  const open: string[] = [];
  let style = '';
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!sameAsAscii.test(encoding)) report('image-unreadable', `it is written in ${encoding}, not in UTF-8`);
  });
  parser.on('doctype', (text) => active(/<!ENTITY/i.test(text) ? 'it defines entities' : null));
  parser.on('processinginstruction', ({ target }) => active(`it has the instruction <?${target}?>`));
  parser.on('opentagstart', ({ name }) => {
    const { line, column } = here();
    tagStart = { line, column: Math.max(1, column - name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    if (size === null) {
      size = sizeOf(tag);
      if (Math.max(size.width, size.height) > longestSide)
        report(
          'image-unreadable',
          `it says that it is ${size.width} × ${size.height} pixels, more than ${longestSide}`,
          tagStart,
        );
      if (tag.local !== 'svg') report('image-unreadable', `it begins with <${tag.name}>, not with <svg>`, tagStart);
    }
    open.push(tag.local);
    active(activeElement(tag), tagStart);
    for (const { local, uri, value } of Object.values(tag.attributes))
      active(activeAttribute(tag.local, local, uri, value), tagStart);
  });
  // A comment within a style divides its text here, and not for the browser.
  const collect = (text: string) => {
    if (open.at(-1) === 'style') style += text;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', () => {
    if (open.pop() !== 'style') return;
    active(activeStyle(style));
    style = '';
  });
  // A parser goes on after a fault, as a browser may have run what stood before it.
  parser.on('error', ({ message }) => report('image-unreadable', message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  parser.write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close();
  active(activeStyle(style));
  const unreadable = faults.filter(({ rule }) => rule === 'image-unreadable').slice(0, 1);
  const known = size ?? fallback;
  return { ...known, faults: [...faults.filter(({ rule }) => rule === 'svg-active'), ...unreadable] };
}

/** Pixels. Browsers lay out nothing that is wider than 33 million, and no screen shows a hundredth of this. */
const longestSide = 100_000;

/** Of these, the bytes below 128 are ASCII's, so that tags are what they seem to be. */
const sameAsAscii = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

/** What browsers take where nothing is said (https://www.w3.org/TR/css-sizing-3/#intrinsic-sizes). */
const fallback = { width: 300, height: 150 };

const svgNamespace = 'http://www.w3.org/2000/svg';
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

function activeElement({ name, local, uri }: SaxesTagNS): string | null {
  if (uri === htmlNamespace || activeNames.has(local.toLowerCase())) return `it has the element <${name}>`;
  return null;
}

/** `element` and `attribute` are local names. */
function activeAttribute(element: string, attribute: string, uri: string, value: string): string | null {
  if (uri === 'http://www.w3.org/2000/xmlns/') return null;
  if (/^on/i.test(attribute)) return `it has the attribute ${attribute}`;
  // Browsers drop white space and control characters from an address before they read its scheme.
  const address = value.replace(/[\s\p{Cc}]+/gu, '');
  if (/(?:java|vb)script:/i.test(address)) return `its attribute ${attribute} holds a script`;
  if (attribute === 'attributeName' && /^(?:on|(?:xlink:)?href$)/i.test(address)) return `it animates ${address}`;
  if (/^(?:href|src|base)$/i.test(attribute) && !isHarmless(element, address))
    return `it refers to ${value.slice(0, 80)}`;
  return activeStyle(value);
}

/** A place in the file itself, a picture within it, or the target of a link, which only a click follows. */
function isHarmless(element: string, address: string): boolean {
  if (address === '' || address.startsWith('#') || rasterData.test(address)) return true;
  return element === 'a' && /^(?:https?:|mailto:|[^:]*$)/i.test(address);
}

const rasterData = /^data:image\/(?:png|jpe?g|gif|webp|avif);/i;

/** `@import`, and `url()` and its like of anything but a place in the file, a picture or a font within it. */
function activeStyle(css: string): string | null {
  const plain = css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code) => character(code)).replace(/\\/g, '');
  // What looks like a comment may stand in a text, and the other way round.
  return activeCss(plain) ?? activeCss(plain.replace(/\/\*.*?\*\//gs, ' '));
}

function activeCss(css: string): string | null {
  if (/@import/i.test(css)) return 'its style imports another';
  const addresses = [...css.matchAll(/(?:url|src)\(\s*["']?\s*([^)]*)/gi)].map(([, address = '']) => address);
  // In these a text is an address, unless it is the type of a picture.
  for (const { index } of css.matchAll(/(?:image-set|image|cross-fade)\(/gi))
    addresses.push(...textsWithin(css, index));
  const outside = addresses.find((address) => !withinFile.test(address));
  return outside === undefined ? null : `its style refers to ${outside.slice(0, 80)}`;
}

/** The texts between the brackets that open next, but for those of `type("image/png")`. */
function textsWithin(css: string, from: number): string[] {
  const texts: string[] = [];
  let depth = 0;
  for (const [token, , double, single] of css.slice(from).matchAll(tokens)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (double !== undefined || single !== undefined) texts.push((double ?? single ?? '').trim());
    if (token === ')' && depth === 0) break;
  }
  return texts;
}

const tokens = /type\(\s*("[^"]*"|'[^']*')\s*\)|"([^"]*)"?|'([^']*)'?|[()]/gi;

const withinFile = /^(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/|application\/(?:x-)?font))/i;

function character(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? '' : String.fromCodePoint(point);
}

function sizeOf({ attributes, uri }: SaxesTagNS): Pick<Svg, 'width' | 'height'> {
  if (uri !== svgNamespace) return fallback;
  const width = pixels(attributes.width?.value);
  const height = pixels(attributes.height?.value);
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.viewBox?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width !== null && height !== null) return rounded(width, height);
  if (!(boxWidth > 0 && boxHeight > 0)) return rounded(width ?? fallback.width, height ?? fallback.height);
  if (width !== null) return rounded(width, (width * boxHeight) / boxWidth);
  return height === null ? rounded(boxWidth, boxHeight) : rounded((height * boxWidth) / boxHeight, height);
}

function rounded(width: number, height: number): Pick<Svg, 'width' | 'height'> {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

/** Null for per cent, which is of nothing here, and for what depends on a font. */
function pixels(length: string | undefined): number | null {
  const [, number, unit = 'px'] = /^\s*(\d*\.?\d+)(px|pt|pc|in|cm|mm)?\s*$/.exec(length ?? '') ?? [];
  return number === undefined ? null : Number(number) * (pixelsOf[unit] ?? 1);
}

const pixelsOf: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 };
