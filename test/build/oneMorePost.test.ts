/** Adds a post to a site, and checks which files change. */
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import { generatePosts } from '../bench/posts/generatePosts.ts';
import { preparedSite, templateOf } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';

/** Returns a post with the words of the generated ones, so that some become related to it. */
const added = (date: string) =>
  `---\ntitle: Added words\ndate: ${date}\ntags: [linux, new]\n---\n\nThe kernel restores a cluster.\n`;

const feeds = (folder: string) => ['feed.xml', 'atom.xml', 'feed.json'].map((name) => folder + name);

/** The files of the new post and of its new tag. */
const own = ['/post/added/', '/post/added.md', '/tags/new/', ...feeds('/tags/new/'), '/paths/ls/tags/new.txt'];

/** The files that list or count posts. */
const lists = [
  '/',
  '/post/',
  '/post/page/2/',
  '/post/2010/',
  '/post/2010/page/2/',
  '/tags/',
  '/tags/linux/',
  '/search/',
  ...feeds('/'),
  ...feeds('/post/'),
  ...feeds('/tags/linux/'),
  '/sitemap.xml',
  '/llms.txt',
  '/paths/0.txt',
  '/paths/ls.txt',
  '/paths/ls/post.txt',
  '/paths/ls/tags.txt',
  '/paths/ls/tags/linux.txt',
];

let before: Texts = new Map();
let files: Files = {};
/** Shared by all builds, so that the bodies are rendered once. */
let contentCache = '';
beforeAll(async () => {
  contentCache = join(await mkdtemp(join(tmpdir(), 'catpost-one-more-')), 'made');
  files = await generatedFiles(60);
  before = await textsOf(files);
}, 60_000);

describe.each([
  // Feed archives start at the oldest post, so the newest post changes none.
  { place: 'the newest post', date: '2026-05-01', made: ['/post/2026/'], archives: [], neighbours: ['post-00059'] },
  {
    place: 'a post in the middle',
    date: '2010-01-15',
    made: [],
    archives: ['/atom/1.xml'],
    neighbours: ['post-00014', 'post-00013'],
  },
])('adding $place', ({ date, made, archives, neighbours }) => {
  let after: Texts = new Map();
  beforeAll(async () => {
    after = await textsOf({ ...files, 'content/post/added.md': added(date) });
  }, 60_000);

  const changed = () => [...after.keys()].filter((path) => after.get(path) !== before.get(path));
  const ofOthers = () => changed().filter((path) => /^\/post\/post-\d+(?:\/|\.md)$/.test(path));

  test('changes only the files of the post, of its tags, and of lists', () => {
    const others = new Set(ofOthers());
    const rest = changed().filter((path) => !others.has(path));
    expect(rest.toSorted()).toEqual([...own, ...lists, ...made, ...archives].toSorted());
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  test('changes only those other posts that link to it: its neighbours and at most five related ones', () => {
    const naming = [...after].filter(([path, text]) => /^\/post\/post-/.test(path) && text.includes('/post/added/'));
    expect(ofOthers().toSorted()).toEqual(naming.map(([path]) => path).toSorted());
    expect(ofOthers()).toEqual(expect.arrayContaining(neighbours.map((name) => `/post/${name}/`)));
    expect(ofOthers().length).toBeLessThanOrEqual(neighbours.length + 5);
  });
});

type Texts = Map<string, string>;

/** Returns the text of each entry by its path, or the source path of a copied file. */
async function textsOf(given: Files): Promise<Texts> {
  const prepared = await preparedSite(given, { contentCache });
  const { entries, shards } = withPathShards(prepared);
  const template = templateOf(prepared.site);
  const textOf = (entry: (typeof entries)[number]) => {
    const contents = contentsOf(entry, prepared, shards, template);
    return 'text' in contents ? contents.text : contents.copy;
  };
  return new Map(entries.map((entry) => [entry.path, textOf(entry)]));
}

async function generatedFiles(count: number): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-one-more-'));
  await generatePosts(join(folder, 'content'), count, { words: 100, days: 60 });
  const items = await readdir(join(folder, 'content'), { recursive: true, withFileTypes: true });
  const names = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  const read = async (name: string) => [name.slice(folder.length + 1), await readFile(name)] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}
