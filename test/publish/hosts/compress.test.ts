import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { acceptedEncoding, compress, isCompressible } from '../../../src/publish/hosts/compress.ts';
import { contentTypeOf } from '../../../src/publish/hosts/contentTypes.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', null],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['', null],
  [undefined, null],
])('chooses the encoding for Accept-Encoding %j: %j', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

test('compresses text, but no images, fonts, videos and archives', () => {
  const compressible = (file: string) => isCompressible(contentTypeOf(file));
  expect(['a.html', 'a.js', 'a.md', 'a.css', 'a.json', 'a.xml', 'a.svg', 'a.wasm'].filter(compressible)).toHaveLength(
    8,
  );
  expect(['a.png', 'a.webp', 'a.woff2', 'a.mp4', 'a.zip'].filter(compressible)).toEqual([]);
});

test('decompresses to the same bytes, and brotli saves space', async () => {
  const text = Buffer.from('a line\n'.repeat(100));
  const [brotli, gzip] = [await compress(text, 'br'), await compress(text, 'gzip')];
  expect(brotliDecompressSync(brotli)).toEqual(text);
  expect(gunzipSync(gzip)).toEqual(text);
  expect(brotli.length).toBeLessThan(text.length);
});
