import { expect, test } from 'vitest';
import { statusOf } from '../post/readWith.ts';

test.each([
  // Letter case, hyphens, underscores, quotes, characters that nobody sees.
  ...['draft: true', 'Draft: true', 'DRAFT: TRUE', '"draft": true', 'draft : true', 'draft: True # not yet'],
  ...[
    'is_draft: true',
    'isDraft: true',
    'is-draft: true',
    '\u200bdraft: true',
    'dra\u00adft: true',
    'ｄｒａｆｔ: true',
  ],
  // Other spellings of true and false.
  ...[
    'draft: "true"',
    "draft: 'yes'",
    'draft: yes',
    'draft: on',
    'draft: 1',
    'draft: "1"',
    'draft: Y',
    'draft: " true "',
  ],
  ...['draft: !!bool "true"', 'draft: &a true', 'draft: >\n  true', 'draft:\n  true'],
  ...['published: false', 'published: "no"', 'Published: off', 'published: 0', 'published: draft', 'publish: false'],
  ...['public: false', 'is_public: no', 'dg-publish: false', 'visible: false', 'listed: true\nprivate: true'],
  // Two keys that disagree: the one that hides counts.
  ...['draft: false\nDraft: true', 'published: true\ndraft: true', 'published: false\ndraft: false'],
  ...[
    'hidden: true',
    'private: true',
    'unpublished: yes',
    'wip: true',
    'archived: true',
    'headless: true',
    'email_only: true',
  ],
  ...['status: draft', 'Status: Private', 'status: pending', 'status: future', 'status: trash', 'status: auto-draft'],
  ...[
    'status: In Review',
    'status: [draft]',
    'post_status: inherit',
    'wp:post_status: draft',
    'state: draft',
    'type: private',
  ],
  ...['visibility: private', 'visibility: hidden', 'status: false'],
  ...['params:\n  draft: true', 'params: { hidden: true }', 'extra:\n  published: false', 'params.draft: true'],
  ...[
    'build:\n  render: never',
    '_build: { render: false }',
    'build: { render: link }',
    'page:\n  meta:\n    private: true',
  ],
  ...[
    'date: 2026-01-01\npublished: false',
    'scheduled: true',
    'expired: true',
    'publishDate: never',
    'publishDate: false',
  ],
])('%j makes the post a draft', (lines) => {
  expect(statusOf(lines)).toBe('draft');
});

test.each([
  'post/_drafts/a.md',
  '_drafts/a.md',
  'drafts/a.md',
  'post/Drafts/a.md',
  'post/2026/draft/a.md',
  'private/a.md',
  'post/_private/2026-01-01-a.md',
  'post/wip/a/index.md',
  'post/a.draft.md',
  'post/_a.md',
])('%s is a draft by its name, and needs no date', (file) => {
  expect(statusOf('tags: []', file)).toBe('draft');
});

test.each([
  '_posts/2026-01-01-a.md',
  'post/2026-01-01-drafting.md',
  'post/2026-01-01-private.md',
  'post/2026-01-01-a_b.md',
])('%s is not a draft by its name', (file) => {
  expect(statusOf('tags: []', file)).toBe('listed');
});

test.each([
  ...['00-drafts/a.md', 'post/99_Drafts/a.md', 'post/my drafts/a.md', 'post/Draft-Posts/a.md', 'post/_PRIVATE/a.md'],
])('%s is in a folder of drafts, however that is spelled', (file) => {
  expect(statusOf('tags: []', file)).toBe('draft');
});

test.each([
  ...[
    'draft = true',
    'Draft = "yes"',
    'published = false',
    '[params]\ndraft = true',
    '[extra]\nhidden = true',
    'extra.private = true',
  ],
])('%j in TOML makes the post a draft', (lines) => {
  expect(statusOf(lines, undefined, '+++')).toBe('draft');
});
