/** Reads the images that bodies show and encodes their variants, which are cached between builds. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { removeUnused } from '../cache/cachedFiles.ts';
import { encoderVersion, encodeVariants } from './encode.ts';
import { readVariants, type StoredVariant, writeVariants } from './imageCache.ts';
import { type ImageFacts, readImage, reasonOf } from './readImage.ts';

/** An image that is published: its site path, and the file that holds it. */
export type ImageSource = { path: string; absolute: string };

/** `hash` identifies the bytes in the file names of the variants; it is empty if there are none. */
export type Image = { facts: ImageFacts; hash: string; variants: StoredVariant[] };

/** An image that no browser would show, and the reason. */
export type UnreadableImage = { unreadable: string };

/** The options of encoding. */
export type MakeImagesOptions = {
  /** The folder of the cache; null to encode nothing, as in `dev`. */
  imageCache: string | null;
  onProgress: (done: number, total: number) => void;
};

/**
 * Returns the images by site path. Encodes those that are not in the cache, as many at once as there are processors.
 */
export async function makeImages(
  sources: ImageSource[],
  { imageCache, onProgress }: MakeImagesOptions,
): Promise<Map<string, Image | UnreadableImage>> {
  const images = new Map<string, Image | UnreadableImage>();
  const queue = sources.toReversed();
  let hasEncoded = false;
  const work = async () => {
    for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
      const { image, isEncoded } = await makeImage(source, imageCache);
      images.set(source.path, image);
      hasEncoded ||= isEncoded;
      onProgress(images.size, sources.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
  if (hasEncoded && imageCache !== null) removeUnused(imageCache);
  return images;
}

async function makeImage(
  { absolute }: ImageSource,
  imageCache: string | null,
): Promise<{ image: Image | UnreadableImage; isEncoded: boolean }> {
  const read = await readImage(absolute);
  if ('unreadable' in read) return { image: read, isEncoded: false };
  const { facts } = read;
  if (imageCache === null || facts.kind === 'vector')
    return { image: { facts, hash: '', variants: [] }, isEncoded: false };
  const contentHash = hash('sha256', await readFile(absolute));
  const shortHash = contentHash.slice(0, 10);
  const key = hash('sha256', `${await encoderVersion()} ${contentHash}`).slice(0, 32);
  const cached = readVariants(imageCache, key);
  if (cached !== null) return { image: { facts, hash: shortHash, variants: cached }, isEncoded: false };
  const encoded = await encodeVariants(absolute, facts).catch(unreadableImage);
  if ('unreadable' in encoded) return { image: encoded, isEncoded: true };
  const variants = writeVariants(imageCache, key, encoded);
  return { image: { facts, hash: shortHash, variants }, isEncoded: true };
}

function unreadableImage(error: unknown): UnreadableImage {
  return { unreadable: reasonOf(error) };
}
