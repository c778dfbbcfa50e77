import { expect, test } from 'vitest';
import { needsOf, pictureStart, savedCopyOf, scriptsIn } from '../../../src/browser/saving/savedFiles.ts';

const address = 'https://example.org/blog/post/a/';
const marker = '<meta name="catpost" content="/blog/assets/main-A1.js 12345678">';
const page = (body: string) =>
  `<head><link rel="icon" href="/blog/favicon.svg">${marker}<style>@font-face{src:url(/blog/assets/latin-B2.woff2)}</style></head>${body}`;
const pictures = (body: string) =>
  needsOf(page(body), address).pictures.map((url) => url.replace('https://example.org', ''));

test('every page needs the script of its marker, the fonts of its style and the icon', () => {
  expect(needsOf(page(''), address)).toEqual({
    pictures: [],
    shared: ['main-A1.js', 'favicon.svg', 'latin-B2.woff2'].map(
      (name) => `https://example.org/blog/${name.includes('-') ? 'assets/' : ''}${name}`,
    ),
  });
});

test.each([
  ['a plain one', '<img alt="a > b" src="photo.jpg"/>', ['/blog/post/a/photo.jpg']],
  ['one that is shown twice', '<img src="/x.png"/><img src="/x.png"/>', ['/x.png']],
  ['one of another host', '<img src="https://elsewhere.example/x.png"/>', []],
  ['an address that is none', '<img src="https://["/>', []],
  ['code', '&lt;img src="x.png"&gt; <pre>url(y.woff2)</pre>', []],
  [
    'in the first format, the smallest that is sharp',
    '<picture><source type="image/avif" srcset="/p-640.avif 640w, /p-1536.avif 1536w, /p-2400.avif 2400w"/>' +
      '<source type="image/webp" srcset="/p-640.webp 640w"/><img src="/p.jpg"/></picture>',
    ['/p-1536.avif'],
  ],
  [
    'the widest where none is wide enough',
    '<picture><source srcset="/p-640.avif 640w, /p-900.avif 900w"/><img src="/p.jpg"/></picture>',
    ['/p-900.avif'],
  ],
  [
    'an animation and its still',
    '<picture><source media="(prefers-reduced-motion: reduce)" srcset="/p-20.webp 20w"/><img src="/p.gif"/></picture>',
    ['/p-20.webp', '/p.gif'],
  ],
])('pictures: %s', (_, body, expected) => {
  expect(pictures(body)).toEqual(expected);
});

test('a script names those beside it, however it is minified', () => {
  const script = 'import{a as b}from"./main-A1.js";x(()=>import(`./zoom-C3.js`));y("./data.json")';
  expect(scriptsIn(script, 'https://example.org/assets/reading-D4.js')).toEqual([
    'https://example.org/assets/main-A1.js',
    'https://example.org/assets/zoom-C3.js',
  ]);
});

test('a copy says its day once; what is no page of the site, or a copy, makes none', () => {
  const copy = savedCopyOf(page('text'), '2026-11-25');
  expect(copy?.match(/<meta name="saved" content="2026-11-25">/g)).toHaveLength(1);
  expect(copy?.replace(/<meta name="saved"[^>]*>/, '')).toBe(page('text'));
  expect(savedCopyOf(copy ?? '', '2026-11-26')).toBeNull();
  expect(savedCopyOf('<h1>Log in to the network</h1>', '2026-11-25')).toBeNull();
});

test('the sizes and formats of one picture have one start', () => {
  expect(pictureStart('/blog/assets/img/a-b-0f-640.avif')).toBe(pictureStart('/blog/assets/img/a-b-0f-1536.webp'));
  expect(pictureStart('/blog/assets/img/a-c-0f-640.avif')).not.toBe(pictureStart('/blog/assets/img/a-b-0f-640.avif'));
  expect(pictureStart('/blog/post/a/photo-640.jpg')).toBeNull();
});
