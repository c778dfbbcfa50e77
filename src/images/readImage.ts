/** Reads what a page needs to know of an image: its size, and whether it is animated. */
import { open, readFile } from 'node:fs/promises';
import { loadSharp } from './loadSharp.ts';
import { readSvg } from './svg.ts';

/** The size is the one that a browser shows, after the rotation by EXIF. */
export type ImageFacts = {
  width: number;
  height: number;
  /** `vector` is SVG. */
  kind: 'still' | 'animated' | 'vector';
};

/** `unreadable` is the reason why the image cannot be shown, as the end of a sentence: `it is …`. */
export type ReadImage = { facts: ImageFacts } | { unreadable: string };

/** The limit on pixels in all frames. 100 million pixels take 400 MB of memory. */
export const maximumPixels = 100_000_000;

/** Reads an image. Only the header is read, except of SVG. Never throws. */
export async function readImage(absolute: string): Promise<ReadImage> {
  try {
    if (isSvg(absolute)) return vectorImage(await readFile(absolute));
    const sharp = await loadSharp();
    const metadata = await sharp(absolute, { limitInputPixels: false }).metadata();
    const { format, compression, pages = 1, autoOrient } = metadata;
    if (!shownFormats.has(format) || (format === 'heif' && compression !== 'av1'))
      return { unreadable: `it is a ${format} file, which browsers cannot show` };
    const { width, height } = autoOrient;
    if (width * height * pages > maximumPixels)
      return { unreadable: `it has ${width} × ${height} pixels, but at most 100 million are allowed in all frames` };
    const animated = pages > 1 || (format === 'png' && (await isAnimatedPng(absolute)));
    return { facts: { width, height, kind: animated ? 'animated' : 'still' } };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

/** Returns whether a file is SVG, by its extension, because that decides the MIME type. */
export function isSvg(path: string): boolean {
  return /\.svg$/i.test(path);
}

/** Returns the first line of sharp's message as a reason. */
export function reasonOf(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `it is damaged or not an image: ${first}`;
}

const shownFormats = new Set<string>(['jpeg', 'png', 'gif', 'webp', 'heif']);

function vectorImage(bytes: Buffer): ReadImage {
  const { width, height, problems } = readSvg(bytes);
  const problem = problems.find(({ rule }) => rule === 'image-unreadable');
  return problem ? { unreadable: problem.reason } : { facts: { width, height, kind: 'vector' } };
}

/**
 * Looks for an `acTL` chunk before the pixels (https://www.w3.org/TR/png-3/#acTL-chunk), which libvips does not report.
 * The first 64 kB are enough: the only large chunk before it is a colour profile, which has a few kilobytes.
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
