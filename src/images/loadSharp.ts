/** sharp, loaded with the first picture: it takes 0.1 s, and `dev` may need none. */
import type sharp from 'sharp';

/** Each picture is encoded in one thread, for several at once are. */
export async function loadSharp(): Promise<typeof sharp> {
  const { default: loaded } = await import('sharp');
  loaded.concurrency(1);
  return loaded;
}
