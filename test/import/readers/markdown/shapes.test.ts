import { expect, test } from 'vitest';
import { convertFiles } from '../../convertFiles.ts';

const dated = '---\ntitle: Rain\ndate: 2024-05-06\n---\n\nIt rained.\n';
const plain = '# Rain\n\nIt rained.\n';

/** Returns the texts that a folder of such files becomes. */
async function shapeOf(files: Record<string, string>, inside?: string): Promise<string[]> {
  const { texts } = await convertFiles(files, inside === undefined ? {} : { inside });
  return Object.keys(texts).sort();
}

test.each<[string, Record<string, string>, string | undefined, string[]]>([
  [
    'folders at the top are collections, and texts there are pages',
    { 'post/a.md': dated, 'haiku/b.md': dated, 'about.md': plain },
    undefined,
    ['about.md', 'haiku/b.md', 'post/a.md'],
  ],
  [
    'a folder of posts, each in a folder of its own',
    { 'a/index.md': dated, 'b/index.md': dated },
    undefined,
    ['post/a/index.md', 'post/b/index.md'],
  ],
  [
    'dated texts at the top',
    { 'a.md': dated, '2020-06-03.b.md': plain, 'about.md': plain },
    undefined,
    ['about.md', 'post/a.md', 'post/b.md'],
  ],
  ['undated texts without collections', { 'a.md': plain, 'b.md': plain }, undefined, ['post/a.md', 'post/b.md']],
  [
    'a folder with a telling name',
    { 'site/blog/a.md': plain, 'site/blog/release/b.md': plain },
    'site/blog',
    ['blog/a.md', 'blog/release/b.md'],
  ],
  [
    'folders that hold the content',
    { 'content/blog/a.md': dated, 'content/pages/about.md': plain },
    undefined,
    ['about.md', 'blog/a.md'],
  ],
  ['collections of Statamic', { 'content/collections/posts/2020-06-03.a.md': plain }, undefined, ['posts/a.md']],
  [
    'folders of years',
    { '2020/a.md': dated, '2020/01/31/b.md': plain, 'blog/2021/02/03/c.md': plain },
    undefined,
    ['blog/2020/a.md', 'blog/b.md', 'blog/c.md'],
  ],
  ['the text of a listing', { 'blog/index.md': plain, 'blog/a.md': dated }, undefined, ['blog/a.md', 'blog/index.md']],
  [
    'the text of a listing beside its folder',
    { 'blog.md': plain, 'blog/a.md': dated },
    undefined,
    ['blog/a.md', 'blog/index.md'],
  ],
  [
    'notes that have the address or the name of their folder',
    {
      'Plugins/All of them.md': '---\npermalink: plugins\n---\n\nText.\n',
      'Plugins/Other.md': '---\npermalink: plugins/other\n---\n\nText.\n',
      'bees/bees.md': plain,
      'bees/wasps.md': plain,
    },
    undefined,
    ['bees/index.md', 'bees/wasps.md', 'plugins/index.md', 'plugins/other.md'],
  ],
  ['posts in folders of their own name', { 'a/a.md': dated, 'b/b.md': plain }, undefined, ['a/a.md', 'b/b.md']],
  ['the text of the home page', { 'index.md': plain, 'blog/a.md': dated }, undefined, ['blog/a.md', 'home.md']],
  [
    'an index without a text',
    { 'blog/index.md': '---\ntitle: Blog\n---\n', 'blog/a.md': dated },
    undefined,
    ['blog/a.md'],
  ],
  [
    'names that catpost needs or that are no paths',
    { 'tags/a.md': dated, 'My Notes/b.md': dated },
    undefined,
    ['my-notes/b.md', 'tags-posts/a.md'],
  ],
  [
    'a book of GitBook',
    {
      'SUMMARY.md': plain,
      'README.md': plain,
      'basics/README.md': plain,
      'basics/rain.md': '![x](../.gitbook/assets/x.png)\n',
      '.gitbook/assets/x.png': 'x',
    },
    undefined,
    ['basics/index.md', 'basics/rain/index.md', 'home.md'],
  ],
  ['drafts', { 'drafts/a.md': plain, 'post/b.md': dated }, undefined, ['post/a.md', 'post/b.md']],
  [
    'translations in folders',
    { 'en/blog/a.md': dated, 'de/blog/a.md': dated, 'de/blog/b.md': dated },
    undefined,
    ['blog/a.de.md', 'blog/a.md', 'blog/b.md'],
  ],
  [
    'languages with texts of their own',
    { 'en/rain.md': dated, 'de/regen.md': dated },
    undefined,
    ['de/regen.md', 'en/rain.md'],
  ],
  [
    'undated texts beside undated ones',
    Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'notes/g'].map((name) => [`${name}.md`, plain])),
    undefined,
    ['notes/a.md', 'notes/b.md', 'notes/c.md', 'notes/d.md', 'notes/e.md', 'notes/f.md', 'notes/g.md'],
  ],
  [
    'undated texts beside a blog',
    Object.fromEntries([...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.md`, plain]), ['blog/g.md', dated]]),
    undefined,
    ['a.md', 'b.md', 'blog/g.md', 'c.md', 'd.md', 'e.md', 'f.md'],
  ],
  [
    'texts of a listing in two languages',
    { 'en/blog/index.md': plain, 'en/blog/a.md': dated, 'de/blog/index.md': plain, 'de/blog/a.md': dated },
    undefined,
    ['blog-de/index.md', 'blog/a.de.md', 'blog/a.md', 'blog/index.md'],
  ],
  ['one language', { 'pages/en/blog/a.md': dated }, undefined, ['blog/a.md']],
  [
    'subjects that look like languages',
    { 'cs/a.md': dated, 'ml/b.md': dated, 'rust/c.md': dated, 'go/d.md': dated },
    undefined,
    ['cs/a.md', 'go/d.md', 'ml/b.md', 'rust/c.md'],
  ],
])('%s', async (_, files, inside, expected) => {
  expect(await shapeOf(files, inside)).toEqual(expected);
});

test('beside code, only texts with front matter are posts', async () => {
  const { texts, site } = await convertFiles({
    'package.json': '{}',
    'README.md': plain,
    'docs/plan.md': plain,
    'docs/guide.md': dated,
    'test/fixtures/x.md': dated,
    'src/components/notes.md': plain,
    'data/authors/ana.mdx': '---\nname: Ana\n---\n',
    'services/site/content/blog/a.mdx': dated,
    'services/site/content/blog/b.md': plain,
    'services/site/content/blog/c.md': dated,
  });
  expect(Object.keys(texts).sort()).toEqual(['blog/a.md', 'blog/b.md', 'blog/c.md']);
  const reasons = site.notes.flatMap(({ kind, file, about }) => (kind === 'left-out' ? [`${file}: ${about}`] : []));
  expect(reasons).toContain('test/fixtures/x.md: it belongs to tests');
  expect(reasons).toContain('data/authors/ana.mdx: it describes an author');
  expect(reasons).toContain('README.md: it is a README');
});

test('beside code, all texts are posts where none has front matter', async () => {
  expect(await shapeOf({ Makefile: '', 'go/a.md': plain, 'css/b.md': plain })).toEqual(['css/b.md', 'go/a.md']);
});
