import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { originOf } from '../../../src/import/notes/originOf.ts';
import { summaryOf } from '../../../src/import/notes/summary.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';
import { convertFiles } from '../convertFiles.ts';

const post = '---\ntitle: Rain\ndate: 2020-01-31\n---\n\nWet.\n';
const jekyll = (folder: string): Files => ({
  [`${folder}/_config.yml`]: 'title: Rain\n',
  [`${folder}/_posts/2020-01-31-rain.md`]: post,
});
const hugo = (folder: string): Files => ({ [`${folder}/hugo.toml`]: '', [`${folder}/content/posts/rain.md`]: post });

const alone: [files: Files, tool: string, below: string][] = [
  [jekyll('blog'), 'jekyll', 'blog'],
  [{ 'package.json': '{}', 'src/a.js': '', 'README.md': '# Code', ...jekyll('docs') }, 'jekyll', 'docs'],
  [hugo('site'), 'hugo', 'site'],
  [{ 'website/docusaurus.config.js': '', 'website/blog/2020-01-31-rain.md': post }, 'docusaurus', 'website'],
  [{ 'apps/web/astro.config.mjs': '', 'apps/web/src/content/blog/rain.md': post }, 'astro', 'apps/web'],
  [{ 'a/b/c/gatsby-config.ts': '', 'a/b/c/content/blog/rain/index.md': post }, 'gatsby', 'a/b/c'],
  [{ 'www/.eleventy.js': '', 'www/posts/rain.md': post }, 'eleventy', 'www'],
  [{ 'web/config.toml': 'base_url = "/"\n', 'web/content/blog/rain.md': post }, 'zola', 'web'],
  [{ 'notes/.obsidian/app.json': '{}', 'notes/Rain.md': 'Wet.' }, 'obsidian', 'notes'],
  [{ 'hexo/_config.yml': 'source_dir: source\n', 'hexo/source/_posts/rain.md': post }, 'markdown', 'hexo'],
  // What is not the author's blog does not count.
  ...['node_modules/x', 'vendor/x', 'examples/basic', 'test/fixtures/site', '.cache/x', 'themes/x/exampleSite'].map(
    (folder): [Files, string, string] => [{ ...hugo('blog'), ...jekyll(folder) }, 'hugo', 'blog'],
  ),
  [{ ...hugo('blog'), 'lib/site_template/_config.yml': '', 'lib/site_template/about.md': post }, 'hugo', 'blog'],
  // A folder of settings has no posts, and documentation beside a blog is no second one.
  [{ ...hugo('blog'), 'tools/_config.yml': '', 'tools/README.md': '# Tools' }, 'hugo', 'blog'],
  [{ 'package.json': '{}', ...hugo('blog'), 'docs/a.md': post, 'docs/b.md': post }, 'hugo', 'blog'],
  // A site within a site is a part of it.
  [{ ...hugo('blog'), 'blog/old/_config.yml': '', 'blog/old/_posts/2020-01-31-rain.md': post }, 'hugo', 'blog'],
];

test.each(alone)('the only site below is taken: %j', async (files, tool, below) => {
  const { reader, folder } = findFolder(await folderOf({ '.git/HEAD': '', ...files }), null);
  expect([reader.tool, folder.below, folder.inside]).toEqual([tool, below, '']);
});

const plain: [files: Files, named: string[]][] = [
  [{ ...jekyll('blog'), ...hugo('notes') }, ['blog (a Jekyll site)', 'notes (a Hugo site)']],
  // Most posts are beside it.
  [{ 'a.md': post, 'b.md': 'No front matter.', ...hugo('trial') }, ['trial (a Hugo site)']],
  [{ 'src/_posts/rain.md': post, 'package.json': '{}' }, []],
  [{ 'a/b/c/d/hugo.toml': '', 'a/b/c/d/content/posts/rain.md': post }, []],
  [{ 'data/export.xml': '<rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>', 'a.md': post }, []],
];

test.each(plain)('all of %j is read, and its sites are named', async (files, named) => {
  const { reader, folder } = findFolder(await folderOf({ '.git/HEAD': '', ...files }), null);
  expect([reader.tool, folder.below, folder.sitesBelow]).toEqual(['markdown', undefined, named]);
});

test('the tool that the author names decides between two sites', async () => {
  const root = await folderOf({ '.git/HEAD': '', ...jekyll('blog'), ...hugo('notes') });
  expect(findFolder(root, 'hugo').folder).toMatchObject({ root: join(root, 'notes'), below: 'notes' });
  expect(findFolder(join(root, 'blog'), null).folder.below).toBeUndefined();
});

test('settings and addresses are those of the site below', async () => {
  const { site, texts } = await convertFiles({ 'package.json': '{}', ...jekyll('docs') });
  expect(site.settings.title).toBe('Rain');
  expect(texts['posts/rain.md'] ?? texts['post/rain.md']).toContain('/2020/01/31/rain.html');
});

test('problems name the files from the folder that the author named, and the summary says what was taken', async () => {
  const files = { 'blog/_config.yml': '', 'blog/_posts/2020-01-31-rain.md': `${post}\n{% nonsense %}\n` };
  const { site } = await convertFiles(files);
  expect(
    originOf(() => site, 'old')
      .problems()
      .map(({ file }) => file),
  ).toEqual(['old/blog/_posts/2020-01-31-rain.md']);
  expect(summaryOf(site, 'old', 1)).toContain('old is read as a Jekyll site, which is in its folder blog.');
  const two = await convertFiles({ ...jekyll('one'), ...jekyll('two') });
  const many = { ...two.site, folder: { ...two.site.folder, sitesBelow: [...'abcdefg'] } };
  expect(summaryOf(many, 'old', 2)).toContain('a, b, c, d, e, and 2 more.');
  expect(summaryOf(two.site, 'old', 2)).toContain('one (a Jekyll site), two (a Jekyll site)');
});
