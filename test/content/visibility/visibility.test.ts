import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { readPost } from '../../../src/content/post/readPost.ts';
import { planned } from '../../sites/planned.ts';

const { config } = readSiteConfig(null, 'content/site.yaml');
const context = { config, contentName: 'content', today: '2026-06-01', files: new Set<string>() };

/** What becomes of a post with these lines in its front matter. */
function read(lines: string, file = 'post/2026-01-01-a.md', fence = '---') {
  return readPost(`${fence}\n${lines}\n${fence}\n\nText.\n`, file, context);
}

/** `draft`, `scheduled` and so on, `unlisted`, `listed`, or the rules of its problems. */
function fate(lines: string, file?: string, fence?: string): string {
  const { post, problems } = read(fence === '+++' ? `title = "A"\n${lines}` : `title: A\n${lines}`, file, fence);
  if (post === null) return [...new Set(problems.map(({ rule }) => rule))].join(' ');
  return post.mark ?? (post.isUnlisted ? 'unlisted' : 'listed');
}

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
])('a draft: %j', (lines) => {
  expect(fate(lines)).toBe('draft');
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
])('a draft by its name, which needs no date: %s', (file) => {
  expect(fate('tags: []', file)).toBe('draft');
});

test.each([
  '_posts/2026-01-01-a.md',
  'post/2026-01-01-drafting.md',
  'post/2026-01-01-private.md',
  'post/2026-01-01-a_b.md',
])('no draft by its name: %s', (file) => {
  expect(fate('tags: []', file)).toBe('listed');
});

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
])('scheduled: %j', (lines) => {
  expect(fate(lines)).toBe('scheduled');
});

test.each([
  ...['expiryDate: 2026-05-31', 'expiryDate: 2026-06-01', 'expiry_date: 2020-01-01', 'expires: 2026-01-01T00:00:00Z'],
  ...[
    'unpublishDate: 2026-01-01',
    'expirationDate: 2025-01-01',
    'params:\n  expirydate: 2025-01-01',
    'valid_until: 2025',
  ],
])('not published any more: %j', (lines) => {
  expect(fate(lines)).toBe('expired');
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
])('unlisted: %j', (lines) => {
  expect(fate(lines)).toBe('unlisted');
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
    'cover:\n  hidden: true',
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
])('for everybody: %j', (lines) => {
  expect(fate(lines)).toBe('listed');
});

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
])('not understood, so a problem: %j', (lines) => {
  expect(fate(lines)).toMatch(/^(?:value-invalid|date-invalid)/);
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
])('asks for protection, which is a problem: %j', (lines) => {
  expect(fate(lines)).toMatch(/not-protected|hiding-unclear/);
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
])('nearly, or where nothing follows it, so a problem: %j', (lines) => {
  expect(fate(lines)).toMatch(/^(?:hiding-unclear|unknown-key hiding-unclear)/);
});

test.each([
  ...['subtitle: B\n  draft: true'.replace(': true', ':true'), 'x: y\n  draft = yes', 'x: >\n  a\n  private: true'],
  ...['x: |\n  published: false', 'x: "a\n  unlisted: true"', "x: 'a\n  Draft: on'"],
])('swallowed by another value, so a problem: %j', (lines) => {
  expect(fate(lines)).toMatch(/hiding-unclear/);
});

test.each([
  ...[
    '# draft: true',
    'x: draft',
    'description: "draft: true"',
    'description: A draft = true love',
    'x: |\n  the draft: trueish',
  ],
])('no line that hides: %j', (lines) => {
  expect(fate(lines)).toBe('listed');
});

test.each([
  ...['00-drafts/a.md', 'post/99_Drafts/a.md', 'post/my drafts/a.md', 'post/Draft-Posts/a.md', 'post/_PRIVATE/a.md'],
])('a folder of drafts however it is named: %s', (file) => {
  expect(fate('tags: []', file)).toBe('draft');
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
])('Eleventy, Lektor, Bear, Hashnode, Medium and Substack: %j is %s', (lines, expected) => {
  expect(fate(lines)).toBe(expected);
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
])('TOML is read alike: %j', (lines) => {
  expect(fate(lines, undefined, '+++')).toBe('draft');
});

test.each([
  ['publishDate = 2030-01-01', 'scheduled'],
  ['expiryDate = 2020-01-01T00:00:00Z', 'expired'],
  ['[build]\nlist = "never"', 'unlisted'],
  ['password = "x"', 'not-protected'],
  ['status = "weird"', 'value-invalid'],
])('TOML: %j is %s', (lines, expected) => {
  expect(fate(lines, undefined, '+++')).toBe(expected);
});

test.each([
  ['noindex: true', ['engines']],
  ['robots: noindex, nofollow', ['engines']],
  ['robots: [noindex]', ['engines']],
  ['robots: none', ['engines']],
  ['robots: { index: false }', ['engines']],
  ['seo: { noindex: true }', ['engines']],
  ['meta:\n  - name: robots\n    content: noindex', ['engines']],
  ['sitemap: false', ['engines']],
  ['sitemap: { exclude: yes }', ['engines']],
  ['sitemap_exclude: true', ['engines']],
  ['robotsNoIndex: true', ['engines']],
  ['unlisted: true', ['engines']],
  ['search: false', ['search']],
  ['search: { exclude: true }', ['search']],
  ['in_search_index: false', ['search']],
  ['searchHidden: true', ['search']],
  ['pagefind: false', ['search']],
  ['metas: { robots: noindex }', ['engines']],
  ['rss: false', ['feeds']],
  ['exclude_from_feed: true', ['feeds']],
  ['robots: index, follow', []],
  ['sitemap: { priority: 0.5 }', []],
  ['noindex: false', []],
])('%j leaves the post out of %j', (lines, expected) => {
  expect(read(`title: A\n${lines}`).post?.leftOutOf).toEqual(expected);
});

test('the day that a scheduled post waits for is the latest', () => {
  const { post } = read('title: A\ndate: 2026-07-01\npublishDate: 2026-08-01\nembargo: 2026-06-15');
  expect(post).toMatchObject({ mark: 'scheduled', due: '2026-08-01' });
});

test('a fault names the line of its key, and no password is repeated', () => {
  const { problems } = read('title: A\nextra:\n  password: hunter2\nstatus: weird');
  expect(problems.map(({ rule, position }) => [rule, position?.line])).toEqual([
    ['not-protected', 4],
    ['value-invalid', 5],
  ]);
  expect(JSON.stringify(problems)).not.toContain('hunter2');
});

test.each([
  ['tags: [a, b]\ncategories: [c, A]', ['a', 'b', 'c']],
  ['categories: c', ['c']],
  ['category: One thing', ['One thing']],
  ['tag: x, y\nTags: [z, X]', ['x', 'y', 'z']],
  ['keywords: [k]\ntags: [t]', ['k', 't']],
  ['categories: [[Sports, Ball], [Play]]', ['Sports', 'Ball', 'Play']],
  ['Categories:\n  - c\ntags: t', ['c', 't']],
  ['taxonomies:\n  tags: [a]\n  categories: [b]', ['a', 'b']],
  ['categories: [1984, 2.50]', ['1984', '2.50']],
  ['tags:\ncategories: [c]', ['c']],
  ['topics: [t, T, t]', ['t']],
])('tags of all keys join: %j', (lines, expected) => {
  expect(read(`title: A\n${lines}`).post?.tags).toEqual(expected);
});

test('TOML taxonomies are tags, and a wrong one has its line', () => {
  expect(read('title = "A"\n[taxonomies]\ntags = ["a"]\ncategories = ["b"]', undefined, '+++').post?.tags).toEqual([
    'a',
    'b',
  ]);
  const { problems } = read('title: A\ntags: [a]\ncategories: { b: c }');
  expect(problems).toMatchObject([{ rule: 'value-invalid', position: { line: 3 } }]);
});

test.each(['Title: B', 'TITLE: B', 'title: B'])('a key of catpost is known in any case: %s', (lines) => {
  expect(read(`${lines}\nLastMod: 2026-02-02\nPinned: yes\nTOC: "false"`).post).toMatchObject({
    title: 'B',
    updated: { day: '2026-02-02' },
    pinned: true,
    toc: false,
  });
});

test('what is left out is counted, and a link to it says why', async () => {
  const post = (lines: string, body = 'Text.') => `---\ntitle: A\ndate: 2026-01-01\n${lines}\n---\n\n${body}\n`;
  const { site } = await planned({
    'site.yaml': 'title: x\n',
    'post/a.md': post('published: no'),
    'post/b.md': post('expires: 2026-02-01'),
    'post/c.md': post('unpublish_date: 2026-02-01'),
    'post/d.md': post('goLive: 2026-12-24'),
    'post/e.md': post('publishDate: 2026-08-01'),
    'post/f.md': post('unlisted: true'),
  });
  expect(site.leftOut).toEqual({ drafts: 1, scheduled: 2, expired: 2, next: { file: 'post/e.md', day: '2026-08-01' } });
  expect(site.unlisted.map(({ file }) => file)).toEqual(['post/f.md']);
  expect(site.unpublished.get('post/b.md')).toBe('expired');
});

test.each([
  'draft: true',
  'collections: { post: { draft: true } }',
  'collections: { post: { unlisted: true } }',
  'collections: { post: { Private: yes } }',
  'password: x',
])('site.yaml hides nothing, and says so: %s', async (lines) => {
  const { problems } = await planned({
    'site.yaml': `title: x\n${lines}\n`,
    'post/a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n',
  });
  expect(problems).toMatchObject([{ rule: 'site-key', severity: 'fail' }]);
});
