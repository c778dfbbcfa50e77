/** Draws a card as a PNG. Texts are shortened by measuring them with the fonts that draw them. */
import type { MeasuredNode, Node } from '@takumi-rs/core';
import { charactersOf, cutEnd, cutMiddle, longestFit } from './fitText.ts';
import { fontsFor } from './fonts.ts';
import { type CardLines, type Colours, cardNode, cardSize, room, smallNode, titleNode, titleSizes } from './layout.ts';

/** The full texts of a card. */
export type CardText = {
  /** `post/hello.md`. */
  path: string;
  /** The parts of the title, one line each. */
  title: string[];
  language: string;
  direction: 'ltr' | 'rtl';
  /** The most important first. Those that do not fit are left out. */
  details: string[];
  site: string;
  host: string;
};

/**
 * Returns a PNG, or null if the fonts lack letters of the title, which would be drawn as empty boxes. The library is
 * loaded with the first card, because most builds draw none.
 */
export async function drawCard(text: CardText, colours: Colours): Promise<Buffer | null> {
  const allText = [text.path, ...text.title, ...text.details, text.site, text.host].map(singleLine).join('\n');
  const fonts = await fontsFor(`${allText} $·…`, text.language);
  const title = charactersOf(singleLine(text.title.join(' ')));
  const isMissing = (character: string) => fonts.replaced.get(character) === '';
  const lacksLetter = title.some((character) => isMissing(character) && /\p{L}/u.test(character));
  if (lacksLetter || title.every(isMissing)) return null;
  const drawable = (line: string) =>
    charactersOf(singleLine(line))
      .map((character) => fonts.replaced.get(character) ?? character)
      .join('');
  // A new renderer for each card, because the fonts of an earlier card must not affect this one.
  const { Renderer } = await import('@takumi-rs/core').catch(failWithoutRenderer);
  const renderer = new Renderer();
  for (const file of fonts.files) await renderer.registerFont(file);
  const options = { fontFamilies: fonts.families, lang: text.language };
  const measure = async (node: Node) => extentOf(await renderer.measure(node, options));
  const lines = await fittingLines({ ...text, ...withTexts(text, drawable) }, measure);
  return renderer.render(cardNode(lines, colours), { ...options, ...cardSize, format: 'png' });
}

/** Throws an error that says what to do, because the library is compiled only for common platforms. */
function failWithoutRenderer(cause: unknown): never {
  throw new Error('Share images cannot be drawn on this platform. Set cards: none in site.yaml.', { cause });
}

type Extent = { width: number; height: number };

type Measure = (node: Node) => Promise<Extent>;

/** The maximum number of graphemes. A longer title would be too small to read. */
const longestTitle = 200;

/** Shortens every text so that it fits its place. */
async function fittingLines(text: CardText, measure: Measure): Promise<CardLines> {
  const fitsInto = (width: number) => async (line: string) => (await measure(smallNode(line))).width <= width;
  const host = await longestFit(text.host, cutMiddle, fitsInto(room.width / 2));
  const besideHost = room.width - (await measure(smallNode(`${host}  `))).width;
  return {
    path: await longestFit(text.path, cutMiddle, (path) => fitsInto(room.width)(`$ cat ${path}`)),
    ...(await fittingTitle(text, measure)),
    direction: text.direction,
    details: await fittingDetails(text.details.map(isolated), fitsInto(room.width)),
    site: await longestFit(text.site, cutEnd, fitsInto(besideHost)),
    host,
  };
}

/**
 * Returns the title at the largest size at which it fits. A title that does not fit even at the smallest size is cut.
 */
async function fittingTitle({ title, direction }: CardText, measure: Measure) {
  const whole = title.join(' / ');
  const parts = charactersOf(whole).length > longestTitle ? [cutEnd(whole, longestTitle)] : title;
  const fits = async (lines: string[], titleSize: number) => {
    const { width, height } = await measure(titleNode({ title: lines, titleSize, direction }));
    // Rounding may make a line that fits exactly a thousandth of a pixel wider.
    return width < room.width + 1 && height <= room.height;
  };
  for (const titleSize of titleSizes) if (await fits(parts, titleSize)) return { title: parts, titleSize };
  const titleSize = titleSizes.at(-1) ?? 0;
  const cut = await longestFit(parts.join(' / '), cutEnd, (line) => fits([line], titleSize));
  return { title: [cut], titleSize };
}

/** Gives a text its own direction between others (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

async function fittingDetails(details: string[], fits: (line: string) => Promise<boolean>): Promise<string> {
  let line = '';
  for (const detail of details) {
    const longer = line === '' ? detail : `${line} · ${detail}`;
    if (await fits(longer)) line = longer;
  }
  return line;
}

/** Returns the extent of a node: to the end of its longest line, and to the bottom of its last line. */
function extentOf({ width, height, runs, children, transform }: MeasuredNode): Extent {
  const [, , , , left, top] = transform;
  const inner = children.map(extentOf);
  const lines = runs.filter(({ text }) => text.trim() !== '');
  // Spaces at the end of a line may extend beyond it, so their share of the width is left out.
  const ends = lines.map(({ text, x, width: line }) => x + (line * text.trimEnd().length) / text.length);
  const before = Math.max(0, ...lines.map(({ x }) => -x));
  return {
    width: left + before + Math.max(width, ...ends, ...inner.map((extent) => extent.width)),
    height:
      top + Math.max(height, ...lines.map(({ y, height: line }) => y + line), ...inner.map((extent) => extent.height)),
  };
}

/** Applies `change` to every text, and leaves out details that are then empty. */
function withTexts({ path, title, details, site, host }: CardText, change: (line: string) => string) {
  const shown = details.map(change).filter((detail) => detail.trim() !== '');
  return { path: change(path), title: title.map(change), details: shown, site: change(site), host: change(host) };
}

/**
 * Normalizes a text to one line. More than three marks on a letter are cut, because they would reach into other lines.
 */
function singleLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}
