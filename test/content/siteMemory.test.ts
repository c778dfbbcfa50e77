import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReadOptions, readSite } from '../../src/content/readSite.ts';
import { createSiteMemory } from '../../src/content/siteMemory.ts';
import { folderOf } from '../temporaryFolder.ts';

const post = (title: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-01-01\ntags: [one]\n${more}---\nSome text.\n`;

test('reads the same with a memory as without, whatever has changed', async () => {
  const folder = join(
    await folderOf({
      'content/site.yaml': 'title: A\nurl: https://example.org\n',
      'content/post/first.md': post('First'),
      'content/post/first.de.md': post('Erster'),
      'content/post/second.md': post('Second'),
      'content/about.md': post('About'),
    }),
    'content',
  );
  const memory = createSiteMemory();
  const options: ReadOptions = {
    content: folder,
    contentName: 'content',
    base: null,
    now: '2026-06-01',
    includesDrafts: true,
  };
  const read = async () => {
    const kept = await readSite({ ...options, memory });
    expect(kept).toEqual(await readSite(options));
    return kept.site;
  };
  const titles = (site: Awaited<ReturnType<typeof read>>) =>
    site.collections.flatMap(({ posts }) => posts.map((one) => one.title));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);

  const before = await read();
  const again = await read();
  expect(again.pages[0]).toBe(before.pages[0]);

  await write('post/second.md', post('Other'));
  expect(titles(await read())).toContain('Other');
  await write('post/second.md', post('Other', 'draft: true\n'));
  await read();
  await write('post/third.md', post('Third').replace('one', 'two'));
  expect((await read()).tags.map(({ name }) => name)).toContain('two');
  await rename(join(folder, 'post/third.md'), join(folder, 'post/fourth.md'));
  await read();
  await rm(join(folder, 'post/second.md'));
  expect(titles(await read())).not.toContain('Other');
  // Without its original, a translation is an independent post.
  await rm(join(folder, 'post/first.md'));
  expect((await read()).translations.size).toBe(0);
  await write('site.yaml', 'title: A\nurl: https://example.org\ntimezone: Asia/Tokyo\nby: mixed\n');
  expect((await read()).pages[0]?.by).toBe('mixed');
  await mkdir(join(folder, 'work'));
  await write('work/new.md', post('New'));
  expect((await read()).collections.map(({ name }) => name)).toContain('work');
});

test('reads a file again on request, even if its size and times are unchanged', async () => {
  const folder = join(await folderOf({ 'content/post/first.md': post('First') }), 'content');
  const memory = createSiteMemory();
  const options: ReadOptions = {
    content: folder,
    contentName: 'content',
    base: null,
    now: '2026-06-01',
    includesDrafts: true,
  };
  const { site } = await readSite({ ...options, memory });
  const file = join(folder, 'post/first.md');
  await writeFile(file, post('Again'));
  const read = memory.reread(file);
  expect(read?.before.post).toBe(site.collections[0]?.posts[0]);
  expect(read?.after.post?.title).toBe('Again');
  expect((await readSite({ ...options, memory })).site.collections[0]?.posts[0]).toBe(read?.after.post);
  expect(memory.reread(join(folder, 'post/other.md'))).toBeNull();
});

const broken: [string, string | Buffer][] = [
  ['no end of the front matter', '---\ntitle: First\n'],
  ['wrong YAML', '---\ntitle: [First\n---\nOther text.\n'],
  ['a wrong value', '---\ntitle: First\ndate: soon\n---\nOther text.\n'],
  ['nothing yet', ''],
  ['half of a character', Buffer.from(post('Fürst')).subarray(0, 13)],
];

test.each(broken)('keeps the last post of a file with %s, and reports what is wrong now', async (_, text) => {
  const folder = join(
    await folderOf({
      'content/site.yaml': 'title: A\nurl: https://example.org\n',
      'content/post/first.md': post('First'),
    }),
    'content',
  );
  const memory = createSiteMemory();
  const read = () =>
    readSite({ content: folder, contentName: 'content', base: null, now: '2026-06-01', includesDrafts: true, memory });
  const good = await read();
  expect(good.problems).toEqual([]);
  await writeFile(join(folder, 'post/first.md'), text);
  const faulty = await read();
  expect(faulty.site.collections).toEqual(good.site.collections);
  expect(faulty.problems.map(({ file }) => file)).toEqual(['content/post/first.md']);
  await writeFile(join(folder, 'post/first.md'), post('Mended'));
  const mended = await read();
  expect(mended.site.collections[0]?.posts[0]?.title).toBe('Mended');
  expect(mended.problems).toEqual([]);
  await writeFile(join(folder, 'post/first.md'), text);
  await read();
  await rm(join(folder, 'post/first.md'));
  expect((await read()).site.collections.flatMap(({ posts }) => posts)).toEqual([]);
});

test.each([
  ['wrong YAML', 'title: [A\n'],
  ['an unknown key', 'title: B\nnothing: known\n'],
  ['half of it', 'title: A\ncollections: {'],
])('keeps the last settings while site.yaml has %s', async (_, text) => {
  const folder = join(await folderOf({ 'content/site.yaml': 'title: A\nurl: https://example.org\n' }), 'content');
  const memory = createSiteMemory();
  const read = () =>
    readSite({ content: folder, contentName: 'content', base: null, now: '2026-06-01', includesDrafts: true, memory });
  const good = await read();
  await writeFile(join(folder, 'site.yaml'), text);
  const faulty = await read();
  expect(faulty.site.config).toEqual(good.site.config);
  expect(faulty.problems.map(({ file }) => file)).toContain('content/site.yaml');
  await writeFile(join(folder, 'site.yaml'), 'title: B\nurl: https://example.org\n');
  expect((await read()).site.config.title).toBe('B');
  await rm(join(folder, 'site.yaml'));
  expect((await read()).site.isConfigured).toBe(false);
});
