import { expect, test } from 'vitest';
import { listedPosts } from '../../../src/content/arrange/postLists.ts';
import { rawMarkdown } from '../../../src/content/post/rawMarkdown.ts';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import { preparedSite } from '../../sites/preparedSite.ts';
import { fakeShell, output } from '../fakeShell.ts';
import { servedTexts } from '../servedTexts.ts';
import { entriesOf, expectedEntry, names, signal, small, smallSite } from './smallSite.ts';

test('has every post of a built site in its directory, its tags and its provenance', async () => {
  const content = Object.fromEntries(Object.entries(small).map(([name, text]) => [`content/${name}`, text]));
  const { site, entries } = await preparedSite(content);
  const files = siteFiles(site.base, servedTexts(site, entries).fetcher);
  for (const each of listedPosts(site)) {
    expect(await files.entry(each.rawPath, signal)).toEqual(expectedEntry(site, each));
    expect(await files.read(each.rawPath, signal)).toBe(rawMarkdown(site, each));
  }
  for (const { path, posts } of [...site.tags, ...site.provenances]) {
    const found = await entriesOf(files, path, 'date');
    expect(found.map(({ target, title }) => [target, title])).toEqual(
      posts.map(({ rawPath, title }) => [rawPath, title]),
    );
    for (const link of found) {
      const meant = posts.find(({ rawPath }) => rawPath === link.target);
      expect(link).toEqual({
        ...(meant && expectedEntry(site, meant)),
        kind: 'link',
        path: link.path,
        target: link.target,
      });
      expect(await files.entry(link.path, signal)).toEqual(link);
    }
  }
  expect((await entriesOf(files, '/post', 'date')).map(({ path }) => path)).toEqual(
    site.collections[0]?.posts.map(({ rawPath }) => rawPath),
  );
});

test('has directories for the root, collections, tags, provenances and the folders in names', async () => {
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

test('reads a link where its post is, and rejects with a sentence if the file or the network is gone', async () => {
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
    '/post/extra.md could not be fetched: the network is not responding.',
  );
  await expect(files.entry('/by/ai', signal)).rejects.toThrow('The list of /by/ai could not be fetched');
  // Nothing that failed is kept.
  expect(await failing('/post/extra.md', () => new Response('here again'))).toBe('here again');
});

test('finds names with decomposed letters, and resolves dots', async () => {
  const { site, fetcher } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  expect((await files.entry('/tags/cafe\u0301', signal))?.path).toBe('/tags/café');
  expect((await files.entry('/post/./../post//hello.md', signal))?.title).toBe('Hello');
});

test('serves the files that commands read', async () => {
  const { site, fetcher } = await smallSite();
  const shell = { ...fakeShell({}, '/tags'), files: siteFiles(site.base, fetcher) };
  expect(await output('head -n 2 linux/h*.md', shell)).toBe(
    '==> linux/haiku-hello.md <==\n---\ntitle: A haiku\n\n==> linux/hello.md <==\n---\ntitle: Hello\n',
  );
  expect(await output('cd ../haiku/frost/deep; head -n 1 *; cd ../nothing', shell)).toBe(
    '---\ncd: ../nothing: No such file or directory\n',
  );
});
