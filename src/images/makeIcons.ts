/** Makes the PNG icons that home screens need, because they show no SVG. Cached between builds like other images. */
import { hash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { type EncodedVariant, encoderVersion, type Variant } from './encode.ts';
import { readVariants, type StoredVariant, writeVariants } from './imageCache.ts';
import { loadSharp } from './loadSharp.ts';

/** The sizes that a web app manifest needs, and the one for iOS. */
const icons: Variant[] = [
  { format: 'png', width: 192, purpose: 'icon' },
  { format: 'png', width: 512, purpose: 'icon' },
  { format: 'png', width: 180, purpose: 'touch-icon' },
];

/**
 * Returns a square PNG for each size that the icon is large enough for. `background` fills the transparent parts of the
 * icon for iOS, which would show them in black. Throws sharp's error if `icon` is not an image.
 */
export async function makeIcons(icon: Buffer, background: string, imageCache: string): Promise<StoredVariant[]> {
  const key = hash('sha256', `icons 1 ${await encoderVersion()} ${background} ${hash('sha256', icon)}`).slice(0, 32);
  const cached = readVariants(imageCache, key);
  if (cached !== null) return cached;
  const sharp = await loadSharp();
  const { format, width, height } = await sharp(icon).metadata();
  const largest = format === 'svg' ? Number.POSITIVE_INFINITY : Math.min(width, height);
  const fitting = icons.filter((variant) => variant.width <= largest);
  const encoded = fitting.map(async (variant): Promise<EncodedVariant> => {
    const bytes = await encodeIcon(sharp(icon), variant, background);
    return { ...variant, bytes };
  });
  return writeVariants(imageCache, key, await Promise.all(encoded));
}

function encodeIcon(icon: Sharp, { width, purpose }: Variant, background: string): Promise<Buffer> {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const square = icon.resize({ width, height: width, fit: 'contain', background: transparent });
  return (purpose === 'touch-icon' ? square.flatten({ background }) : square).png({ compressionLevel: 9 }).toBuffer();
}
