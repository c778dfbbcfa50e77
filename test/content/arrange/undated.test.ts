/** A post of a collection without any date is published undated, in every place, if `date-missing` only warns. */
import { beforeAll, expect, test } from 'vitest';
import type { Prepared } from '../../../src/plan/model.ts';
import { preparedSite, textAt } from '../../sites/preparedSite.ts';

const post = (title: string, keys: string) => `---\ntitle: ${title}\ntags: [one]\n${keys}---\n\nWords of ${title}.\n`;

const settings = 'title: Site\nurl: https://example.org\nproblems: { date-missing: warn }\n';

const files = {
  'content/site.yaml': `${settings}collections: { post: { permalink: "/:slug/" }, log: { permalink: "/:year/:slug/" } }\n`,
  'content/post/ancient.md': post('Ancient', 'date: 1901-02-03\nseries: Row\n'),
  'content/post/bare.md': post('Bare', 'series: Row\n'),
  'content/post/modern.md': post('Modern', 'date: 2026-01-31\nseries: Row\n'),
  'content/log/entry.md': post('Entry', ''),
  'content/log/first.md': post('First', 'date: 2020-01-31\n'),
};

let site: Prepared;
beforeAll(async () => {
  site = await preparedSite(files);
});

test('is published with a warning', () => {
  expect(site.problems.map(({ rule, file, severity }) => [rule, file, severity])).toEqual([
    ['date-missing', 'content/log/entry.md', 'warn'],
    ['date-missing', 'content/post/bare.md', 'warn'],
  ]);
  expect(textAt(site, '/bare/')).toContain('Words of Bare.');
});

test('is last in its lists, behind posts from before 1970', () => {
  for (const path of ['/post/', '/']) {
    const page = textAt(site, path);
    expect(page.indexOf('href="/ancient/"')).toBeGreaterThan(0);
    expect(page.indexOf('href="/bare/"')).toBeGreaterThan(page.indexOf('href="/ancient/"'));
  }
  expect(site.site.tags[0]?.posts.map(({ title }) => title)).toEqual(['Modern', 'First', 'Ancient', 'Bare', 'Entry']);
  expect(site.site.series[0]?.parts.map(({ post: { title } }) => title)).toEqual(['Ancient', 'Modern', 'Bare']);
});

test('keeps the path of its file where the permalink needs a date', () => {
  expect(site.entries.map(({ path }) => path)).toEqual(expect.arrayContaining(['/log/entry/', '/2020/first/']));
});

test('is in no year, and no year is empty', () => {
  const years = site.site.collections.flatMap(({ years: all }) => all.map(({ path }) => path));
  expect(years).toEqual(['/post/2026/', '/post/1901/', '/log/2020/']);
});

test.each(['/feed.xml', '/atom.xml', '/feed.json', '/post/feed.xml', '/tags/one/feed.xml'])('is not in %s', (path) => {
  const feed = textAt(site, path);
  expect(feed).toContain('Modern');
  expect(feed).not.toContain('Bare');
});

test('is neither newer nor older than another post', () => {
  expect(textAt(site, '/bare/')).not.toMatch(/rel="(?:prev|next)"/);
  expect(textAt(site, '/ancient/')).not.toContain('rel="prev"');
});

test('has no date in what describes it to others', () => {
  const page = textAt(site, '/bare/');
  expect(page).not.toMatch(/datePublished|published_time/);
  expect(textAt(site, '/post/bare.md')).not.toMatch(/^date:/m);
  expect(textAt(site, '/llms.txt')).toContain('Bare');
  const entry = /<loc>https:\/\/example\.org\/bare\/<\/loc>(.*?)<\/url>/s.exec(textAt(site, '/sitemap.xml'));
  expect(entry?.[1]).not.toContain('lastmod');
});

test('never becomes an invalid date', () => {
  const texts = site.entries.filter(({ source }) => !['copy', 'asset'].includes(source.kind));
  for (const { path } of texts)
    expect([path, textAt(site, path).match(/Invalid Date|1970|NaN|undefined/)]).toEqual([path, null]);
});
