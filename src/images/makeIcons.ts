/** The site's icon -> the PNG files that home screens take, which draw no SVG. Kept between builds as pictures are. */
import { hash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { type EncodedVariant, encoderVersion, type Variant } from './encode.ts';
import { keep, recall, type StoredVariant } from './imageCache.ts';
import { loadSharp } from './loadSharp.ts';

/** What a manifest is asked for, and what iOS takes, which shows no transparency. */
const wanted: Variant[] = [
  { format: 'png', width: 192, purpose: 'icon' },
  { format: 'png', width: 512, purpose: 'icon' },
  { format: 'png', width: 180, purpose: 'touch-icon' },
];

/**
 * Squares in every size that the icon is large enough for. `background` is what iOS would show as black. Throws sharp's
 * error for what is no picture.
 */
export async function makeIcons(icon: Buffer, background: string, imageCache: string): Promise<StoredVariant[]> {
  const key = hash('sha256', `icons 1 ${await encoderVersion()} ${background} ${hash('sha256', icon)}`).slice(0, 32);
  const known = recall(imageCache, key);
  if (known !== null) return known;
  const sharp = await loadSharp();
  const { format, width, height } = await sharp(icon).metadata();
  const largest = format === 'svg' ? Number.POSITIVE_INFINITY : Math.min(width, height);
  const fitting = wanted.filter((variant) => variant.width <= largest);
  const encoded = fitting.map(async (variant): Promise<EncodedVariant> => {
    const bytes = await drawn(sharp(icon), variant, background);
    return { ...variant, bytes };
  });
  return keep(imageCache, key, await Promise.all(encoded));
}

function drawn(icon: Sharp, { width, purpose }: Variant, background: string): Promise<Buffer> {
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
  const square = icon.resize({ width, height: width, fit: 'contain', background: transparent });
  return (purpose === 'touch-icon' ? square.flatten({ background }) : square).png({ compressionLevel: 9 }).toBuffer();
}
