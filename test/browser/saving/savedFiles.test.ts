import { expect, test } from 'vitest';
import { needsOf, pictureStart, savedCopyOf, scriptsIn } from '../../../src/browser/saving/savedFiles.ts';

const address = 'https://example.org/blog/post/a/';
const marker = '<meta name="catpost" content="/blog/assets/main-A1.js 12345678">';
const page = (body: string) =>
  `<head><link rel="icon" href="/blog/favicon.svg">${marker}<style>@font-face{src:url(/blog/assets/latin-B2.woff2)}</style></head>${body}`;
const pictures = (body: string) =>
  needsOf(page(body), address).pictures.map((url) => url.replace('https://example.org', ''));

test('finds the script of the marker, the fonts of the style, and the icon', () => {
  expect(needsOf(page(''), address)).toEqual({
    pictures: [],
    shared: ['main-A1.js', 'favicon.svg', 'latin-B2.woff2'].map(
      (name) => `https://example.org/blog/${name.includes('-') ? 'assets/' : ''}${name}`,
    ),
  });
});

test.each([
  ['an image', '<img alt="a > b" src="photo.jpg"/>', ['/blog/post/a/photo.jpg']],
  ['an image that is shown twice', '<img src="/x.png"/><img src="/x.png"/>', ['/x.png']],
  ['an image of another host', '<img src="https://elsewhere.example/x.png"/>', []],
  ['an invalid address', '<img src="https://["/>', []],
  ['an image in code', '&lt;img src="x.png"&gt; <pre>url(y.woff2)</pre>', []],
  [
    'several formats: the smallest sharp image of the first one',
    '<picture><source type="image/avif" srcset="/p-640.avif 640w, /p-1536.avif 1536w, /p-2400.avif 2400w"/>' +
      '<source type="image/webp" srcset="/p-640.webp 640w"/><img src="/p.jpg"/></picture>',
    ['/p-1536.avif'],
  ],
  [
    'no image that is wide enough: the widest',
    '<picture><source srcset="/p-640.avif 640w, /p-900.avif 900w"/><img src="/p.jpg"/></picture>',
    ['/p-900.avif'],
  ],
  [
    'an animation and its still image',
    '<picture><source media="(prefers-reduced-motion: reduce)" srcset="/p-20.webp 20w"/><img src="/p.gif"/></picture>',
    ['/p-20.webp', '/p.gif'],
  ],
])('finds the pictures of a page with %s', (_, body, expected) => {
  expect(pictures(body)).toEqual(expected);
});

test('finds the modules of components', () => {
  const body = '<note-box data-module="/blog/assets/components/ab12cd34/note-box.js"></note-box>';
  expect(needsOf(page(body), address).shared).toContain(
    'https://example.org/blog/assets/components/ab12cd34/note-box.js',
  );
  const module = "import { next } from './shared/next.js';\nimport '../other.js';";
  expect(scriptsIn(module, 'https://example.org/c/1/a.js')).toEqual([
    'https://example.org/c/1/shared/next.js',
    'https://example.org/c/other.js',
  ]);
});

test('finds the imports in a minified script', () => {
  const script = 'import{a as b}from"./main-A1.js";x(()=>import(`./zoom-C3.js`));y("./data.json")';
  expect(scriptsIn(script, 'https://example.org/assets/reading-D4.js')).toEqual([
    'https://example.org/assets/main-A1.js',
    'https://example.org/assets/zoom-C3.js',
  ]);
});

test('marks a copy with its date, and makes no copy of a copy or of another page', () => {
  const copy = savedCopyOf(page('text'), '2026-11-25');
  expect(copy?.match(/<meta name="saved" content="2026-11-25">/g)).toHaveLength(1);
  expect(copy?.replace(/<meta name="saved"[^>]*>/, '')).toBe(page('text'));
  expect(savedCopyOf(copy ?? '', '2026-11-26')).toBeNull();
  expect(savedCopyOf('<h1>Log in to the network</h1>', '2026-11-25')).toBeNull();
});

test('finds the common beginning of one picture’s files', () => {
  expect(pictureStart('/blog/assets/img/a-b-0f-640.avif')).toBe(pictureStart('/blog/assets/img/a-b-0f-1536.webp'));
  expect(pictureStart('/blog/assets/img/a-c-0f-640.avif')).not.toBe(pictureStart('/blog/assets/img/a-b-0f-640.avif'));
  expect(pictureStart('/blog/post/a/photo-640.jpg')).toBeNull();
});
