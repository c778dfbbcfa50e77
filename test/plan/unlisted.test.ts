import { expect, test } from 'vitest';
import { contentsOf } from '../../src/documents/entryContents.ts';
import { withPathShards } from '../../src/documents/suggestedPaths.ts';
import { noindexPaths } from '../../src/plan/noindex.ts';
import { indexedPosts, loadedBodies } from '../../src/publish/search/indexedPost.ts';
import { preparedSite, templateOf } from '../sites/preparedSite.ts';

const post = (title: string, keys: string, body = 'Text about cats and rain.') =>
  `---\ntitle: ${title}\ndate: 2026-01-01\ntags: [cats]\n${keys}\n---\n\n${body}\n`;

const unlisted = 'unlisted: true\nseries: { name: S, part: 2 }\nby: ai\naliases: [/old-secret/]\ntags: [cats, alone]';

const files = {
  'content/site.yaml': 'title: x\nurl: https://example.org\nhistory: false\ncollections: { post: {}, only: {} }\n',
  'content/post/a.md': post(
    'First',
    'series: { name: S, part: 1 }\nrss: false',
    '[to it](secret-name.md) and [more](/old-secret/).',
  ),
  'content/post/b.md': post('Third', 'series: { name: S, part: 3 }\nsearch: false'),
  'content/post/secret-name.md': post('Secret name', unlisted).replace('tags: [cats]\n', ''),
  'content/post/secret-name.de.md': post('Geheim', 'unlisted: true'),
  'content/hide/secret-other.md': post('Secret other', 'unlisted: true'),
  'content/secret-page.md': '---\ntitle: Secret page\nunlisted: true\n---\n\nText.\n',
};

const prepared = preparedSite(files);

async function texts(): Promise<Map<string, string>> {
  const { entries, shards } = withPathShards(await prepared);
  const all = await prepared;
  return new Map(
    entries.flatMap((entry) => {
      const contents = contentsOf(entry, all, shards, templateOf(all.site));
      return 'text' in contents ? [[entry.path, contents.text] as const] : [];
    }),
  );
}

test('builds an unlisted post, and names it only where an author links to it', async () => {
  expect((await prepared).problems.filter(({ severity }) => severity === 'fail')).toEqual([]);
  const naming = [...(await texts())].filter(([path, text]) => /secret|geheim/i.test(path + text));
  expect(naming.map(([path]) => path).sort()).toEqual([
    '/hide/secret-other.md',
    '/hide/secret-other/',
    '/old-secret.md',
    '/old-secret/',
    // This post links to it.
    '/post/a.md',
    '/post/a/',
    '/post/secret-name.de.md',
    '/post/secret-name.de/',
    '/post/secret-name.md',
    '/post/secret-name/',
    '/secret-page.md',
    '/secret-page/',
  ]);
});

test('makes its page noindex, without links to lists that do not exist', async () => {
  const page = (await texts()).get('/post/secret-name/') ?? '';
  expect(page).toContain('name="robots" content="noindex"');
  expect(page).toContain('href="/tags/cats/"');
  expect(page).not.toMatch(/\/tags\/alone|\/by\/ai|First|Third/);
  const { site } = await prepared;
  expect(noindexPaths(site)).toContain('/post/secret-name.md');
  expect(site.tags.map(({ name }) => name)).toEqual(['cats']);
});

test('leaves it, and posts that opt out, out of the search index', async () => {
  const { site, bodies } = await prepared;
  expect(indexedPosts(site, loadedBodies(bodies)).map(({ url }) => url)).toEqual(['/post/a/']);
});
