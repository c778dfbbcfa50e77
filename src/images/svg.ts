/**
 * Reads SVG files: their size, and everything in them that runs scripts or loads something. An `<img>` on a page keeps
 * an SVG inert, but opened at its own URL it is a document of the site's origin, so its scripts would run as the
 * site's. It is parsed as XML (https://www.w3.org/TR/SVG2/), because an HTML parser sees other elements than the
 * browser does.
 */

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Position } from '../types/problem.ts';
import { activeAttribute, activeElement, activeStyle } from './svgActivity.ts';
import { fallbackSize, longestSide, type Size, svgSize } from './svgSize.ts';

/**
 * `rule` is a key of problems/rules.ts. `reason` is the end of a sentence: `it has the element <script>`. `position` is
 * that of the tag; for anything else it is where that ends.
 */
type SvgProblem = { rule: 'svg-active' | 'image-unreadable'; position: Position; reason: string };

/** The size is in CSS pixels. */
export type Svg = Size & { problems: SvgProblem[] };

/** Reads a whole file. Never throws. If it is not well-formed, that is the last of its problems. */
export function readSvg(bytes: Buffer): Svg {
  const reading = createReading();
  const { parser } = reading;
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!asciiCompatible.test(encoding)) unreadable(reading, `it is encoded in ${encoding}, not in UTF-8`);
  });
  parser.on('doctype', (text) => active(reading, /<!ENTITY/i.test(text) ? 'it defines entities' : null));
  parser.on('processinginstruction', ({ target }) => active(reading, `it has the instruction <?${target}?>`));
  parser.on('opentagstart', ({ name }) => {
    const { line, column } = positionOf(parser);
    reading.tagStart = { line, column: Math.max(1, column - name.length - 1) };
  });
  parser.on('opentag', (tag) => readTag(reading, tag));
  // A comment splits the text of a style here, but not in the browser, so the parts are joined.
  const collectStyle = (text: string) => {
    if (reading.openElements.at(-1) === 'style') reading.style += text;
  };
  parser.on('text', collectStyle);
  parser.on('cdata', collectStyle);
  parser.on('closetag', () => {
    if (reading.openElements.pop() === 'style') finishStyle(reading);
  });
  // Parsing goes on after an error, because a browser may run what comes before it.
  parser.on('error', ({ message }) => unreadable(reading, message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  parser.write(bytes.toString('utf8').replace(/^\uFEFF/, '')).close();
  finishStyle(reading);
  return { ...(reading.size ?? fallbackSize), problems: reportedProblems(reading) };
}

type Parser = SaxesParser<{ xmlns: true; position: true }>;

/** The state of the parser. */
type Reading = {
  parser: Parser;
  /** Null before the first tag. */
  size: Size | null;
  /** The local names of the elements that are open. */
  openElements: string[];
  tagStart: Position;
  /** The text of the current `<style>`. */
  style: string;
  problems: SvgProblem[];
};

function createReading(): Reading {
  const parser: Parser = new SaxesParser({ xmlns: true, position: true });
  return { parser, size: null, openElements: [], tagStart: positionOf(parser), style: '', problems: [] };
}

function positionOf({ line, column }: Parser): Position {
  return { line, column: Math.max(1, column) };
}

function active(reading: Reading, reason: string | null, position = positionOf(reading.parser)): void {
  if (reason !== null) reading.problems.push({ rule: 'svg-active', reason, position });
}

function unreadable(reading: Reading, reason: string, position = positionOf(reading.parser)): void {
  reading.problems.push({ rule: 'image-unreadable', reason, position });
}

/** Encodings in which the bytes below 128 are ASCII, so that tags are what they seem to be. */
const asciiCompatible = /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i;

function readTag(reading: Reading, tag: SaxesTagNS): void {
  const { tagStart } = reading;
  if (reading.size === null) readRoot(reading, tag);
  reading.openElements.push(tag.local);
  active(reading, activeElement(tag), tagStart);
  for (const { local, uri, value } of Object.values(tag.attributes))
    active(reading, activeAttribute(tag.local, local, uri, value), tagStart);
}

function readRoot(reading: Reading, tag: SaxesTagNS): void {
  const size = svgSize(tag);
  const { width, height } = size;
  reading.size = size;
  if (Math.max(width, height) > longestSide)
    unreadable(reading, `its size is ${width} × ${height} pixels, more than ${longestSide}`, reading.tagStart);
  if (tag.local !== 'svg') unreadable(reading, `it begins with <${tag.name}>, not with <svg>`, reading.tagStart);
}

function finishStyle(reading: Reading): void {
  active(reading, activeStyle(reading.style));
  reading.style = '';
}

/** Returns everything that is active, and the first reason why the file is unreadable. */
function reportedProblems({ problems }: Reading): SvgProblem[] {
  const unreadableOnes = problems.filter(({ rule }) => rule === 'image-unreadable');
  return [...problems.filter(({ rule }) => rule === 'svg-active'), ...unreadableOnes.slice(0, 1)];
}
