/** Large directories, whose lists are cut into parts. */
import { expect, test } from 'vitest';
import { directoryListEntries } from '../../../src/plan/directoryLists.ts';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import type { Order } from '../../../src/text/directoryListFormat.ts';
import type { Post, Site } from '../../../src/types/content.ts';
import { largeSite } from '../../sites/largeSite.ts';
import { planned } from '../../sites/planned.ts';
import { servedTexts } from '../servedTexts.ts';
import { entriesOf, expectedEntry, signal, small } from './smallSite.ts';

test('fetches one file for the first ls of any directory, in either order', async () => {
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

test('lists a directory of many parts in both orders, and fetches each part when it is reached', {
  timeout: 30_000,
}, async () => {
  const site = await largeSite(4_000);
  const { fetcher, asked } = servedTexts(site, directoryListEntries(site));
  const files = siteFiles('/', fetcher);
  const [posts, haiku] = site.collections.map((collection) => collection.posts);
  const byDate = await entriesOf(files, '/post', 'date');
  expect(byDate).toEqual(posts?.map((each) => expectedEntry(site, each)));
  expect(asked).toEqual(['/paths/ls/post.txt', '/paths/ls-date-2/post.txt', '/paths/ls-date-3/post.txt']);
  const byName = await entriesOf(files, '/post', 'name');
  expect(byName.map(({ path }) => path)).toEqual(posts?.map(({ rawPath }) => rawPath).toSorted());
  // Every haiku's path has a folder. Some folders are at the edge of a part, in one order or the other.
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
    for (const each of inside) expect(await files.entry(each.rawPath, signal)).toEqual(expectedEntry(site, each));
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

test('fetches the first file and the part that has the name for one file of a large directory', async () => {
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
