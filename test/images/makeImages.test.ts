import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { removeUnused } from '../../src/cache/cachedFiles.ts';
import { variantWidths } from '../../src/images/encode.ts';
import { type Image, makeImages, type UnreadableImage } from '../../src/images/makeImages.ts';
import { damage } from '../damage.ts';
import { animatedGif, animatedPng, chart, photo, withPngSize } from './pictures.ts';

const folder = () => mkdtemp(join(tmpdir(), 'catpost-images-'));

async function made(bytes: Buffer, name: string, imageCache: string | null = null): Promise<Image | UnreadableImage> {
  const absolute = join(await folder(), name);
  await writeFile(absolute, bytes);
  const images = await makeImages([{ path: `/${name}`, absolute }], { imageCache, onProgress: () => {} });
  const image = images.get(`/${name}`);
  if (!image) throw new Error('There is no image.');
  return image;
}

const variantsOf = (image: Image | UnreadableImage) =>
  'facts' in image ? image.variants.map(({ format, width, purpose }) => `${format} ${width} ${purpose}`) : [];

test('limits the widths of variants to that of the image', () => {
  expect(variantWidths(4000)).toEqual([400, 736, 1104, 1472]);
  expect(variantWidths(1200)).toEqual([400, 736, 1200]);
  expect(variantWidths(760)).toEqual([400, 760]);
  expect(variantWidths(300)).toEqual([300]);
});

test('encodes a photograph as AVIF and WebP in several widths, all smaller than the original', async () => {
  const bytes = await photo(900, 150).jpeg({ quality: 95 }).toBuffer();
  const image = await made(bytes, 'photo.jpg', await folder());
  expect(image).toMatchObject({ facts: { width: 900, height: 150, kind: 'still' } });
  expect(variantsOf(image)).toEqual([
    ...['avif 400 size', 'avif 736 size', 'avif 900 size'],
    ...['webp 400 size', 'webp 736 size', 'webp 900 size'],
  ]);
  for (const { absolute, format, width } of 'facts' in image ? image.variants : []) {
    const metadata = await sharp(absolute).metadata();
    expect([metadata.width, metadata.format]).toEqual([width, format === 'avif' ? 'heif' : 'webp']);
    expect((await stat(absolute)).size).toBeLessThan(bytes.length);
  }
});

test('encodes a chart as lossless WebP only', async () => {
  const image = await made(await chart(1000, 600), 'chart.png', await folder());
  expect(variantsOf(image)).toContain('webp 1000 size');
  expect(variantsOf(image).filter((variant) => variant.startsWith('avif'))).toEqual([]);
  const full = 'facts' in image ? image.variants.find(({ width }) => width === 1000)?.absolute : undefined;
  const colours = (input: Buffer | string) => sharp(input).removeAlpha().raw().toBuffer();
  expect((await colours(full ?? '')).equals(await colours(await chart(1000, 600)))).toBe(true);
});

test('makes no variants of a small image, or of one that is already compressed well', async () => {
  const poor = await photo(900, 300).webp({ quality: 5 }).toBuffer();
  expect(
    variantsOf(await made(poor, 'poor.webp', await folder())).filter((variant) => variant.includes('webp')),
  ).toEqual([]);
  const tiny = await sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  expect(variantsOf(await made(tiny, 'tiny.png', await folder()))).toEqual([]);
});

test('swaps width and height of an image that EXIF rotates', async () => {
  const turned = await photo(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await made(turned, 'turned.jpg')).toMatchObject({ facts: { width: 40, height: 60 } });
});

test.each([
  ['GIF', 'moving.gif', animatedGif],
  ['PNG', 'moving.png', animatedPng],
])('makes only a still of an animated %s', async (_, name, bytes) => {
  const image = await made(await bytes(), name, await folder());
  expect(image).toMatchObject({ facts: { kind: 'animated' } });
  expect(variantsOf(image)).toEqual(['webp 20 still']);
});

test.each([
  ['an empty file', 'x.png', async () => Buffer.alloc(0)],
  ['a text file', 'x.png', async () => Buffer.from('hello')],
  ['a truncated image', 'x.jpg', async () => (await photo(300, 200).jpeg().toBuffer()).subarray(0, 2_000)],
  ['a small truncated image', 'x.png', async () => (await photo(30, 20).png().toBuffer()).subarray(0, 900)],
  ['a format that browsers do not show', 'x.tiff', async () => photo(30, 20).tiff().toBuffer()],
  [
    'SVG that is not well-formed',
    'x.svg',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
  ],
])('reports %s without throwing', async (_, name, bytes) => {
  expect(await made(await bytes(), name, await folder())).toMatchObject({ unreadable: expect.any(String) });
});

test('does not decode an image with too many pixels', async () => {
  const small = await photo(30, 20).png().toBuffer();
  expect(await made(withPngSize(small, 12_000, 9_000), 'huge.png', await folder())).toMatchObject({
    unreadable: expect.stringContaining('12000'),
  });
});

test('encodes the same image only once, also under another name, and to the same bytes', async () => {
  const cache = await folder();
  const bytes = await photo(500, 100).jpeg().toBuffer();
  await made(bytes, 'a.jpg', cache);
  const [first = ''] = await readdir(cache);
  const before = await stat(join(cache, first, 'list'));
  const again = await made(bytes, 'b.jpg', cache);
  expect(await readdir(cache)).toEqual([first]);
  expect((await stat(join(cache, first, 'list'))).mtimeMs).toBe(before.mtimeMs);
  const other = await made(bytes, 'a.jpg', await folder());
  expect(variantsOf(again).length).toBeGreaterThan(0);
  for (const [index, { absolute }] of ('facts' in again ? again.variants : []).entries()) {
    const same = 'facts' in other ? other.variants[index]?.absolute : undefined;
    expect((await readFile(absolute)).equals(await readFile(same ?? ''))).toBe(true);
  }
});

test.each([
  ['missing', (files: string[]) => damage(files.slice(0, 1), 'gone')],
  ['truncated', (files: string[]) => damage(files.slice(0, 1), 'half')],
  ['empty', (files: string[]) => damage(files.slice(0, 1), 'empty')],
  ['a folder', (files: string[]) => damage(files.slice(0, 1), 'folder')],
  ['wrong in one bit', (files: string[]) => damage(files.slice(0, 1), 'bit')],
  ['swapped with another one of the same image', (files: string[]) => damage(files, 'swapped')],
  ['without a list', ([file = '']: string[]) => damage([join(dirname(file), 'list')], 'gone')],
  ['in a list that is wrong in one bit', ([file = '']: string[]) => damage([join(dirname(file), 'list')], 'bit')],
])('encodes a variant again if the one in the cache is %s', async (_, spoil) => {
  const cache = await folder();
  const bytes = await photo(500, 100).jpeg().toBuffer();
  const first = await made(bytes, 'a.jpg', cache);
  expect(variantsOf(first)).toEqual(['avif 400 size', 'avif 500 size', 'webp 400 size', 'webp 500 size']);
  const files = 'facts' in first ? first.variants.map(({ absolute }) => absolute) : [];
  const before = await Promise.all(files.map((file) => readFile(file)));
  spoil(files);
  expect(variantsOf(await made(bytes, 'a.jpg', cache))).toEqual(variantsOf(first));
  expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(before);
});

test('removes variants that no build has used for 60 days', async () => {
  const cache = await folder();
  await made(await photo(50, 30).jpeg().toBuffer(), 'old.jpg', cache);
  const [old = ''] = await readdir(cache);
  await utimes(join(cache, old), new Date(0), new Date(0));
  await made(await photo(60, 30).jpeg().toBuffer(), 'new.jpg', cache);
  expect(await readdir(cache)).not.toContain(old);
  await removeUnused(cache);
  expect(await readdir(cache)).toHaveLength(1);
});
