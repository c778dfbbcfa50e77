import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, outputFileOf } from '../../../src/content/paths/href.ts';
import { pageNumberPathOf, rawPathOf } from '../../../src/content/paths/pagePaths.ts';
import { isEmptySlug, slugFromFile, slugFromTitle, slugProblem } from '../../../src/content/paths/slug.ts';
import { tagPathOf } from '../../../src/content/paths/tagPaths.ts';
import { basePathOf } from '../../../src/content/paths/writtenPaths.ts';

test.each([
  [
    'grep through the dark log / the socket never closed right / I kept the bash script',
    'grep-through-the-dark-log-/-the-socket-never-closed-right-/-i-kept-the-bash-script',
  ],
  ['one line / another line / the last', 'one-line-/-another-line-/-the-last'],
  ["Don't panic: 50% & more?", 'dont-panic-50--more'],
  ['C++ & C#', 'c++--c'],
  ['吾輩は猫である', '吾輩は猫である'],
  ['مرحبا بالعالم', 'مرحبا-بالعالم'],
  ['👩‍💻🎉', '👩‍💻🎉'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['../../etc', 'etc'],
  ['node.js v1.2.', 'node.js-v1.2'],
])('makes a slug of the title %s', (title, slug) => {
  expect(slugFromTitle(title)).toBe(slug);
});

test.each([
  ['Some File.md', 'some-file'],
  ['deep/Folder/index.md', 'deep/folder'],
  ['06FEB23-0900.md', '06feb23-0900'],
  ['index.md', ''],
])('makes a slug of the file %s', (file, slug) => {
  expect(slugFromFile(file)).toBe(slug);
});

test('shortens segments to 200 bytes between characters, and keeps two long ones different', () => {
  for (const title of ['a'.repeat(300), '漢'.repeat(84), '👩‍💻'.repeat(40)]) {
    expect(Buffer.byteLength(slugFromTitle(title))).toBeLessThanOrEqual(200);
    expect(slugFromTitle(`${title}1`)).not.toBe(slugFromTitle(`${title}2`));
  }
});

test('a slug of signs only is empty', () => {
  for (const slug of ['___', '', '-', '+.']) expect(isEmptySlug(slug)).toBe(true);
  for (const slug of ['a', '1', '漢', '🎉', '🇦🇹']) expect(isEmptySlug(slug)).toBe(false);
});

test('makes paths of every kind', () => {
  expect(rawPathOf('/post/hello/')).toBe('/post/hello.md');
  expect(outputFileOf('/post/hello/')).toBe('post/hello/index.html');
  expect(outputFileOf('/post/hello.md')).toBe('post/hello.md');
  expect(outputFileOf('/')).toBe('index.html');
  expect(pageNumberPathOf('/post/', 1)).toBe('/post/');
  expect(pageNumberPathOf('/post/', 2)).toBe('/post/page/2/');
  expect(tagPathOf('Load / stress')).toBe('/tags/load-stress/');
  expect(hrefOf('/post/café/50%/', '/blog/')).toBe('/blog/post/caf%C3%A9/50%25/');
});

test('makes a safe and stable slug of any title, which its href leads back to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const slug = slugFromTitle(title);
      expect(slugFromTitle(slug)).toBe(slug);
      if (isEmptySlug(slug)) return;
      expect(slugProblem(slug)).toBeNull();
      for (const segment of slug.split('/')) {
        expect(segment).not.toMatch(/^\.*$|[\s?#%\\:*"<>|\0]/);
        expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(200);
      }
      expect(slug).toBe(slug.normalize('NFC'));
      expect(decodeURIComponent(hrefOf(`/${slug}/`, '/'))).toBe(`/${slug}/`);
      expect(new URL(hrefOf(`/${slug}/`, '/'), 'https://x.example').pathname).toBe(hrefOf(`/${slug}/`, '/'));
    }),
    { seed: 1, numRuns: process.env.CATPOST_LONG ? 20_000 : 500 },
  );
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['//', '/'],
  ['blog', '/blog/'],
  ['/blog', '/blog/'],
  ['/Blog/Sub/', '/Blog/Sub/'],
  ['/bücher/', '/b%C3%BCcher/'],
  ['/b%C3%BCcher', '/b%C3%BCcher/'],
  ['/b%c3%bccher/', '/b%C3%BCcher/'],
  ['/bu\u0308cher/', '/b%C3%BCcher/'],
  ['/bu%CC%88cher/', '/b%C3%BCcher/'],
  ['/мой-блог/записи/', '/%D0%BC%D0%BE%D0%B9-%D0%B1%D0%BB%D0%BE%D0%B3/%D0%B7%D0%B0%D0%BF%D0%B8%D1%81%D0%B8/'],
  ['/日記/', '/%E6%97%A5%E8%A8%98/'],
  ['/😀/', '/%F0%9F%98%80/'],
  ['/my blog/', '/my%20blog/'],
  ['/my%20blog/', '/my%20blog/'],
  ['/~user/', '/~user/'],
  ['/%7Euser/', '/~user/'],
  ['/@user/a+b,c;d=e&f!/', '/@user/a+b,c;d=e&f!/'],
  ["/o'neil (old)/", '/o%27neil%20%28old%29/'],
  ['/[a]/$&/', '/%5Ba%5D/$&/'],
  ['/v1.2/', '/v1.2/'],
])('reads the base %j as %s', (written, path) => {
  expect(basePathOf(written)).toEqual({ path });
  // As the address of a browser has it.
  expect(new URL(`https://example.org${path}`).pathname).toBe(path);
  expect(basePathOf(path)).toEqual({ path });
});

test.each([
  ['/blog/?x=1', /query/],
  ['/blog#top', /fragment/],
  ['/50%/', /% without two/],
  ['/%zz/', /% without two/],
  ['/%E0%A4/', /contains/],
  ['/%25/', /contains %/],
  ['/a//b/', /two slashes/],
  ['/../', /leads out/],
  ['/a/./b/', /leads out/],
  ['/a/%2E%2E/b/', /leads out/],
  ['/a%2Fb/', /contains \//],
  ['\\\\host\\share', /contains/],
  ['/a%5Cb/', /contains/],
  ['/a\tb/', /contains/],
  ['/a%00b/', /contains/],
  ['/a%0Ab/', /contains/],
  ['/a\u200bb/', /contains U\+200B/],
  ['/a\u202eb/', /contains/],
  ['/a\u00a0b/', /contains/],
  ['/a\ud800b/', /contains/],
  ['/ a/', /contains/],
  ['https://example.org/', /two slashes/],
  ['/*/', /contains/],
  ['/"/', /contains/],
  ['/<b>/', /contains/],
])('rejects the base %j', (written, problem) => {
  expect(basePathOf(written)).toEqual({ problem: expect.stringMatching(problem) });
});
