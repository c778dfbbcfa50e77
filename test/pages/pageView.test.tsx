// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FailedPage } from '../../src/pages/FailedPage.tsx';
import { PageView } from '../../src/pages/PageView.tsx';
import { allPages, frame, samplePages } from './samplePages.ts';

afterEach(cleanup);

test.each(allPages.map((page) => [page.kind, page] as const))(
  'renders a %s page with one h1, one main part, its windows, and nothing inline',
  (_, page) => {
    const { container } = render(<PageView page={page} />);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const links = within(screen.getByRole('navigation', { name: 'Site' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/', '/post/', '/about/', '/search/']);
    expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page', null, null]);
    expect(container.querySelectorAll('[style], script, title, meta')).toHaveLength(0);
    expect(container.firstElementChild?.getAttribute('href')).toBe('#main');
  },
);

test('shows command, title, facts, sections and neighbours of a post, in this order', () => {
  const { container } = render(<PageView page={samplePages.post} />);
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
  const inGerman = [...container.querySelectorAll('[lang="de"]')];
  expect(inGerman.map(({ className, localName }) => className || localName)).toEqual(['h1', 'b', 'ol', 'prose']);
  expect(main.querySelector('.older')?.getAttribute('href')).toBe('/post/older/');
  expect(main.querySelector('.newer')).toBeNull();
});

test.each([
  ['a tag', samplePages.post, '#linux'],
  ['a language', { ...samplePages.post, tags: [] }, 'also in English'],
  ['the length', { ...samplePages.post, tags: [], translations: [], by: null }, '3 min, 612 words'],
])('the buttons of a post are in the last fact, here %s, with no line break before them', (_, page, fact) => {
  const { container } = render(<PageView page={{ ...page, mark: null }} />);
  const items = [...container.querySelectorAll('.facts > li')];
  expect(items.at(-1)?.textContent).toBe(`${fact}\u00a0\u00a0\u2060share\u00a0\u2060save`);
  expect(items.slice(0, -1).flatMap((item) => [...item.querySelectorAll('button')])).toEqual([]);
});

test('the bar begins with the name of the site, in the same link as the first window, and offers the search', () => {
  const { rerender } = render(<PageView page={samplePages.post} />);
  const bar = screen.getByRole('navigation', { name: 'Site' });
  expect(bar.textContent).toBe('[Site] 0:home1:post*2:about~/post/one-/-two/?set');
  expect(within(bar).getByRole('link', { name: '[Site] 0:home' })).toBe(bar.querySelector('a'));
  expect([...bar.querySelectorAll(':scope > :is(a, button)')].map((control) => control.textContent)).toEqual([
    '/',
    '?',
    'set',
  ]);
  expect(within(bar).getByRole('link', { name: 'Search' }).getAttribute('href')).toBe('/search/');
  rerender(<PageView page={{ ...samplePages.post, frame: { ...frame, name: '' } }} />);
  expect(bar.querySelector('a')?.textContent).toBe('0:home');
});

test('marks the language of titles and the current year of a listing, and links to its other pages', () => {
  render(<PageView page={samplePages.listing} />);
  expect(screen.getByRole('link', { name: 'A' }).getAttribute('lang')).toBe('fr');
  expect(screen.getByRole('link', { name: '2026' }).getAttribute('aria-current')).toBe('page');
  const pager = within(screen.getByRole('navigation', { name: /pages/i }));
  expect(pager.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/post/', '/post/page/3/']);
});

test('names a missing path and similar ones once they are known', () => {
  const page = samplePages['not-found'];
  const { rerender } = render(<PageView page={page} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('cat: No such file or directory');
  rerender(<PageView page={page} missing={{ path: 'post/x.md', nearest: [{ label: 'Y', href: '/post/y/' }] }} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('cat: post/x.md: No such file or directory');
  expect(screen.getByRole('link', { name: 'Y' }).getAttribute('href')).toBe('/post/y/');
});

test('says so if the site has no posts', () => {
  const { home } = samplePages;
  const none = { command: 'ls', links: [] };
  render(<PageView page={{ ...home, listings: [], tags: none, pages: none }} />);
  expect(screen.getByText(/first post/i)).toBeTruthy();
});

test('offers to reload or to go home after a page failed to render', () => {
  render(<FailedPage home="/blog/" here="/blog/post/x/" words={samplePages.home.frame.words} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/blog/post/x/', '/blog/']);
});
