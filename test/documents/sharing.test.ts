import { expect, test } from 'vitest';
import { localeOf } from '../../src/documents/sharing.ts';
import { photo } from '../images/pictures.ts';
import { elementsAt } from '../sites/preparedSite.ts';
import { dataOf, metasOf, post, prepared } from './headElements.ts';

test('describes a post as an article with its dates, tags, author and image', async () => {
  const site = await prepared({
    'content/post/a/index.md': post(
      'title: A "post"\ndate: 2026-01-31\nupdated: 2026-05-01T10:00\ntags: [one, two words]\nimage: { src: wide.jpg, alt: "A wide view" }',
    ),
    'content/post/a/wide.jpg': await photo(1400, 700).jpeg().toBuffer(),
  });
  expect(site.problems).toEqual([]);
  const elements = elementsAt(site, '/post/a/');
  expect(metasOf(elements, 'property')).toEqual([
    ['og:type', 'article'],
    ['og:site_name', 'Notes'],
    ['og:title', 'A “post”'],
    ['og:description', 'The first sentence. Another one.'],
    ['og:url', 'https://example.org/blog/post/a/'],
    ['og:locale', 'en_GB'],
    ['og:image', 'https://example.org/blog/post/a/wide.jpg'],
    ['og:image:type', 'image/jpeg'],
    ['og:image:width', '1400'],
    ['og:image:height', '700'],
    ['og:image:alt', 'A wide view'],
    ['article:published_time', '2026-01-31T00:00:00+01:00'],
    ['article:modified_time', '2026-05-01T10:00:00+02:00'],
    ['article:author', 'Ann Other'],
    ['article:tag', 'one'],
    ['article:tag', 'two words'],
  ]);
  expect(metasOf(elements, 'name').filter(([key]) => key.startsWith('twitter:'))).toEqual([
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', 'A “post”'],
    ['twitter:description', 'The first sentence. Another one.'],
    ['twitter:image', 'https://example.org/blog/post/a/wide.jpg'],
    ['twitter:image:alt', 'A wide view'],
  ]);
  // No other link publishes it.
  expect(site.entries.map(({ path }) => path)).toContain('/post/a/wide.jpg');
});

test("uses the author's own description in full, without markdown", async () => {
  const written = {
    '# A heading and `code` in **bold**, [linked](https://a.example)': 'A heading and code in bold, linked',
    'snake_case_name, 2 * 3 * 4, a < b & c > d, <b>, 10:30': 'snake_case_name, 2 * 3 * 4, a < b & c > d, <b>, 10:30',
    [`${'long '.repeat(80)}end`]: `${'long '.repeat(80)}end`,
    '---': 'The first sentence. Another one.',
  };
  const files = Object.keys(written).map((description, index) => [
    `content/post/${index}.md`,
    post(`title: A\ndate: 2026-01-31\ndescription: ${JSON.stringify(description)}`),
  ]);
  const site = await prepared(Object.fromEntries(files));
  expect(site.problems).toEqual([]);
  Object.values(written).forEach((description, index) => {
    expect(new Map(metasOf(elementsAt(site, `/post/${index}/`), 'name')).get('description')).toBe(description);
  });
});

test('gives a page without an image a small card, and the 404 page none', async () => {
  const site = await prepared({
    'content/post/a.md': post('title: A\ndate: 2026-01-31'),
    'content/about.md': '# About\n\nMe.',
  });
  for (const path of ['/', '/about/', '/post/', '/post/a/', '/tags/']) {
    const metas = new Map([...metasOf(elementsAt(site, path), 'property'), ...metasOf(elementsAt(site, path), 'name')]);
    expect(metas.get('twitter:card')).toBe('summary');
    expect(metas.has('og:image')).toBe(false);
    expect(metas.get('og:type')).toBe(path === '/post/a/' ? 'article' : 'website');
    expect(metas.get('og:url')).toBe(`https://example.org/blog${path}`);
    // The title of the site has its own element.
    expect(metas.get('og:title')).not.toMatch(/ – Notes$/);
  }
  const missing = elementsAt(site, '/404.html');
  expect(metasOf(missing, 'property')).toEqual([]);
  expect(dataOf(missing)).toEqual([]);
});

test('names an image of another host without its size, and uses the title as its alternative text', async () => {
  const site = await prepared({
    'content/post/a.md': post('title: A\ndate: 2026-01-31\nimage: https://images.example/a b.png'),
  });
  expect(site.shareImages.get('post/a.md')).toEqual({
    url: 'https://images.example/a%20b.png',
    width: null,
    height: null,
    alt: 'A',
    type: null,
  });
  expect(new Map(metasOf(elementsAt(site, '/post/a/'), 'name')).get('twitter:card')).toBe('summary');
});

test.each([
  ['image: wied.png', 'missing-image', 4, 'did you mean post/wide.png?'],
  ['image:\n  src: wied.png', 'missing-image', 5, 'did you mean post/wide.png?'],
  ['image: javascript:alert(1)', 'blocked-url', 4, 'https://'],
  ['image: http://images.example/a.png', 'blocked-url', 4, 'https://'],
  ['image: drawing.svg', 'image-unreadable', 4, 'JPEG'],
  ['image: broken.png', 'image-unreadable', 4, 'JPEG'],
  ['image: /post/', 'image-unreadable', 4, 'JPEG'],
])('reports %s at its place', async (line, rule, number, hint) => {
  const { problems, shareImages } = await prepared({
    'content/post/a.md': post(`title: A\ndate: 2026-01-31\n${line}`),
    'content/post/wide.png': await photo(20, 10).png().toBuffer(),
    'content/post/broken.png': 'not an image',
    'content/post/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    rule,
    file: 'content/post/a.md',
    severity: rule === 'blocked-url' ? 'warn' : 'fail',
  });
  expect(problems[0]?.position?.line).toBe(number);
  expect(problems[0]?.line).toContain(number === 5 ? 'src:' : 'image:');
  expect(problems[0]?.hint).toContain(hint);
  expect(shareImages.size).toBe(0);
});

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['zh', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['zh-Hans', 'zh_CN'],
  ['pt', 'pt_BR'],
  ['pt-PT', 'pt_PT'],
  ['ar', 'ar_EG'],
  ['sr-Latn', 'sr_RS'],
  ['und', null],
])('returns for %s the locale %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});
