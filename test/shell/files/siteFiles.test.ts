import { afterEach, expect, test, vi } from 'vitest';
import { listedPosts } from '../../../src/content/arrange/postLists.ts';
import { hrefOf } from '../../../src/content/paths/href.ts';
import { rawMarkdown } from '../../../src/content/post/rawMarkdown.ts';
import { directoryListEntries } from '../../../src/plan/directoryLists.ts';
import type { FileEntry, FileSystem } from '../../../src/shell/files/fileSystem.ts';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import type { Order } from '../../../src/text/directoryListFormat.ts';
import type { Post, Site } from '../../../src/types/content.ts';

import { largeSite } from '../../sites/largeSite.ts';
import { planned } from '../../sites/planned.ts';
import { preparedSite } from '../../sites/preparedSite.ts';
import { fakeShell, output } from '../fakeShell.ts';
import { servedTexts } from '../servedTexts.ts';

afterEach(() => {
  vi.useRealTimers();
});

const { signal } = new AbortController();
const post = (title: string, matter: string) => `---\ntitle: ${title}\n${matter}\n---\n\nThe text of ${title}.\n`;

const small = {
  'site.yaml': 'title: Cat\nurl: https://example.org/blog\nby: ai\ncollections: { post: {}, haiku: {} }\n',
  'post/hello.md': post('Hello', 'date: 2020-01-01\ntags: [linux, C++]\npinned: true'),
  'post/hello.de.md': post('Hallo', 'date: 2020-01-02\nlang: de\nby: placeholder'),
  'post/new.md': post('New', 'date: 2024-02-03'),
  'post/extra.md': post('Same day', 'date: 2024-02-03\ntags: [café]'),
  'haiku/hello.md': post('A haiku', 'date: 2021-01-01\ntags: [Linux]'),
  'haiku/winter.md': post('Winter', 'date: 2021-06-01\nslug: frost/deep/winter'),
  'haiku/last.md': post('Last', 'date: 2022-01-01\nslug: frost/last'),
  'haiku/lone.md': post('Lone', 'date: 2023-01-01\nslug: one/two/lone'),
  'about.md': post('About', 'by: human'),
  'intro.md': post('Intro', 'slug: notes/intro'),
};

async function smallSite() {
  const { site, plan } = await planned(small);
  return { site, ...servedTexts(site, plan) };
}

async function names(files: FileSystem, path: string, order: Order = 'name'): Promise<string[]> {
  return (await entriesOf(files, path, order)).map(({ path: child }) => child.slice(child.lastIndexOf('/') + 1));
}

async function entriesOf(files: FileSystem, path: string, order: Order): Promise<FileEntry[]> {
  const found: FileEntry[] = [];
  for await (const entry of files.list(path, order, signal)) found.push(entry);
  return found;
}

/** What the shell should say of a post, from the site alone. */
function expected(site: Site, each: Post): FileEntry {
  return {
    kind: 'file',
    path: each.rawPath,
    href: hrefOf(each.path, site.base),
    title: each.title,
    date: each.date?.day ?? null,
    size: Buffer.byteLength(rawMarkdown(site, each)),
    tags: each.tags,
    target: null,
  };
}

test('every post of a built site is there as the site has it, in its directory, its tags and its provenance', async () => {
  const content = Object.fromEntries(Object.entries(small).map(([name, text]) => [`content/${name}`, text]));
  const { site, entries } = await preparedSite(content);
  const files = siteFiles(site.base, servedTexts(site, entries).fetcher);
  for (const each of listedPosts(site)) {
    expect(await files.entry(each.rawPath, signal)).toEqual(expected(site, each));
    expect(await files.read(each.rawPath, signal)).toBe(rawMarkdown(site, each));
  }
  for (const { path, posts } of [...site.tags, ...site.provenances]) {
    const found = await entriesOf(files, path, 'date');
    expect(found.map(({ target, title }) => [target, title])).toEqual(
      posts.map(({ rawPath, title }) => [rawPath, title]),
    );
    for (const link of found) {
      const meant = posts.find(({ rawPath }) => rawPath === link.target);
      expect(link).toEqual({ ...(meant && expected(site, meant)), kind: 'link', path: link.path, target: link.target });
      expect(await files.entry(link.path, signal)).toEqual(link);
    }
  }
  expect((await entriesOf(files, '/post', 'date')).map(({ path }) => path)).toEqual(
    site.collections[0]?.posts.map(({ rawPath }) => rawPath),
  );
});

test('the first ls of any directory fetches one file, in either order', async () => {
  const { site, plan } = await planned(small);
  const large = await largeSite(2_000);
  const largeLists = directoryListEntries(large);
  const asked = async (from: Site, entries: typeof plan, path: string, order: Order) => {
    const served = servedTexts(from, entries);
    const files = siteFiles(from.base, served.fetcher);
    await files.entry(path, signal);
    const list = files.list(path, order, signal)[Symbol.asyncIterator]();
    for (let count = 0; count < 1_000 && !(await list.next()).done; count += 1);
    return served.asked;
  };
  for (const order of ['name', 'date'] satisfies Order[]) {
    expect(await asked(site, plan, '/tags/café', order)).toEqual(['/paths/ls/tags/caf%C3%A9.txt']);
    expect(await asked(site, plan, '/', order)).toEqual(['/paths/ls.txt']);
    expect(await asked(large, largeLists, '/post', order)).toEqual(['/paths/ls/post.txt']);
  }
});

test('directories are the root, collections, tags, provenances, and the folders in names', async () => {
  const { site, fetcher } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  expect(await names(files, '/')).toEqual(['about.md', 'by', 'haiku', 'notes', 'post', 'tags']);
  expect(await names(files, '/', 'date')).toEqual(['by', 'post', 'tags', 'haiku', 'about.md', 'notes']);
  expect(await names(files, '/notes')).toEqual(['intro.md']);
  expect(await names(files, '/tags')).toEqual(['c++', 'café', 'linux']);
  expect(await names(files, '/tags/linux')).toEqual(['haiku-hello.md', 'hello.md']);
  expect(await names(files, '/by')).toEqual(['ai', 'human', 'placeholder']);
  expect(await names(files, '/post', 'date')).toEqual(['extra.md', 'new.md', 'hello.de.md', 'hello.md']);
  expect(await names(files, '/haiku')).toEqual(['frost', 'hello.md', 'one']);
  expect(await names(files, '/haiku', 'date')).toEqual(['one', 'frost', 'hello.md']);
  expect(await names(files, '/haiku/frost')).toEqual(['deep', 'last.md']);
  expect(await names(files, '/haiku/frost/deep')).toEqual(['winter.md']);
  const about = async (path: string) => {
    const entry = await files.entry(path, signal);
    return entry && [entry.kind, entry.href, entry.size, entry.date];
  };
  expect(await about('/')).toEqual(['directory', '/blog/', 6, '2024-02-03']);
  expect(await about('/post/')).toEqual(['directory', '/blog/post/', 4, '2024-02-03']);
  expect(await files.pinned('/post', signal)).toEqual(['/post/hello.md']);
  expect(await files.pinned('/tags/linux', signal)).toEqual([]);
  expect(await about('/haiku/frost')).toEqual(['directory', '/blog/haiku/', 2, '2022-01-01']);
  expect(await about('/haiku/one/two')).toEqual(['directory', '/blog/haiku/', 1, '2023-01-01']);
  expect(await about('/notes')).toEqual(['directory', '/blog/', 1, null]);
  expect(await about('/tags/c++')).toEqual(['directory', '/blog/tags/c++/', 1, '2020-01-01']);
  expect(await about('/by')).toEqual(['directory', '/blog/tags/', 3, '2024-02-03']);
  expect(await about('/by/human')).toEqual(['directory', '/blog/by/human/', 1, null]);
  // What a list says of a directory is what the directory says of itself.
  for (const entry of await entriesOf(files, '/', 'date')) expect(await files.entry(entry.path, signal)).toEqual(entry);
});

test('a link is read where its post is, and a file that is gone, and a network that is, are a sentence', async () => {
  const { site, fetcher, asked, answer } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  expect(await files.read('/tags/linux/haiku-hello.md', signal)).toContain('The text of A haiku.');
  expect(asked.at(-1)).toBe('/haiku/hello.md');
  await files.entry('/post', signal);
  await files.entry('/haiku', signal);
  const failing = async (path: string, response: () => Response) => {
    answer(response);
    return files.read(path, signal).then(String, ({ message }: Error) => message);
  };
  expect(await failing('/post/new.md', () => new Response('', { status: 404 }))).toMatch(/^\/post\/new\.md .*\.$/);
  expect(await failing('/post/hello.md', () => new Response('', { status: 500 }))).toMatch(/answered 500\.$/);
  const offline = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await failing('/post/extra.md', offline)).toBe(
    '/post/extra.md could not be fetched: the network does not answer.',
  );
  await expect(files.entry('/by/ai', signal)).rejects.toThrow('The list of /by/ai could not be fetched');
  // Nothing that failed is kept.
  expect(await failing('/post/extra.md', () => new Response('here again'))).toBe('here again');
});

test('a host that answers everything with its page has no directory of that name', async () => {
  const { site, fetcher, answer } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  await files.entry('/', signal);
  answer(() => new Response('<!doctype html>\n<title>x</title>'));
  expect(await files.entry('/tags/nothing', signal)).toBeNull();
});

test.each([
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '/post/../../..//%2e%2e/x',
  '/post/%2e%2e/%2e%2e/secret.md',
  '/%2e%2e%2fsecret.md',
  '/tags/__proto__/toString',
  '//evil.example/x.md',
  'https://evil.example/x.md',
  '/post/hello.md?x#y',
  '/post/\\..\\x.md',
  '/post/hello.md/x',
  '/post/\u{d800}.md',
  '/tags/\u{dc00}',
  '/\0',
  '/a\tb\nc',
])('%j is no file, and nothing is fetched but lists', (path) => expectNothing(path));

test('a path of 10,000 characters is no file, and nothing is fetched but lists', async () => {
  await expectNothing(`/${'a'.repeat(10_000)}`);
  await expectNothing(`/${'a/'.repeat(5_000)}`);
});

async function expectNothing(path: string): Promise<void> {
  const { site, fetcher, asked } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  for (let again = 0; again < 2; again += 1) {
    expect(await files.entry(path, signal)).toBeNull();
    expect(await names(files, path)).toEqual([]);
    await expect(files.read(path, signal)).rejects.toThrow('not there');
  }
  for (const address of asked) {
    expect(new URL(address, 'https://example.org').href).toMatch(/^https:\/\/example\.org\/paths\/ls[^?#]*\.txt$/);
  }
  expect(asked.length).toBeLessThanOrEqual(2);
}

test('names in letters of parts are found, and dots lead where they lead', async () => {
  const { site, fetcher } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  expect((await files.entry('/tags/cafe\u0301', signal))?.path).toBe('/tags/café');
  expect((await files.entry('/post/./../post//hello.md', signal))?.title).toBe('Hello');
});

test('a directory of many parts is the same, in both orders, lazily', { timeout: 30_000 }, async () => {
  const site = await largeSite(4_000);
  const { fetcher, asked } = servedTexts(site, directoryListEntries(site));
  const files = siteFiles('/', fetcher);
  const [posts, haiku] = site.collections.map((collection) => collection.posts);
  const byDate = await entriesOf(files, '/post', 'date');
  expect(byDate).toEqual(posts?.map((each) => expected(site, each)));
  expect(asked).toEqual(['/paths/ls/post.txt', '/paths/ls-date-2/post.txt', '/paths/ls-date-3/post.txt']);
  const byName = await entriesOf(files, '/post', 'name');
  expect(byName.map(({ path }) => path)).toEqual(posts?.map(({ rawPath }) => rawPath).toSorted());
  // Every haiku's path has a folder. Some folders stand on the edge of a part, in one order or the other.
  const folders = new Map<string, Post[]>();
  for (const each of haiku ?? []) {
    const folder = each.rawPath.split('/').slice(0, 3).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), each]);
  }
  expect([...folders.values()].map(({ length }) => length)).toContain(3);
  for (const order of ['name', 'date'] satisfies Order[]) {
    const found = await entriesOf(files, '/haiku', order);
    expect(found.map(({ path }) => path)).toEqual(
      order === 'date' ? [...folders.keys()] : [...folders.keys()].toSorted(),
    );
    for (const entry of found) {
      const inside = folders.get(entry.path) ?? [];
      expect(entry).toMatchObject({ kind: 'directory', size: inside.length, date: inside[0]?.date?.day });
    }
  }
  const count = asked.length;
  for (const [folder, inside] of folders) {
    expect(await files.entry(folder, signal)).toMatchObject({ kind: 'directory', size: inside.length });
    for (const each of inside) expect(await files.entry(each.rawPath, signal)).toEqual(expected(site, each));
  }
  for (const [folder, inside] of [...folders].filter((_, index) => index % 20 === 0)) {
    const flat = inside.filter(({ rawPath }) => !rawPath.includes('/deep/')).map(({ rawPath }) => rawPath);
    const deep = flat.length < inside.length ? [`${folder}/deep`] : [];
    for (const order of ['name', 'date'] satisfies Order[]) {
      const found = await entriesOf(files, folder, order);
      expect(found.map(({ path }) => path).toSorted()).toEqual([...flat, ...deep].toSorted());
    }
    if (deep.length > 0) expect(await files.entry(`${folder}/deep`, signal)).toMatchObject({ size: 1 });
  }
  expect(asked).toHaveLength(count);
});

test('a file of a large directory takes its first file and the part that the name is in', async () => {
  const site = await largeSite(4_000);
  const { fetcher, asked } = servedTexts(site, directoryListEntries(site));
  const files = siteFiles('/', fetcher);
  const posts = site.collections[0]?.posts ?? [];
  const titleOf = async (each: Post | undefined) => (await files.entry(each?.rawPath ?? '', signal))?.title;
  expect(await titleOf(posts[0])).toBe(posts[0]?.title);
  expect(asked).toEqual(['/paths/ls/post.txt']);
  // Neither among the first by name, nor among the newest.
  const far = posts.toSorted((a, b) => (a.rawPath < b.rawPath ? -1 : 1))[1_500];
  expect(await titleOf(far)).toBe(far?.title);
  expect(asked).toEqual(['/paths/ls/post.txt', '/paths/ls-name-2/post.txt']);
});

test('what commands read is what siteFiles has', async () => {
  const { site, fetcher } = await smallSite();
  const shell = { ...fakeShell({}, '/tags'), files: siteFiles(site.base, fetcher) };
  expect(await output('head -n 2 linux/h*.md', shell)).toBe(
    '==> linux/haiku-hello.md <==\n---\ntitle: A haiku\n\n==> linux/hello.md <==\n---\ntitle: Hello\n',
  );
  expect(await output('cd ../haiku/frost/deep; head -n 1 *; cd ../nothing', shell)).toBe(
    '---\ncd: ../nothing: No such file or directory\n',
  );
});

test('a list is asked for once in five minutes, past the cache, and is what it was without a network', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { site, fetcher, asked, answer } = await smallSite();
  const modes: unknown[] = [];
  const files = siteFiles(site.base, (address, options) => {
    modes.push(options?.cache);
    return fetcher(address, options);
  });
  await Promise.all([names(files, '/post'), files.entry('/post/new.md', signal), files.entry('/post', signal)]);
  vi.advanceTimersByTime(4 * 60_000);
  await names(files, '/post');
  expect(asked).toEqual(['/paths/ls/post.txt']);
  vi.advanceTimersByTime(2 * 60_000);
  answer(() => new Response('/post\t1\t2026-01-01\tpost\t1\nlater.md\t5\t2026-01-01\tLater\n'));
  expect(await names(files, '/post')).toEqual(['later.md']);
  vi.advanceTimersByTime(6 * 60_000);
  answer(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await names(files, '/post')).toEqual(['later.md']);
  expect(asked).toHaveLength(3);
  expect(new Set(modes)).toEqual(new Set(['no-cache']));
});

test('what the reader ends is not kept, and does not end what others wait for', async () => {
  const { site, fetcher, asked } = await smallSite();
  let calls = 0;
  const files = siteFiles(site.base, async (address, options) => {
    calls += 1;
    // The first never answers by itself.
    if (calls > 1) return fetcher(address, options);
    return new Promise((_, reject) => {
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
    });
  });
  const controller = new AbortController();
  const ended = files.entry('/post', controller.signal);
  const waiting = files.entry('/post', signal);
  await vi.waitFor(() => expect(calls).toBe(1));
  controller.abort();
  await expect(ended).rejects.toThrow('aborted');
  expect(await waiting).toMatchObject({ kind: 'directory', size: 4 });
  expect(asked).toEqual(['/paths/ls/post.txt']);
});
