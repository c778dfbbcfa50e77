import { expect, test } from 'vitest';
import { readWith, statusOf } from '../post/readWith.ts';

test.each([
  ...[
    'draft: maybe',
    'draft:',
    'draft: [true]',
    'draft: { when: later }',
    'hidden: home',
    'published: soon',
    'private: Ann',
  ],
  ...[
    'status: weird',
    'visibility: some',
    'status: { draft: true }',
    'expiryDate: someday',
    'build: { list: perhaps }',
  ],
  ...['unlisted: sometimes', 'publishDate: tomorrow', 'noindex: well'],
])('reports %j, because its value is not understood', (lines) => {
  expect(statusOf(lines)).toMatch(/^(?:value-invalid|date-invalid)/);
});

test.each([
  ...[
    'password: hunter2',
    'Password: 1234',
    'post_password: x',
    'protected: true',
    'encrypt: true',
    'members: true',
    'access: paid',
  ],
  ...[
    'visibility: members',
    'visibility: paid',
    'visibility: password',
    'status: password',
    'extra:\n  password: x',
    'premium: true',
  ],
  ...[
    'members_only: yes',
    'passwords: [a, b]',
    'tiers: [gold]',
    'encrypted: "yes"',
    'abc.password: x',
    'publish: members',
  ],
])('reports %j, because catpost cannot protect a post', (lines) => {
  expect(statusOf(lines)).toMatch(/not-protected|hiding-unclear/);
});

test.each([
  ...[
    'drfat: true',
    'draf: true',
    'dratf: yes',
    'hiden: true',
    'publised: false',
    'unlised: true',
    'pasword: x',
    'stauts: draft',
  ],
  ...['drаft: true', 'publishdat: 2030-01-01', 'privat_: true\nprivte: true'],
  ...[
    'sidebar: { draft: true }',
    'cascade:\n  draft: true',
    'cascade:\n  - _target: x\n    private: true',
    'a: { b: { unlisted: true } }',
  ],
  ...[
    'hiddenInHomeList: true',
    'exclude: true',
    'skip: yes',
    'online: false',
    'enabled: no',
    'output: false',
    'archive: on',
    'hide: true',
  ],
])('reports %j, because it may be meant to hide the post', (lines) => {
  expect(statusOf(lines)).toMatch(/^(?:hiding-unclear|unknown-key hiding-unclear)/);
});

test.each([
  ...['subtitle: B\n  draft: true'.replace(': true', ':true'), 'x: y\n  draft = yes', 'x: >\n  a\n  private: true'],
  ...['x: |\n  published: false', 'x: "a\n  unlisted: true"', "x: 'a\n  Draft: on'"],
])('reports %j, because the line is part of another value', (lines) => {
  expect(statusOf(lines)).toMatch(/hiding-unclear/);
});

test.each([
  ...[
    '# draft: true',
    'x: draft',
    'description: "draft: true"',
    'description: A draft = true love',
    'x: |\n  the draft: trueish',
  ],
])('%j contains no line that hides the post', (lines) => {
  expect(statusOf(lines)).toBe('listed');
});

test('reports the line of each key, and repeats no password', () => {
  const { problems } = readWith('title: A\nextra:\n  password: hunter2\nstatus: weird');
  expect(problems.map(({ rule, position }) => [rule, position?.line])).toEqual([
    ['not-protected', 4],
    ['value-invalid', 5],
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});
