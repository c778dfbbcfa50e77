// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showMessages } from '../../src/browser/dev/messages.ts';
import { unpublishedSummary } from '../../src/browser/dev/summaries.ts';
import type { DevState, UnpublishedPost } from '../../src/types/dev.ts';

const draft: UnpublishedPost = { mark: 'draft', title: 'An idea', href: '/post/idea/', due: null };
const scheduled: UnpublishedPost = { mark: 'scheduled', title: 'Later', href: '/post/later/', due: '2026-12-24' };
const expired: UnpublishedPost = { mark: 'expired', title: 'Over', href: '/post/over/', due: null };

function show(problems: string[] | null, unpublished: UnpublishedPost[] = []): void {
  const state: DevState = { server: 's', version: 1, document: 'd', problems, unpublished };
  showMessages(state);
}

const shown = () => document.getElementById('dev-messages');
const close = () => shown()?.querySelector('button')?.click();

// Other files of the same process leave elements behind.
beforeEach(() => document.body.replaceChildren());

afterEach(() => {
  show([]);
  sessionStorage.clear();
});

test('shows nothing if there is nothing to say', () => {
  show([]);
  expect(document.body.childElementCount).toBe(0);
});

test('lists problems and posts that are not published, and keeps the open list open', () => {
  show(['a.md:1:1  wrong\n  hint: x', 'b.md:2:1  wrong'], [draft, scheduled]);
  expect(shown()?.querySelector('.dev-problems summary')?.textContent).toBe('2 problems');
  const list = shown()?.querySelector<HTMLDetailsElement>('.dev-unpublished');
  expect(list?.open).toBe(false);
  list?.setAttribute('open', '');
  show([], [draft, scheduled]);
  expect(shown()?.querySelector<HTMLDetailsElement>('.dev-unpublished')?.open).toBe(true);
  expect([...(shown()?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
    '/post/idea/',
    '/post/later/',
  ]);
});

test('stays closed until something changes', () => {
  show(['a.md:1:1  wrong']);
  close();
  show(['a.md:1:1  wrong']);
  expect(shown()).toBeNull();
  show(['a.md:1:1  still wrong']);
  expect(shown()).not.toBeNull();
});

test('alerts once while the problems stay the same, and keeps them until new ones are known', () => {
  show(['a.md:1:1  wrong\n  hint: x']);
  const alert = document.querySelector('[role=alert]');
  expect(alert?.textContent).toBe('1 problem: a.md:1:1  wrong');
  show(['a.md:1:1  wrong\n  hint: x'], [draft]);
  expect(document.querySelector('[role=alert]')).toBe(alert);
  show(null);
  expect(document.querySelector('[role=alert]')).toBe(alert);
  show([]);
  expect(document.querySelector('[role=alert]')).toBeNull();
});

test.each<[UnpublishedPost[], string]>([
  [[draft], '1 draft'],
  [[draft, draft], '2 drafts'],
  [[scheduled], '1 scheduled for 2026-12-24'],
  [[{ ...scheduled, due: '2027-01-01' }, scheduled, draft], '1 draft, 2 scheduled from 2026-12-24'],
  [[expired, draft], '1 draft, 1 expired'],
])('sums up %j', (posts, summary) => {
  expect(unpublishedSummary(posts)).toBe(summary);
});
