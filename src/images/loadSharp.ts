/** Loads sharp with the first image, because loading takes 0.1 s and `dev` may need no image. */
import type sharp from 'sharp';

/** Returns sharp, limited to one thread for each image, because several images are encoded at once. */
export async function loadSharp(): Promise<typeof sharp> {
  const { default: loaded } = await import('sharp');
  loaded.concurrency(1);
  return loaded;
}
