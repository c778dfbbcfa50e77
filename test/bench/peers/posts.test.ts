import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { medianPost, readBenchPosts, writeBenchPosts } from './posts.ts';

async function inFolder<Result>(files: Record<string, string>, work: (folder: string) => Promise<Result>) {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-bench-posts-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('reads posts as every tool can read them, with their bodies unchanged', async () => {
  const files = {
    'site.yaml': 'title: X\n',
    'life/01APR09-0900-0.md':
      "---\ntitle: 'A: \"b\"'\npubDate: '2009-04-01T09:00:00Z'\ntags: [x, 7]\nmood: low\n---\n\nOne {{ two }}.\n",
    'work/b.md': '---\r\ntitle: B\r\ndate: 2020-02-29\r\ndescription: Short\r\n---\r\nText',
    'work/draft.md': '---\ntitle: C\ndraft: true\n---\nText',
    'work/readme.md': 'No front matter.',
  };
  const posts = await inFolder(files, readBenchPosts);
  expect(posts).toEqual([
    {
      slug: '01apr09-0900-0',
      text: '---\ntitle: "A: \\"b\\""\ndate: "2009-04-01"\ndescription: "A: \\"b\\""\ntags: ["x","7"]\n---\n\nOne {{ two }}.\n',
    },
    { slug: 'b', text: '---\ntitle: "B"\ndate: "2020-02-29"\ndescription: "Short"\ntags: []\n---\nText' },
  ]);
});

test('removes what an earlier run has left in the folder of the posts', async () => {
  await inFolder({ 'old.md': 'x' }, async (folder) => {
    await writeBenchPosts(folder, [{ slug: 'new', text: 'y' }]);
    expect(await readdir(folder)).toEqual(['new.md']);
    expect(await readFile(join(folder, 'new.md'), 'utf8')).toBe('y');
  });
});

test('picks the post of median length', () => {
  const posts = ['long long', 'a', 'middle'].map((text) => ({ slug: text, text }));
  expect(medianPost(posts).text).toBe('middle');
  expect(() => medianPost([])).toThrow(/no posts/);
});
