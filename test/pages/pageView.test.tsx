// @vitest-environment jsdom

import { cleanup, render, screen, within } from '@testing-library/react';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { FailedPage } from '../../src/pages/FailedPage.tsx';
import { PageView } from '../../src/pages/PageView.tsx';
import type { Frame, ListingEntry, Page, PostPage } from '../../src/types/page.ts';

afterEach(cleanup);

const frame: Frame = {
  title: 'Site',
  prompt: 'visitor@site',
  place: '~/post/one-/-two',
  directory: '~/post',
  search: '/search/',
  windows: [
    { label: 'home', href: '/', current: false },
    { label: 'post', href: '/post/', current: true },
  ],
  navigation: [{ label: 'about', href: '/about/' }],
  links: [{ label: 'else', href: 'https://else.example/', rel: 'me' }],
  footer: 'The end.',
};

const post: PostPage = {
  kind: 'post',
  frame,
  command: 'cat post/one-/-two.md',
  raw: '/post/one-/-two.md',
  title: ['one', 'two'],
  language: 'de',
  date: { datetime: '2026-01-31', text: '31. Januar 2026' },
  updated: { datetime: '2026-02-01', text: '1. Februar 2026' },
  minutes: 3,
  tags: [{ label: 'linux', href: '/tags/linux/' }],
  mark: 'draft',
  direction: null,
  words: '612 words',
  by: { label: 'by ai', href: '/by/ai/' },
  translations: [{ label: 'English', href: '/post/one-/-two.en/', language: 'en', direction: 'ltr' }],
  series: {
    name: 'Numbers',
    number: 2,
    of: 2,
    parts: [
      { number: 1, current: false, label: 'Zero', href: '/post/zero/', language: null, direction: null },
      { number: 2, current: true, label: 'one / two', href: '/post/one-/-two/', language: null, direction: null },
    ],
  },
  related: [
    {
      label: 'Related',
      href: '/post/related/',
      language: null,
      direction: null,
      date: { datetime: '2025-12-01', text: '2025-12-01' },
    },
  ],
  older: { label: 'Older', href: '/post/older/', language: 'ar', direction: 'rtl' },
  newer: null,
  contents: true,
  sections: [
    { id: 'top', heading: null, html: '<p>Intro</p>' },
    { id: 'part', heading: { level: 2, text: 'Part' }, html: '<h2>Part</h2><p>Text</p>' },
  ],
};

const entries: ListingEntry[] = [
  {
    title: 'A',
    href: '/post/a/',
    date: { datetime: '2026-01-31', text: '2026-01-31' },
    size: '4 min',
    mark: null,
    pinned: true,
    by: { label: 'by ai', href: '/by/ai/' },
    language: 'fr',
    direction: null,
    languageName: 'français',
  },
];
const counted = [{ label: 'linux', href: '/tags/linux/', count: 2 }];

const pages: Page[] = [
  post,
  {
    kind: 'page',
    frame,
    command: 'cat about.md',
    raw: '/about.md',
    title: ['About'],
    language: null,
    direction: null,
    by: null,
    translations: [],
    updated: null,
    mark: null,
    contents: false,
    sections: post.sections,
  },
  {
    kind: 'home',
    frame,
    title: 'Site',
    description: 'What it is.',
    listings: [{ command: 'ls -t post/ | head -5', title: 'post', href: '/post/', count: 7, entries }],
    tags: counted,
    pages: [{ label: 'About', href: '/about/', language: null, direction: null }],
    feeds: [{ label: 'RSS', href: '/feed.xml' }],
  },
  {
    kind: 'listing',
    frame,
    command: 'ls -lt post/',
    title: 'post',
    count: 70,
    savable: true,
    years: [
      { label: '2026', href: '/post/2026/', count: 60, current: true },
      { label: '2025', href: '/post/2025/', count: 10, current: false },
    ],
    provenances: [{ label: 'by ai', href: '/by/ai/', count: 3, current: false }],
    feeds: [{ label: 'RSS', href: '/post/feed.xml' }],
    entries,
    pager: { number: 2, of: 3, newer: '/post/', older: '/post/page/3/' },
  },
  { kind: 'tags', frame, command: 'ls tags/', title: 'Tags', tags: counted, provenances: counted },
  {
    kind: 'search',
    frame,
    command: 'grep --help',
    title: 'Search',
    collections: [{ label: 'post', href: '/post/', count: 70, years: counted }],
    tags: counted,
    outside: { label: 'Outside', href: 'https://search.example/?q=site%3Aexample.org' },
  },
  {
    kind: 'not-found',
    frame,
    title: 'No such file or directory',
    base: '/',
    places: [{ label: '~', href: '/' }],
    shards: [],
  },
];

test.each(pages.map((page) => [page.kind, page] as const))(
  'a %s page hydrates what the server wrote, without an error',
  async (_, page) => {
    const container = document.createElement('div');
    container.innerHTML = renderToString(<PageView page={page} />);
    const before = container.innerHTML;
    const errors: unknown[] = [];
    await act(async () => {
      hydrateRoot(container, <PageView page={page} />, { onRecoverableError: (error) => errors.push(error) });
    });
    expect(errors).toEqual([]);
    expect(container.innerHTML).toBe(before);
  },
);

test.each(pages.map((page) => [page.kind, page] as const))(
  'a %s page has one h1, one main, its windows, and nothing inline',
  (_, page) => {
    const { container } = render(<PageView page={page} />);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const windows = within(screen.getByRole('navigation', { name: 'Windows' })).getAllByRole('link');
    expect(windows.map((link) => link.getAttribute('href'))).toEqual(['/', '/post/']);
    expect(windows.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page']);
    expect(container.querySelectorAll('[style], script, title, meta')).toHaveLength(0);
    expect(container.firstElementChild?.getAttribute('href')).toBe('#main');
  },
);

test('a post shows command, title, facts, sections and neighbours, in this order', () => {
  const { container } = render(<PageView page={post} />);
  const main = screen.getByRole('main');
  expect(main.textContent).toMatch(/^\$ cat post\/one-\/-two\.mdone \/ two/);
  expect(main.querySelector('.command a')?.getAttribute('href')).toBe('/post/one-/-two.md');
  expect([...main.querySelectorAll('time')].map((time) => time.getAttribute('datetime'))).toEqual([
    '2026-01-31',
    '2026-02-01',
    '2025-12-01',
  ]);
  expect([...main.querySelectorAll('section')].map(({ id }) => id)).toEqual(['top', 'part']);
  expect(main.querySelector('.facts .label')?.textContent).toBe('draft');
  const english = within(main).getByRole('link', { name: 'English' });
  expect([english.lang, english.getAttribute('hreflang')]).toEqual(['en', 'en']);
  expect(container.querySelector('article')?.getAttribute('lang')).toBe('de');
  expect(main.querySelector('.older')?.getAttribute('href')).toBe('/post/older/');
  expect(main.querySelector('.newer')).toBeNull();
});

test('a listing shows days, titles in their language, the current year and its neighbours', () => {
  render(<PageView page={pages[3] ?? post} />);
  expect(screen.getByRole('link', { name: 'A' }).getAttribute('lang')).toBe('fr');
  expect(screen.getByRole('link', { name: '2026' }).getAttribute('aria-current')).toBe('page');
  const pager = within(screen.getByRole('navigation', { name: /pages/i }));
  expect(pager.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/post/', '/post/page/3/']);
});

test('a missing path is named once it is known, with the nearest ones', () => {
  const page = pages[6] ?? post;
  const { rerender } = render(<PageView page={page} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('cat: No such file or directory');
  rerender(<PageView page={page} missing={{ path: 'post/x.md', nearest: [{ label: 'Y', href: '/post/y/' }] }} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('cat: post/x.md: No such file or directory');
  expect(screen.getByRole('link', { name: 'Y' }).getAttribute('href')).toBe('/post/y/');
});

test('an empty site says so', () => {
  render(
    <PageView
      page={{ kind: 'home', frame, title: 'Site', description: '', listings: [], tags: [], pages: [], feeds: [] }}
    />,
  );
  expect(screen.getByText(/no posts/i)).toBeTruthy();
});

test('a fault has a way on', () => {
  render(<FailedPage home="/blog/" here="/blog/post/x/" />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/blog/post/x/', '/blog/']);
});
