/** Generated images for tests, with the same bytes at each run. */
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Returns an image with gradients and noise, like a photograph. */
export function photo(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      pixels[at] = 128 + 100 * Math.sin(x / 30 + y / 60) + ((x * 7 + y * 13) % 11);
      pixels[at + 1] = 128 + 100 * Math.sin(x / 50 - y / 20);
      pixels[at + 2] = (x * 255) / width;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Returns a bar chart in three colours as a poorly compressed PNG. */
export function chart(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (y > (height * ((x >> 5) % 7)) / 7)
        pixels.fill(x % 64 < 32 ? 30 : 200, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const frames = () =>
  ['red', 'blue'].map((background) =>
    sharp({ create: { width: 20, height: 10, channels: 3, background } })
      .png()
      .toBuffer(),
  );

/** Returns a GIF with a red and a blue frame of 20 × 10 pixels. */
export async function animatedGif(): Promise<Buffer> {
  return sharp(await Promise.all(frames()), { join: { animated: true } })
    .gif({ delay: [100, 100], loop: 0 })
    .toBuffer();
}

/** Returns a PNG with an `acTL` chunk, which marks it as animated. libvips sees one frame. */
export async function animatedPng(): Promise<Buffer> {
  const [still = Buffer.alloc(0)] = await Promise.all(frames());
  // The signature and IHDR have 33 bytes. The chunk has its length, its type, the numbers of frames and plays, and a
  // checksum.
  const control = Buffer.from('00000008' + '6163544c' + '0000000200000000' + 'f38d9370', 'hex');
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]);
}

/** Returns a copy of a PNG whose header claims another size. */
export function withPngSize(png: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(png);
  // The signature and the length of IHDR have 12 bytes. Its checksum covers its type and its 13 bytes of data.
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  return copy;
}
