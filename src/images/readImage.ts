/** A picture file -> what a page must know of it: its size, and whether it moves. */
import { open, readFile } from 'node:fs/promises';
import { loadSharp } from './loadSharp.ts';
import { readSvg } from './svg.ts';

/** Sizes are those that a browser shows: turned as EXIF says. */
export type ImageFacts = {
  width: number;
  height: number;
  /** `vector` is SVG. */
  kind: 'still' | 'animated' | 'vector';
};

/** `unreadable` says why a browser will show nothing, or why it is not tried. */
export type ReadImage = { facts: ImageFacts } | { unreadable: string };

/** More could fill the memory: 100 million pixels are 400 MB. */
export const maximumPixels = 100_000_000;

/** Reads only the head of a file, unless it is SVG. Never throws. */
export async function readImage(absolute: string): Promise<ReadImage> {
  try {
    if (isSvg(absolute)) return readVector(await readFile(absolute));
    const sharp = await loadSharp();
    const metadata = await sharp(absolute, { limitInputPixels: false }).metadata();
    const { format, compression, pages = 1, autoOrient } = metadata;
    if (!shownFormats.has(format) || (format === 'heif' && compression !== 'av1'))
      return { unreadable: `it is a file of the kind ${format}, which browsers do not show` };
    const { width, height } = autoOrient;
    if (width * height * pages > maximumPixels)
      return { unreadable: `it has ${width} × ${height} pixels, more than 100 million in all` };
    const animated = pages > 1 || (format === 'png' && (await isAnimatedPng(absolute)));
    return { facts: { width, height, kind: animated ? 'animated' : 'still' } };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

/** By its ending, as hosts decide it. */
export function isSvg(path: string): boolean {
  return /\.svg$/i.test(path);
}

/** What sharp says, without the name of the function that failed. */
export function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `it is damaged, or no picture: ${first}`;
}

const shownFormats = new Set<string>(['jpeg', 'png', 'gif', 'webp', 'heif']);

function readVector(bytes: Buffer): ReadImage {
  const { width, height, faults } = readSvg(bytes);
  const fault = faults.find(({ rule }) => rule === 'image-unreadable');
  return fault ? { unreadable: fault.what } : { facts: { width, height, kind: 'vector' } };
}

/**
 * A chunk `acTL` before the pixels (https://www.w3.org/TR/png-3/#acTL-chunk), of which libvips says nothing. Only a
 * colour profile is a large chunk there, and none has more than a few kilobytes.
 */
async function isAnimatedPng(absolute: string): Promise<boolean> {
  const file = await open(absolute);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const head = buffer.subarray(0, bytesRead);
    const control = head.indexOf('acTL');
    const pixels = head.indexOf('IDAT');
    return control !== -1 && (pixels === -1 || control < pixels);
  } finally {
    await file.close();
  }
}
