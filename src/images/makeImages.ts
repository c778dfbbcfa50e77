/** Step 3, top-down: the pictures that some body shows -> what is known of each, and its variants. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { removeUnused } from '../cache/cachedFiles.ts';
import { encoderVersion, encodeVariants } from './encode.ts';
import { keep, recall, type StoredVariant } from './imageCache.ts';
import { type ImageFacts, readImage, reasonOf } from './readImage.ts';

/** A picture as it is published: its site path, and where its bytes are. */
export type ImageSource = { path: string; absolute: string };

/** `hash` is of the bytes, short enough for the names of the variants; empty where there are none. */
export type Image = { facts: ImageFacts; hash: string; variants: StoredVariant[] };

/** A picture that no browser would show, and why. */
export type UnreadableImage = { unreadable: string };

export type MakeImagesOptions = {
  /** Null to leave all pictures as they are, as `dev` does. */
  imageCache: string | null;
  onProgress: (done: number, total: number) => void;
};

/** By site path. Encodes what the cache does not have, as many at once as there are processors. */
export async function makeImages(
  sources: ImageSource[],
  { imageCache, onProgress }: MakeImagesOptions,
): Promise<Map<string, Image | UnreadableImage>> {
  const made = new Map<string, Image | UnreadableImage>();
  const queue = sources.toReversed();
  let encoded = false;
  const drain = async () => {
    for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
      made.set(
        source.path,
        await makeImage(source, imageCache, () => {
          encoded = true;
        }),
      );
      onProgress(made.size, sources.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, drain));
  if (encoded && imageCache !== null) removeUnused(imageCache);
  return made;
}

async function makeImage(
  { absolute }: ImageSource,
  imageCache: string | null,
  onEncode: () => void,
): Promise<Image | UnreadableImage> {
  const read = await readImage(absolute);
  if ('unreadable' in read) return read;
  const { facts } = read;
  if (imageCache === null || facts.kind === 'vector') return { facts, hash: '', variants: [] };
  const sum = hash('sha256', await readFile(absolute));
  const key = hash('sha256', `${await encoderVersion()} ${sum}`).slice(0, 32);
  const known = recall(imageCache, key);
  if (known !== null) return { facts, hash: sum.slice(0, 10), variants: known };
  onEncode();
  const encoded = await encodeVariants(absolute, facts).catch(unreadableFor);
  if ('unreadable' in encoded) return encoded;
  return { facts, hash: sum.slice(0, 10), variants: keep(imageCache, key, encoded) };
}

function unreadableFor(error: unknown): UnreadableImage {
  return { unreadable: reasonOf(error) };
}
