import { expect, test } from 'vitest';
import { readSite } from '../../src/content/readSite.ts';
import { postChanges } from '../../src/serve/postChanges.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const post = (title: string, text = `The text of ${title}.`) =>
  `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${text}\n`;

async function siteOf(files: Files) {
  const folder = await folderOf(files);
  const place = { content: `${folder}/content`, contentName: 'content', base: null, now: '2026-06-01' };
  return (await readSite({ ...place, includesDrafts: true })).site;
}

const both = { 'content/post/a.md': post('A'), 'content/post/b.md': post('B') };

test.each<[string, Files, Files, string[], string[]]>([
  ['nothing changes', both, both, [], []],
  ['a file is new', both, { ...both, 'content/post/c.md': post('C') }, ['post/c.md'], []],
  ['a file is deleted', both, { 'content/post/a.md': post('A') }, [], []],
  [
    'a file is renamed',
    both,
    { 'content/post/a.md': post('A'), 'content/post/c.md': post('B') },
    [],
    ['/post/b/ -> /post/c/'],
  ],
  [
    'a file is renamed and edited',
    both,
    { 'content/post/a.md': post('A'), 'content/post/c.md': post('Other', 'Other.') },
    [],
    ['/post/b/ -> /post/c/'],
  ],
  [
    'a folder is renamed',
    both,
    { 'content/notes/a.md': post('A'), 'content/notes/b.md': post('B', 'Edited.') },
    [],
    ['/post/a/ -> /notes/a/', '/post/b/ -> /notes/b/'],
  ],
  [
    'one file is replaced by two',
    both,
    { 'content/post/a.md': post('A'), 'content/post/c.md': post('C'), 'content/post/d.md': post('D') },
    ['post/c.md', 'post/d.md'],
    [],
  ],
  [
    'the slug is another',
    both,
    { ...both, 'content/post/b.md': '---\ntitle: B\nslug: other\ndate: 2026-01-01\n---\n\nText.\n' },
    [],
    ['/post/b/ -> /post/other/'],
  ],
  [
    'the title is another and gives the slug',
    { 'content/site.yaml': 'collections: { post: { slugs: title } }', 'content/post/a.md': post('One title') },
    { 'content/site.yaml': 'collections: { post: { slugs: title } }', 'content/post/a.md': post('Another title') },
    [],
    ['/post/one-title/ -> /post/another-title/'],
  ],
])('when %s', async (_, before, after, added, moved) => {
  const changes = postChanges(await siteOf(before), await siteOf(after));
  expect(changes.added.map(({ file }) => file)).toEqual(added);
  expect(changes.moved.map(({ from, post: { path } }) => `${from} -> ${path}`)).toEqual(moved);
});
