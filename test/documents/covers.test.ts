import { expect, test } from 'vitest';
import type { Prepared } from '../../src/plan/model.ts';
import { neededStyles } from '../../src/styles/optionalStyles.ts';
import { photo } from '../images/pictures.ts';
import { elementsAt, preparedSite, textAt } from '../sites/preparedSite.ts';
import { folderOf } from '../temporaryFolder.ts';
import { metasOf } from './headElements.ts';

const config = 'title: T\nurl: https://example.org/blog\ncards: none\n';
const post = (keys: string) => `---\ntitle: A\ndate: 2026-01-02\n${keys}\n---\n\nText.\n`;
const jpeg = (width = 900, height = 600) => photo(width, height).jpeg().toBuffer();

const withCover = async (keys: string, settings = '') =>
  preparedSite({
    'content/site.yaml': config + settings,
    'content/post/a.md': post(keys),
    'content/post/sea.jpg': await jpeg(),
    'public/wide.jpg': await jpeg(1200, 400),
  });

const imagesAt = (site: Prepared, path: string) =>
  elementsAt(site, path).flatMap(({ name, attributes }) => (name === 'img' ? [attributes] : []));

const problemsOf = ({ problems }: Prepared) =>
  problems.map(({ rule, file, position }) => `${file}:${position?.line} ${rule}`);

test('a cover stands above the text with its size, and is the image for previews', async () => {
  const site = await withCover('cover: { src: sea.jpg, alt: "The sea" }');
  expect(site.problems).toEqual([]);
  expect(imagesAt(site, '/post/a/')).toEqual([
    { src: '/blog/post/sea.jpg', width: '900', height: '600', alt: 'The sea', decoding: 'async' },
  ]);
  expect(textAt(site, '/post/a/')).toMatch(/<h1.*<img.*data-section/s);
  expect(metasOf(elementsAt(site, '/post/a/'), 'property')).toContainEqual([
    'og:image',
    'https://example.org/blog/post/sea.jpg',
  ]);
  const { config, collections } = site.site;
  expect(neededStyles({ config, posts: collections[0]?.posts ?? [], layouts: [], properties: [] })).toEqual(['cover']);
});

test('image has precedence over the cover in previews', async () => {
  const site = await withCover('cover: { src: sea.jpg, alt: "" }\nimage: /wide.jpg');
  const og = new Map(metasOf(elementsAt(site, '/post/a/'), 'property'));
  expect(og.get('og:image')).toBe('https://example.org/blog/wide.jpg');
  expect(imagesAt(site, '/post/a/')[0]?.src).toBe('/blog/post/sea.jpg');
});

test.each(['titles', 'excerpts', 'cards'])('only cards show covers: list: %s', async (list) => {
  const site = await withCover('cover: { src: sea.jpg, alt: "The sea" }', `list: ${list}\n`);
  for (const path of ['/', '/post/', '/post/2026/']) {
    const found = imagesAt(site, path).map(({ alt, loading }) => [alt, loading]);
    expect(found).toEqual(list === 'cards' ? [['The sea', 'lazy']] : []);
  }
});

test('variants of a cover are published and named', async () => {
  const imageCache = await folderOf({});
  const site = await preparedSite(
    {
      'content/site.yaml': config,
      'content/post/a.md': post('cover: { src: sea.jpg, alt: "The sea" }'),
      'content/post/sea.jpg': await jpeg(),
    },
    { imageCache },
  );
  const paths = new Set(site.entries.map(({ path }) => `/blog${path}`));
  const named = elementsAt(site, '/post/a/').flatMap(({ name, attributes: { srcset = '' } }) =>
    name === 'source' ? srcset.split(', ').map((candidate) => candidate.replace(/ .*/, '')) : [],
  );
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((path) => !paths.has(path))).toEqual([]);
});

test('the cover of a page, and one from the public folder', async () => {
  const site = await preparedSite({
    'content/site.yaml': config,
    'content/about.md': '---\ntitle: About\ncover: { image: /wide.jpg, alt: "" }\n---\n\nMe.\n',
    'public/wide.jpg': await jpeg(1200, 400),
  });
  expect(site.problems).toEqual([]);
  expect(imagesAt(site, '/about/')).toMatchObject([{ src: '/blog/wide.jpg', alt: '' }]);
});

test.each([
  ['cover: sea.jpg', ['missing-alt']],
  ['cover: { src: see.jpg, alt: "The sea" }', ['missing-image']],
  ['cover: { src: a.md, alt: "The sea" }', ['image-unreadable']],
  ['cover: { src: "https://images.example/x.jpg", alt: x }', ['outside-image']],
  ['cover: { src: "javascript:alert(1)", alt: x }', ['blocked-url']],
  ['cover: [sea.jpg]', ['value-invalid']],
  ['cover: { src: sea.jpg, text: "The sea" }', ['value-invalid']],
  ['cover: { alt: "The sea" }', ['value-invalid']],
  ['Cover: { src: sea.jpg, alt: "The sea" }', []],
  ['cover:', []],
])('%s: %j', async (line, rules) => {
  expect(problemsOf(await withCover(line))).toEqual(rules.map((rule) => `content/post/a.md:4 ${rule}`));
});
