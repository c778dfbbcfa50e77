import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPostMemory } from '../../../src/content/post/postMemory.ts';
import { type ReadOptions, readSite } from '../../../src/content/readSite.ts';
import { folderOf } from '../../temporaryFolder.ts';

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
  const memory = createPostMemory();
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
  await write('post/fourth.md', '---\ntitle: [broken\n---\nx\n');
  expect(titles(await read())).not.toContain('Third');
  await write('post/fourth.md', post('Third'));
  expect(titles(await read())).toContain('Third');
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
  const memory = createPostMemory();
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
