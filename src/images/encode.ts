/**
 * A picture -> its variants: WebP and AVIF in the widths that help. None is ever larger than the file it stands for,
 * in pixels or in bytes. Same bytes in, same bytes out: one thread for each picture, and no metadata is carried over.
 */
import { stat } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { loadSharp } from './loadSharp.ts';
import { type ImageFacts, maximumPixels } from './readImage.ts';

/** To be counted up whenever the same picture would give other variants. */
export async function encoderVersion(): Promise<string> {
  return `1 ${(await loadSharp()).versions.sharp}`;
}

export type VariantFormat = 'webp' | 'avif' | 'png';

/** `still` is the first frame of an animation, for readers who do not want motion. Only icons are PNG. */
export type Variant = { format: VariantFormat; width: number; purpose: 'size' | 'still' | 'icon' | 'touch-icon' };

export type EncodedVariant = Variant & { bytes: Buffer };

/** The column of text is about 736 px wide; the others are a phone, one and a half, and twice the column. */
const widths = [400, 736, 1104, 1472];

/** A smaller file is sent as it is: the names of its variants would be longer than what they save. */
const minimumBytes = 4_000;

/** The variants that are worth having, in no format without its full width. Throws sharp's error for damaged pixels. */
export async function encodeVariants(absolute: string, { width, kind }: ImageFacts): Promise<EncodedVariant[]> {
  if (kind === 'vector') return [];
  const sharp = await loadSharp();
  const image = sharp(absolute, { failOn: 'error', limitInputPixels: maximumPixels }).autoOrient();
  if (kind === 'animated') return [await still(image, Math.min(width, widths.at(-1) ?? width))];
  const { size } = await stat(absolute);
  const colours = await coloursOf(image);
  if (size < minimumBytes) return [];
  const wanted = wantedWidths(width);
  const webp = await encodeAll(image, { format: 'webp', lossless: colours === 'few' }, wanted, size);
  // AVIF blurs the edges of flat colours, and is larger there.
  if (colours === 'few') return webp;
  const avif = await encodeAll(image, { format: 'avif' }, wanted, webp.at(-1)?.bytes.length ?? size);
  return [...avif, ...webp];
}

/** Never wider than the source, and none that is nearly as wide as the widest. */
export function wantedWidths(width: number): number[] {
  const full = Math.min(width, widths.at(-1) ?? width);
  return [...widths.filter((candidate) => candidate < full * 0.85), full];
}

async function still(image: Sharp, width: number): Promise<EncodedVariant> {
  const bytes = await image.resize({ width }).webp({ quality: 80, effort: 4 }).toBuffer();
  return { format: 'webp', width, purpose: 'still', bytes };
}

type Coding = { format: 'webp'; lossless: boolean } | { format: 'avif' };

/** `limit` is what the full width must be smaller than; a smaller width that is no smaller file is left out. */
async function encodeAll(image: Sharp, coding: Coding, wanted: number[], limit: number): Promise<EncodedVariant[]> {
  const kept: EncodedVariant[] = [];
  let largest = limit;
  for (const width of wanted.toReversed()) {
    const resized = image.clone().resize({ width });
    const coded =
      coding.format === 'avif'
        ? resized.avif({ quality: 50, effort: 2 })
        : resized.webp({ quality: 80, effort: 4, lossless: coding.lossless });
    const bytes = await coded.toBuffer();
    if (bytes.length < largest) {
      kept.unshift({ format: coding.format, width, purpose: 'size', bytes });
      largest = bytes.length;
    } else if (kept.length === 0) return [];
  }
  return kept;
}

/** A chart or a drawing has at most 256 colours among the pixels of a grid. Decodes all pixels, as it must. */
async function coloursOf(image: Sharp): Promise<'few' | 'many'> {
  const pixels = await image
    .clone()
    .resize({ width: 512, kernel: 'nearest', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  const colours = new Set<number>();
  for (let at = 0; at + 4 <= pixels.length && colours.size <= 256; at += 4) colours.add(pixels.readUInt32LE(at));
  return colours.size <= 256 ? 'few' : 'many';
}
