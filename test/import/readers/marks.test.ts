import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { folderOf } from '../../temporaryFolder.ts';

const post = { '_posts/hello.md': '---\ntitle: Hello\n---\nRain.\n' };
const hexo = { '_config.yml': 'source_dir: source\n', 'source/_posts/hello.md': 'Rain.' };

test.each<[string, Record<string, string>, string, string]>([
  ['posts of GitHub Pages', post, '', 'jekyll'],
  ['the posts of GitHub Pages, named themselves', post, '_posts', 'jekyll'],
  ['posts of Next.js', { 'package.json': '{}', ...post }, '', 'markdown'],
  ['a Jekyll theme with scripts', { 'package.json': '{}', Gemfile: '', ...post }, '', 'jekyll'],
  ['posts of Eleventy', { '.eleventy.js': '', ...post }, '', 'eleventy'],
  ['Hexo', hexo, '', 'markdown'],
  ['the source of Hexo', hexo, 'source', 'markdown'],
  ['the posts of Hexo', hexo, 'source/_posts', 'markdown'],
  ['the posts of Hugo', { 'hugo.toml': '', 'content/posts/a.md': '' }, 'content/posts', 'hugo'],
  ['Jekyll docs beside Hugo', { 'hugo.toml': '', 'docs/_config.yml': '', 'docs/_posts/a.md': '' }, '', 'hugo'],
  ['the docs of that', { 'hugo.toml': '', 'docs/_config.yml': '', 'docs/_posts/a.md': '' }, 'docs/_posts', 'jekyll'],
  ['the posts of Astro', { 'astro.config.ts': '', 'src/content/blog/a.md': '' }, 'src/content/blog', 'astro'],
])('the tool of %s', async (_, files, named, tool) => {
  const root = await folderOf({ '.git/HEAD': '', ...files });
  expect(findFolder(join(root, named), null).reader.tool).toBe(tool);
});
