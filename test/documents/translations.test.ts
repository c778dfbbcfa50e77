import { expect, test } from 'vitest';
import { listedPosts } from '../../src/content/arrange/postLists.ts';
import { plainPage, postPage } from '../../src/documents/postPages.ts';
import type { RenderedBody } from '../../src/markdown/model.ts';
import type { Site } from '../../src/types/content.ts';
import { planned } from '../sites/planned.ts';
import { preparedWith } from '../sites/preparedWith.ts';

const post = (title: string, keys = '') => `---\ntitle: ${title}\ndate: 2026-01-01\n${keys}\n---\n\nText.\n`;
const config = 'title: Site\nurl: https://example.org/blog\nlanguage: en\n';

const body: RenderedBody = {
  key: '',
  sections: [],
  ids: [],
  links: [],
  images: [],
  problems: [],
  summary: { words: 1, unit: 'words', minutes: 1, excerpt: 'Text.' },
  terms: [],
};

function built(site: Site, file: string) {
  const all = listedPosts(site);
  const found = all.find((candidate) => candidate.file === file);
  if (!found) throw new Error(`There is no ${file}.`);
  const source = { kind: 'post' as const, root: '/', post: found, newer: null, older: null, series: null };
  const prepared = preparedWith(site);
  return found.collection === null ? plainPage(prepared, found, body) : postPage(prepared, source, body);
}

test('links a page to its other languages, each by its own name, and lists all in its head', async () => {
  const { site } = await planned({
    'site.yaml': config,
    'post/a.md': post('Cat'),
    'post/a.de.md': post('Katze'),
    'post/a.ar.md': post('قطة'),
  });
  const { page, head } = built(site, 'post/a.de.md');
  expect(page.translations).toEqual([
    { label: 'English', href: '/blog/post/a/', language: 'en', direction: 'ltr' },
    { label: 'العربية', href: '/blog/post/a.ar/', language: 'ar', direction: 'rtl' },
  ]);
  const versions = head.alternates.filter(({ language }) => language !== null);
  expect(versions.map(({ language, href }) => [language, href])).toEqual([
    ['en', 'https://example.org/blog/post/a/'],
    ['ar', 'https://example.org/blog/post/a.ar/'],
    ['de', 'https://example.org/blog/post/a.de/'],
    ['x-default', 'https://example.org/blog/post/a/'],
  ]);
  expect(head.language).toBe('de');
  expect(built(site, 'post/a.md').head.alternates).toEqual(head.alternates);
});

test('links a top-level page to its translations', async () => {
  const { site } = await planned({ 'site.yaml': config, 'about.md': '# About\n\nX.', 'about.de.md': '# Über\n\nX.' });
  expect(built(site, 'about.md').page.translations.map(({ href }) => href)).toEqual(['/blog/about.de/']);
});

test('adds the language to a title that an earlier version has, and only to that', async () => {
  const { site } = await planned({
    'site.yaml': config,
    'post/a.md': post('Terminal'),
    'post/a.de.md': post('Terminal'),
    'post/a.fr.md': post('Le terminal'),
  });
  const titles = ['post/a.md', 'post/a.de.md', 'post/a.fr.md'].map((file) => built(site, file).head.title);
  expect(titles).toEqual(['Terminal – Site', 'Terminal (Deutsch) – Site', 'Le terminal – Site']);
});

test('leaves placeholders out of the alternates for search engines', async () => {
  const { site } = await planned({
    'site.yaml': config,
    'post/a.md': post('A'),
    'post/a.de.md': post('B', 'by: placeholder'),
    'post/a.fr.md': post('C'),
    'post/b.md': post('D'),
    'post/b.de.md': post('E', 'by: placeholder'),
  });
  const languages = (file: string) => built(site, file).head.alternates.flatMap(({ language }) => language ?? []);
  expect(languages('post/a.md')).toEqual(['en', 'fr', 'x-default']);
  expect(languages('post/a.de.md')).toEqual([]);
  expect(languages('post/b.md')).toEqual([]);
  expect(built(site, 'post/b.md').page.translations).toHaveLength(1);
});
