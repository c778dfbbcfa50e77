import { expect, test } from 'vitest';
import { z } from 'zod';
import { localeOf } from '../../src/documents/sharing.ts';
import type { Element } from '../crawl.ts';
import type { Files } from '../e2e/harness.ts';
import { photo } from '../images/pictures.ts';
import { elementsAt, preparedSite } from '../sites/preparedSite.ts';

const config = [
  'title: Notes',
  'url: https://example.org/blog',
  'description: What I learn.',
  'author: Ann Other',
  'language: en-GB',
  'timezone: Europe/Vienna',
].join('\n');

const post = (keys: string, body = 'The first sentence. Another one.') => `---\n${keys}\n---\n\n${body}\n`;

const prepared = (files: Files) => preparedSite({ 'content/site.yaml': config, ...files });

/** Every `meta` by its key, in order. */
function metasOf(elements: Element[], by: 'property' | 'name'): [string, string][] {
  return elements.flatMap(({ name, attributes: { [by]: key, content = '' } }) =>
    name === 'meta' && key !== undefined ? [[key, content] satisfies [string, string]] : [],
  );
}

function dataOf(elements: Element[]): unknown[] {
  return elements
    .filter(({ attributes }) => attributes.type === 'application/ld+json')
    .map(({ text }) => JSON.parse(text));
}

test('a post is an article with its dates, tags, author and picture', async () => {
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
  // Nothing else links to it.
  expect(site.entries.map(({ path }) => path)).toContain('/post/a/wide.jpg');
});

test("the author's own description counts, whole, and without the marks of markdown", async () => {
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

test('a page without a picture has a small card; the page for missing paths is not shared', async () => {
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
    // The site's name has a place of its own.
    expect(metas.get('og:title')).not.toMatch(/ – Notes$/);
  }
  const missing = elementsAt(site, '/404.html');
  expect(metasOf(missing, 'property')).toEqual([]);
  expect(dataOf(missing)).toEqual([]);
});

test("a picture of another host is named as it is, and its text is the author's or the title", async () => {
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
])('%s is a problem at its place', async (line, rule, number, hint) => {
  const { problems, shareImages } = await prepared({
    'content/post/a.md': post(`title: A\ndate: 2026-01-31\n${line}`),
    'content/post/wide.png': await photo(20, 10).png().toBuffer(),
    'content/post/broken.png': 'no picture',
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
  ['sr-Latn', 'sr_RS'],
  ['und', null],
])('the locale of %s is %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});

const address = z.url({ protocol: /^https$/ });
const moment = z.iso.datetime({ offset: true });

/** What https://developers.google.com/search/docs/appearance/structured-data asks for, and what schema.org types are. */
const blogPosting = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('BlogPosting'),
  headline: z.string().min(1),
  description: z.string().min(1),
  datePublished: moment,
  dateModified: moment.optional(),
  author: z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1), url: address }).optional(),
  keywords: z.array(z.string().min(1)).min(1).optional(),
  inLanguage: z.string().refine((tag) => Intl.getCanonicalLocales(tag).length === 1),
  wordCount: z.int().positive(),
  image: z
    .strictObject({
      '@type': z.literal('ImageObject'),
      url: address,
      width: z.int().positive().optional(),
      height: z.int().positive().optional(),
      caption: z.string().min(1),
    })
    .optional(),
  identifier: address,
  mainEntityOfPage: address,
});

const breadcrumbList = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({ '@type': z.literal('ListItem'), position: z.int(), name: z.string().min(1), item: address }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1)),
});

const webSite = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('WebSite'),
  name: z.string().min(1),
  url: address,
  description: z.string().min(1),
  inLanguage: z.string(),
});

test('every page has its data in the form that search engines ask for', async () => {
  const site = await prepared({
    'content/post/a.md': post('title: A\ndate: 2026-01-31\ntags: [one]\nimage: https://images.example/a.png\nlang: de'),
    'content/post/b.md': post('title: B\ndate: 2026-01-30'),
    'content/about.md': '# About\n\nMe.',
  });
  const names = (path: string) =>
    dataOf(elementsAt(site, path)).flatMap((data) => {
      const { success, data: list } = breadcrumbList.safeParse(data);
      return success ? [list.itemListElement.map(({ name }) => name)] : [];
    });
  expect(dataOf(elementsAt(site, '/')).map((data) => webSite.parse(data).url)).toEqual(['https://example.org/blog/']);
  const full = blogPosting.parse(dataOf(elementsAt(site, '/post/a/'))[0]);
  expect(full).toMatchObject({
    headline: 'A',
    datePublished: '2026-01-31T00:00:00+01:00',
    inLanguage: 'de',
    wordCount: 5,
  });
  expect(blogPosting.parse(dataOf(elementsAt(site, '/post/b/'))[0]).keywords).toBeUndefined();
  const [collection] = site.site.collections;
  expect(names('/post/a/')).toEqual([['Notes', collection?.title, 'A']]);
  expect(names('/about/')).toEqual([['Notes', 'About']]);
  expect(names('/post/')).toEqual([['Notes', collection?.title]]);
  expect(names('/post/2026/')).toEqual([['Notes', collection?.title, `${collection?.title}, 2026`]]);
  expect(names('/tags/')).toEqual([['Notes', 'Tags']]);
  expect(names('/tags/one/')).toEqual([['Notes', 'Tags', 'Posts tagged one']]);
});

test('no title breaks out of the data, of a meta element or of the JSON that the browser reads', async () => {
  const title = '</script><script>alert(1)</script> <!--<script> \u2028 \u2029 ]]> &amp; "x" \' \\';
  const site = await prepared({
    'content/post/a.md': post(`title: ${JSON.stringify(title)}\ndate: 2026-01-31\ntags: ["</script>"]\nslug: a`),
    'content/site.yaml': `${config}\nsmartQuotes: false`,
  });
  expect(site.problems).toEqual([]);
  const shown = title.replace(/\s+/g, ' ');
  const elements = elementsAt(site, '/post/a/');
  expect(elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.type)).toEqual([
    'application/ld+json',
    'application/ld+json',
    'application/json',
  ]);
  expect(dataOf(elements)[0]).toMatchObject({ headline: shown, keywords: ['</script>'] });
  const metas = new Map([...metasOf(elements, 'property'), ...metasOf(elements, 'name')]);
  expect(metas.get('og:title')).toBe(shown);
  expect(metas.get('twitter:title')).toBe(shown);
  expect(metas.get('article:tag')).toBe('</script>');
  const page = elements.find(({ attributes }) => attributes.id === 'page');
  expect(JSON.parse(page?.text ?? '').page.title.join(' / ')).toBe(shown);
});
