/** The texts of a share image -> its PNG: what fits is measured with the same fonts that draw it. */
import type { MeasuredNode, Node } from '@takumi-rs/core';
import { charactersOf, cutEnd, cutMiddle, longestFit } from './fitText.ts';
import { fontsFor } from './fonts.ts';
import { type CardLines, type Colours, cardNode, cardSize, room, smallNode, titleNode, titleSizes } from './layout.ts';

/** What a card says, whole. */
export type CardText = {
  /** `post/hello.md`. */
  path: string;
  /** Its parts, a line for each. */
  title: string[];
  language: string;
  direction: 'ltr' | 'rtl';
  /** The most important first; the last ones are left out where there is no room. */
  details: string[];
  site: string;
  host: string;
};

/**
 * Null where the fonts lack letters of the title: empty boxes would say nothing. The library is loaded with the first
 * card, for most builds draw none.
 */
export async function drawCard(text: CardText, colours: Colours): Promise<Buffer | null> {
  const all = [text.path, ...text.title, ...text.details, text.site, text.host].map(plain).join('\n');
  const fonts = await fontsFor(`${all} $·…`, text.language);
  const title = charactersOf(plain(text.title.join(' ')));
  const lacks = (character: string) => fonts.replaced.get(character) === '';
  if (title.some((character) => lacks(character) && /\p{L}/u.test(character)) || title.every(lacks)) return null;
  const known = (line: string) =>
    charactersOf(plain(line))
      .map((character) => fonts.replaced.get(character) ?? character)
      .join('');
  // A renderer for each card: what was drawn before must not show in the next one.
  const { Renderer } = await import('@takumi-rs/core').catch(withoutRenderer);
  const renderer = new Renderer();
  for (const file of fonts.files) await renderer.registerFont(file);
  const options = { fontFamilies: fonts.families, lang: text.language };
  const measure = async (node: Node) => extentOf(await renderer.measure(node, options));
  const lines = await fittingLines({ ...text, ...mapped(text, known) }, measure);
  return renderer.render(cardNode(lines, colours), { ...options, ...cardSize, format: 'png' });
}

/** It is compiled for the usual machines only. */
function withoutRenderer(cause: unknown): never {
  throw new Error('Share images cannot be drawn on this kind of machine: write cards: none in site.yaml.', { cause });
}

type Extent = { width: number; height: number };

type Measure = (node: Node) => Promise<Extent>;

/** More than this is no title, and would be too small to read. */
const longestTitle = 200;

async function fittingLines(text: CardText, measure: Measure): Promise<CardLines> {
  const within = (width: number) => async (line: string) => (await measure(smallNode(line))).width <= width;
  const host = await longestFit(text.host, cutMiddle, within(room.width / 2));
  const beside = room.width - (await measure(smallNode(`${host}  `))).width;
  return {
    path: await longestFit(text.path, cutMiddle, (path) => within(room.width)(`$ cat ${path}`)),
    ...(await fittingTitle(text, measure)),
    direction: text.direction,
    details: await fittingDetails(text.details, within(room.width)),
    site: await longestFit(text.site, cutEnd, within(beside)),
    host,
  };
}

/** The largest size at which the whole title has room; one that has none even at the smallest is cut. */
async function fittingTitle({ title, direction }: CardText, measure: Measure) {
  const whole = title.join(' / ');
  const parts = charactersOf(whole).length > longestTitle ? [cutEnd(whole, longestTitle)] : title;
  const fits = async (lines: string[], titleSize: number) => {
    const { width, height } = await measure(titleNode({ title: lines, titleSize, direction }));
    // Measured in floating point: a line that is just as wide comes out a thousandth wider.
    return width < room.width + 1 && height <= room.height;
  };
  for (const titleSize of titleSizes) if (await fits(parts, titleSize)) return { title: parts, titleSize };
  const titleSize = titleSizes.at(-1) ?? 0;
  const cut = await longestFit(parts.join(' / '), cutEnd, (line) => fits([line], titleSize));
  return { title: [cut], titleSize };
}

async function fittingDetails(details: string[], fits: (line: string) => Promise<boolean>): Promise<string> {
  let line = '';
  for (const detail of details) {
    const longer = line === '' ? detail : `${line} · ${detail}`;
    if (await fits(longer)) line = longer;
  }
  return line;
}

/** From the first character to the end of the longest line, and down to the end of the last line. */
function extentOf({ width, height, runs, children, transform }: MeasuredNode): Extent {
  const [, , , , left, top] = transform;
  const inner = children.map(extentOf);
  const lines = runs.filter(({ text }) => text.trim() !== '');
  // A space at the end of a line may hang over. All spaces are as wide as what stands beside them.
  const ends = lines.map(({ text, x, width: line }) => x + (line * text.trimEnd().length) / text.length);
  const before = Math.max(0, ...lines.map(({ x }) => -x));
  return {
    width: left + before + Math.max(width, ...ends, ...inner.map((extent) => extent.width)),
    height:
      top + Math.max(height, ...lines.map(({ y, height: line }) => y + line), ...inner.map((extent) => extent.height)),
  };
}

function mapped({ path, title, details, site, host }: CardText, change: (line: string) => string) {
  const shown = details.map(change).filter((detail) => detail.trim() !== '');
  return { path: change(path), title: title.map(change), details: shown, site: change(site), host: change(host) };
}

/** One line, composed, and no more than three marks above a letter, which would run into the lines around. */
function plain(line: string): string {
  return line
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim();
}
