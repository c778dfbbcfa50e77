import { expect, test } from 'vitest';
import { homePage } from '../../src/documents/homePage.ts';
import { collectionPage, provenancePage, tagPage } from '../../src/documents/listingPages.ts';
import { tagsPage } from '../../src/documents/tagsPage.ts';
import type { Source } from '../../src/plan/model.ts';
import { siteFiles } from '../../src/shell/files/siteFiles.ts';
import type { Site } from '../../src/types/content.ts';
import type { ListingEntry } from '../../src/types/listing.ts';
import type { ListingPage } from '../../src/types/page.ts';
import { planned } from '../sites/planned.ts';
import { preparedWith } from '../sites/preparedWith.ts';
import { fakeShell, linesFrom } from './fakeShell.ts';
import { servedTexts } from './servedTexts.ts';

const post = (title: string, matter: string) => `---\ntitle: ${title}\n${matter}\n---\n\nThe text of ${title}.\n`;

const content = {
  'site.yaml': 'title: Cat\nurl: https://example.org/blog\nby: human\ncollections: { post: {}, haiku: {} }\n',
  'post/hello.md': post('Hello', 'date: 2023-01-01\ntags: [linux]'),
  'post/new.md': post('New', 'date: 2024-02-03\nby: ai'),
  'post/extra.md': post('Same day', 'date: 2024-02-03\ntags: [linux, web]'),
  'post/review-2024.md': post('Of another year', 'date: 2023-12-31'),
  'post/first.md': post('Pinned', 'date: 2020-01-01\npinned: true'),
  'post/old.md': post('Old', 'date: 2023-11-03\ntags: [web]'),
  'haiku/winter.md': post('Winter', 'date: 2021-06-01\ntags: [linux]'),
  'about.md': post('About', ''),
};

test('the command at the top of each page prints the links of that page', async () => {
  const { site, plan } = await planned(content);
  const shell = { ...fakeShell({}), files: siteFiles(site.base, servedTexts(site, plan).fetcher) };
  const lists = homePage(preparedWith(site)).page.listings.map(({ command, entries }) => listOf(command, entries));
  for (const { source } of plan) {
    const page = pageOf(site, source);
    if (page) lists.push(listOf(page.command, page.entries));
  }
  const { command, tags } = tagsPage(site).page;
  lists.push({ command, hrefs: tags.map(({ href }) => href).sort() });
  expect(lists.map((list) => list.command)).toContain('ls -lt post/ | grep 2023');
  for (const list of lists) {
    const lines = await linesFrom(list.command, shell);
    const hrefs = lines.flatMap(({ links = [] }) => links.map(({ href }) => href));
    expect({ command: list.command, hrefs }).toEqual(list);
  }
});

function listOf(command: string, entries: ListingEntry[]): { command: string; hrefs: string[] } {
  return { command, hrefs: entries.map(({ href }) => href) };
}

function pageOf(site: Site, source: Source): ListingPage | null {
  const listing = preparedWith(site);
  if (source.kind === 'collection') return collectionPage(listing, source).page;
  if (source.kind === 'tag') return tagPage(listing, source).page;
  return source.kind === 'provenance' ? provenancePage(listing, source).page : null;
}
