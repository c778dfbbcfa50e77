import { expect, test } from 'vitest';
import type { Meaning } from '../../../src/import/matter/model.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';
import { plainPost, readWithMatter } from './readWithMatter.ts';

test.each<[string, Partial<Meaning>]>([
  // Descriptions.
  ['excerpt: A', { description: 'A' }],
  ['spoiler: A', { description: 'A' }],
  ['lead: A', { description: 'A' }],
  ['dek: A', { description: 'A' }],
  ['meta_description: A', { description: 'A' }],
  ['spoiler: true', { description: null }],
  ['subtitle: A', { description: 'A', kept: [] }],
  ['subtitle: A\ndescription: B', { description: 'B', kept: ['subtitle'] }],
  ['excerpt: A\nsummary: B\ndescription: C', { description: 'C', kept: ['excerpt', 'summary'] }],
  ['excerpt: A\ndescription: A', { description: 'A', kept: [] }],
  ['seo:\n  description: A', { description: 'A' }],
  ['params:\n  description: A\ndescription: B', { description: 'B' }],
  ['description: >\n  Two\n  lines', { description: 'Two lines' }],
  ['description:', { description: null, kept: [] }],
  // Tags.
  ['tags: [a, b]', { tags: ['a', 'b'] }],
  ['tags: a, b', { tags: ['a', 'b'] }],
  ['tags: machine learning', { tags: ['machine learning'] }],
  ['tags: [2020, 1.10]', { tags: ['2020', '1.10'] }],
  ['tags: [a, A, "", "-", "#b"]', { tags: ['a', 'b'] }],
  ['tags: ["[[Page]]", "[[folder/Page|Text]]"]', { tags: ['Page', 'Text'] }],
  ['tags: [[a, b], [c]]', { tags: ['a', 'b', 'c'] }],
  ['tags: [{ name: Rain, slug: rain }]', { tags: ['Rain'] }],
  ['category: a\ncategories: [b]\ntopics: [c]\nkeywords: d, e', { tags: ['a', 'b', 'd', 'e', 'c'].sort() }],
  ['taxonomies:\n  tags: [a]\n  categories: [b]', { tags: ['a', 'b'], kept: [] }],
  ['tags: [a]\nextra:\n  tags: [b]', { tags: ['a'] }],
  ['extra:\n  tags: [b]', { tags: ['b'] }],
  ['meta:\n  keywords: [b]', { tags: [] }],
  ['tags:', { tags: [] }],
  // Pictures.
  ['image: a.png', { image: { src: 'a.png', alt: null } }],
  ['images: [a.png, b.png]', { image: { src: 'a.png', alt: null } }],
  ['cover: { image: a.png, alt: Rain, caption: x }', { cover: { src: 'a.png', alt: 'Rain' } }],
  ['cover: { image: a.png, caption: x }', { cover: { src: 'a.png', alt: 'x' } }],
  ['cover: { image: a.png, hidden: true }', { cover: null }],
  ['featured_image: /a.png\nfeatured_image_alt: Rain', { cover: { src: '/a.png', alt: 'Rain' }, kept: [] }],
  ['heroImage: a.png\nheroAlt: Rain', { cover: { src: 'a.png', alt: 'Rain' }, kept: [] }],
  ['banner: a.png', { cover: { src: 'a.png', alt: null } }],
  ['og_image: a.png', { image: { src: 'a.png', alt: null } }],
  ['image: "![[folder/a b.png]]"', { image: { src: 'folder/a b.png', alt: null } }],
  ['image: "![Rain](a.png)"', { image: { src: 'a.png', alt: 'Rain' } }],
  ['image: false', { image: null }],
  ['banner: { content: Hello }', { cover: null, kept: ['banner'] }],
  ['extra:\n  image: a.png', { image: { src: 'a.png', alt: null } }],
  // Series.
  ['series: Rain\nseries_order: 2', { series: 'Rain', part: 2 }],
  ['series: Rain\npart: "03"', { series: 'Rain', part: 3 }],
  ['series: [Rain, Snow]', { series: 'Rain', part: null }],
  ['series: { name: Rain, order: 2 }', { series: 'Rain', part: 2 }],
  ['series: Rain\npart: 0', { series: 'Rain', part: null }],
  ['part: 2', { series: null, part: null }],
  ['chapter: 2', { series: null, part: null, kept: ['chapter'] }],
  // Languages.
  ['lang: de', { language: 'de' }],
  ['locale: en_US', { language: 'en-US' }],
  ['locale: pt_BR.UTF-8', { language: 'pt-BR' }],
  ['language: qqqqq', { language: null }],
  // Switches.
  ['toc: true', { hasContents: true }],
  ['toc: { enable: false }', { hasContents: false }],
  ['hide_table_of_contents: true', { hasContents: false }],
  ['sticky: 100', { isPinned: true }],
  ['pin: yes', { isPinned: true }],
  ['comments: false', { own: { comments: false } }],
  ['comments: true', { own: {} }],
  ['disableComments: true', { own: { comments: false } }],
  ['layout: post', { own: {}, kept: [] }],
  ['layout: photos', { own: { layout: 'photos' } }],
  ['dir: rtl\nbreaks: true', { own: { dir: 'rtl', breaks: true } }],
  ['by: Ana', { own: {} }],
  // Addresses.
  ['slug: /rain/', { slug: 'rain' }],
  ['permalink: /a/b.html', { aliases: ['/a/b.html'] }],
  ['permalink: /:year/:title/', { aliases: [] }],
  ['permalink: "/{{ title | slug }}/"', { aliases: [] }],
  ['url: https://example.org/a/', { aliases: [] }],
  ['redirect_from: /a/\naliases: [/b/, c]', { aliases: ['/b/', 'c', '/a/'] }],
  // What stays, and what goes.
  ['author: Ana\nrating: 5\nlink: https://example.org/', { kept: ['author', 'rating', 'link'] }],
  ['math: true\nid: 7\ntemplate: x.html\nmenu: main', { kept: [] }],
  ['rating:\nx: ""\ny: []\nz: {}', { kept: [] }],
  ['canonical: https://example.org/a', { kept: ['canonical'] }],
  ['state: Bavaria\ntype: post\nprogress: 50', { kept: ['state', 'progress'] }],
])('reads %s', (matter, expected) => {
  const { meaning } = readWithMatter(matter);
  const sorted = {
    ...meaning,
    tags: 'tags' in expected && /topics/.test(matter) ? meaning.tags.toSorted() : meaning.tags,
  };
  expect(sorted).toMatchObject(expected);
});

test('divides tags at spaces where the tool does', () => {
  const tagHabits = { splitsAtSpaces: true, ignored: ['posts'] };
  expect(readWithMatter('tags: rain snow posts', { tagHabits }).meaning.tags).toEqual(['rain', 'snow']);
  expect(readWithMatter('category: rain snow', { tagHabits }).meaning.tags).toEqual(['rain snow']);
  expect(readWithMatter('tags: [rain snow]', { tagHabits }).meaning.tags).toEqual(['rain snow']);
});

test('has the values of a post by its place below those of its front matter', () => {
  const post = { ...plainPost, text: '---\nlang: de\n---\nText.\n' };
  const { meaning } = readPost(
    { ...post, defaults: { lang: 'en', author: 'Ana', title: 'A' }, tags: ['x'] },
    { keys: {} },
    'UTC',
  );
  expect(meaning).toMatchObject({ title: 'A', language: 'de', tags: ['x'], kept: [] });
});

test('gives keys the meaning that they have for one tool', () => {
  const post = { ...plainPost, text: '---\naliases: [Other name]\n---\nText.\n' };
  expect(readPost(post, { keys: { aliases: 'names' } }, 'UTC').meaning).toMatchObject({
    names: ['Other name'],
    aliases: [],
  });
});
