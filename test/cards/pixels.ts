/** Decodes the PNG of a card, so that tests can check where something is drawn. */
import sharp from 'sharp';

/** The decoded pixels of an image. */
export type Pixels = {
  width: number;
  height: number;
  /** Returns the colours of a rectangle, including its edges, as `#rrggbb`. */
  colours: (left: number, top: number, right: number, bottom: number) => Set<string>;
};

/** Decodes a PNG. */
export async function pixelsOf(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = (left: number, top: number, right: number, bottom: number) => {
    const found = new Set<number>();
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) found.add(data.readUIntBE((y * info.width + x) * info.channels, 3));
    }
    return new Set([...found].map((colour) => `#${colour.toString(16).padStart(6, '0')}`));
  };
  return { width: info.width, height: info.height, colours };
}
