import { expect, test } from 'vitest';
import { readWith, statusOf } from '../post/readWith.ts';

test.each([
  ...['date: 2026-06-02', 'publishDate: 2026-06-02', 'publish_date: 2026-07-01T10:00:00Z', 'Publish-Date: 2030-01-01'],
  ...['date: 2026-01-01\npublishDate: 2030-01-01', 'date: 2026-01-01\npublished: 2030-01-01', 'goLive: 2026-12-24'],
  ...[
    'published_at: 2027-01-01',
    'embargo: 2027-01-01',
    'scheduled_for: 2027-01-01',
    'params:\n  publishDate: 2027-01-01',
  ],
  ...['date: 2026-01-01\npublished: 2031', 'pubDate: 2026-06-02', 'date: 2026-01-01\npubDate: 2027-01-01'],
])('%j makes the post a scheduled one', (lines) => {
  expect(statusOf(lines)).toBe('scheduled');
});

test.each([
  ...['expiryDate: 2026-05-31', 'expiryDate: 2026-06-01', 'expiry_date: 2020-01-01', 'expires: 2026-01-01T00:00:00Z'],
  ...[
    'unpublishDate: 2026-01-01',
    'expirationDate: 2025-01-01',
    'params:\n  expirydate: 2025-01-01',
    'valid_until: 2025',
  ],
])('%j makes the post an expired one', (lines) => {
  expect(statusOf(lines)).toBe('expired');
});

test.each([
  ...[
    'unlisted: true',
    'Unlisted: yes',
    'listed: false',
    'visibility: unlisted',
    'status: unlisted',
    'params: { unlisted: true }',
  ],
  ...[
    'eleventyExcludeFromCollections: true',
    'build:\n  list: never',
    '_build: { list: local }',
    'dg-hide: true',
    'extra.unlisted: on',
  ],
])('%j makes the post an unlisted one', (lines) => {
  expect(statusOf(lines)).toBe('unlisted');
});

test.each([
  ...[
    'draft: false',
    'draft: "no"',
    'published: true',
    'published: 2026-01-01',
    'publishDate: 2026-06-01',
    'public: yes',
  ],
  ...[
    'status: published',
    'status: Publish',
    'status: public',
    'visibility: public',
    'status: evergreen',
    'state: Vermont',
  ],
  ...[
    'hidden: false',
    'unlisted: 0',
    'listed: true',
    'expiryDate: 2026-06-02',
    'expires: never',
    'expiryDate:',
    'type: link',
  ],
  ...['password:', 'password: ""', 'protected: false', 'access: public', 'members: []', 'visibility: everyone'],
  ...[
    'build: { list: always, render: always }',
    'build: { publishResources: false }',
    'menu:\n  hidden: true',
    'hide: [toc]',
    'stats: false',
    'publisher: Penguin',
    'online: true',
  ],
  ...[
    'sidebar: { hidden: true }',
    'feed: { excerpt_only: true }',
    'live: https://example.org',
    'date: 2026-01-01\npublished: 1984',
    'part: null',
  ],
  ...['crafts: many', 'pages: 12', 'search: words', 'login: octocat', 'date: 2026-01-01\npublication_date: 1984-05'],
])('%j keeps the post public', (lines) => {
  expect(statusOf(lines)).toBe('listed');
});

test.each([
  ['permalink: false', 'draft'],
  ['permalink: /x/', 'listed'],
  ['saveAsDraft: true', 'draft'],
  ['_hidden: yes', 'draft'],
  ['_discoverable: no', 'unlisted'],
  ['make_discoverable: false', 'unlisted'],
  ['publishStatus: unlisted', 'unlisted'],
  ['audience: only_paid', 'not-protected'],
  ['audience: developers', 'listed'],
])('reads the keys of Eleventy, Lektor, Bear, Hashnode, Medium and Substack: %j is %s', (lines, expected) => {
  expect(statusOf(lines)).toBe(expected);
});

test.each([
  ['publishDate = 2030-01-01', 'scheduled'],
  ['expiryDate = 2020-01-01T00:00:00Z', 'expired'],
  ['[build]\nlist = "never"', 'unlisted'],
  ['password = "x"', 'not-protected'],
  ['status = "weird"', 'value-invalid'],
])('%j in TOML is %s', (lines, expected) => {
  expect(statusOf(lines, undefined, '+++')).toBe(expected);
});

test('a scheduled post waits for the last of its days', () => {
  const { post } = readWith('title: A\ndate: 2026-07-01\npublishDate: 2026-08-01\nembargo: 2026-06-15');
  expect(post).toMatchObject({ mark: 'scheduled', due: '2026-08-01' });
});
