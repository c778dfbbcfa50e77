/**
 * Encodes the variants of an image: WebP and AVIF in several widths. No variant is larger than the original in pixels
 * or in bytes. The same bytes always give the same variants: each image is encoded in one thread, and metadata is not
 * copied.
 */
import { stat } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { loadSharp } from './loadSharp.ts';
import { type ImageFacts, maximumPixels } from './readImage.ts';

/**
 * Returns the version of the encoder, a part of the cache key. Increase the number whenever this file encodes
 * differently.
 */
export async function encoderVersion(): Promise<string> {
  return `1 ${(await loadSharp()).versions.sharp}`;
}

/** The format of a variant. */
export type VariantFormat = 'webp' | 'avif' | 'png';

/** `still` is the first frame of an animation, for readers who prefer reduced motion. Only icons are PNG. */
export type Variant = { format: VariantFormat; width: number; purpose: 'size' | 'still' | 'icon' | 'touch-icon' };

/** A variant with its bytes. */
export type EncodedVariant = Variant & { bytes: Buffer };

/** In pixels: a phone, the text column, and 1.5 and 2 times the column for dense screens. */
const widths = [400, 736, 1104, 1472];

/** A smaller file has no variants, because naming them in the HTML would take more bytes than they save. */
const minimumBytes = 4_000;

/**
 * Returns the variants that save bytes, in a format only if its full width does. Throws sharp's error if pixels are
 * damaged.
 */
export async function encodeVariants(absolute: string, { width, kind }: ImageFacts): Promise<EncodedVariant[]> {
  if (kind === 'vector') return [];
  const sharp = await loadSharp();
  const image = sharp(absolute, { failOn: 'error', limitInputPixels: maximumPixels }).autoOrient();
  if (kind === 'animated') return [await encodeStill(image, Math.min(width, widths.at(-1) ?? width))];
  const { size } = await stat(absolute);
  const hasFew = await hasFewColours(image);
  if (size < minimumBytes) return [];
  const wanted = variantWidths(width);
  const webp = await encodeAll(image, { format: 'webp', lossless: hasFew }, wanted, size);
  // AVIF blurs the edges of flat colours, and its files are larger there.
  if (hasFew) return webp;
  const avif = await encodeAll(image, { format: 'avif' }, wanted, webp.at(-1)?.bytes.length ?? size);
  return [...avif, ...webp];
}

/** Returns the widths for an image: never wider than the source, and none that is nearly as wide as the widest one. */
export function variantWidths(width: number): number[] {
  const full = Math.min(width, widths.at(-1) ?? width);
  return [...widths.filter((candidate) => candidate < full * 0.85), full];
}

async function encodeStill(image: Sharp, width: number): Promise<EncodedVariant> {
  const bytes = await image.resize({ width }).webp({ quality: 80, effort: 4 }).toBuffer();
  return { format: 'webp', width, purpose: 'still', bytes };
}

type Coding = { format: 'webp'; lossless: boolean } | { format: 'avif' };

/**
 * Returns nothing if the full width does not have fewer bytes than `limit`. A narrower variant is left out if it does
 * not have fewer bytes than the next wider one.
 */
async function encodeAll(image: Sharp, coding: Coding, wanted: number[], limit: number): Promise<EncodedVariant[]> {
  const variants: EncodedVariant[] = [];
  let byteLimit = limit;
  for (const width of wanted.toReversed()) {
    const resized = image.clone().resize({ width });
    const encoder =
      coding.format === 'avif'
        ? resized.avif({ quality: 50, effort: 2 })
        : resized.webp({ quality: 80, effort: 4, lossless: coding.lossless });
    const bytes = await encoder.toBuffer();
    if (bytes.length < byteLimit) {
      variants.unshift({ format: coding.format, width, purpose: 'size', bytes });
      byteLimit = bytes.length;
    } else if (variants.length === 0) return [];
  }
  return variants;
}

/**
 * Returns whether the image is a chart or a drawing: a sample of its pixels has at most 256 colours. Decodes all
 * pixels, so that a damaged small image is found too.
 */
async function hasFewColours(image: Sharp): Promise<boolean> {
  const pixels = await image
    .clone()
    .resize({ width: 512, kernel: 'nearest', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
  const colours = new Set<number>();
  for (let at = 0; at + 4 <= pixels.length && colours.size <= 256; at += 4) colours.add(pixels.readUInt32LE(at));
  return colours.size <= 256;
}
