import { expect, test } from 'vitest';
import { convertFiles } from '../../convertFiles.ts';

const post = '---\ntitle: Rain\ndate: 2024-05-06\n---\n\nIt rained.\n';

test.each<[string, Record<string, string>, string | undefined, Record<string, unknown>]>([
  [
    'Next.js',
    {
      'package.json': '{}',
      'data/siteMetadata.js':
        "const site = { title: 'Tides', author: 'Ana', siteUrl: 'https://tides.example.org/', language: 'en-us' };\nmodule.exports = site;\n",
      'data/blog/rain.mdx': post,
    },
    'data/blog',
    { title: 'Tides', author: 'Ana', url: 'https://tides.example.org', language: 'en-US' },
  ],
  [
    'VitePress',
    {
      'docs/.vitepress/config.mts':
        "export default defineConfig({ title: 'Tides', description: 'Water', themeConfig: { nav: [{ text: 'Guide', link: '/guide/' }, { text: 'More', items: [{ text: 'Elsewhere', link: 'https://example.org' }] }] } });\n",
      'docs/guide/rain.md': post,
    },
    'docs',
    { title: 'Tides', description: 'Water' },
  ],
  [
    'MkDocs',
    { 'mkdocs.yml': 'site_name: Tides\nsite_url: https://tides.example.org\n', 'docs/rain.md': post },
    undefined,
    { title: 'Tides', url: 'https://tides.example.org' },
  ],
  [
    'mdBook',
    {
      'book.toml': '[book]\ntitle = "Tides"\nauthors = ["Ana"]\n',
      'src/SUMMARY.md': '# Summary\n',
      'src/rain.md': '# Rain\n',
    },
    undefined,
    { title: 'Tides', author: 'Ana' },
  ],
  [
    'a function',
    {
      'package.json': '{}',
      'config.js': "module.exports = () => { const site = { site_title: 'Tides' }; return { ...site }; };\n",
      'public/blog/rain.md': post,
    },
    undefined,
    { title: 'Tides' },
  ],
  ['nothing', { 'rain.md': post }, undefined, { title: null, url: null }],
])('the settings of %s', async (_, files, inside, expected) => {
  const { site } = await convertFiles(files, inside === undefined ? {} : { inside });
  expect(site.reader.tool).toBe('markdown');
  expect(site.settings).toMatchObject(expected);
});

test('a Hexo site keeps the addresses of its permalink', async () => {
  const { site, texts } = await convertFiles({
    '_config.yml': 'title: Tides\nurl: https://tides.example.org\npermalink: :year/:month/:day/:title/\n',
    'scaffolds/post.md': '---\ntitle: {{ title }}\n---\n',
    'source/_posts/rain.md': post,
    'source/_drafts/snow.md': '---\ntitle: Snow\n---\n\nNot yet.\n',
    'source/about/index.md': '---\ntitle: About\n---\n\nI write.\n',
  });
  expect(site.settings.title).toBe('Tides');
  expect(site.collections).toEqual({ posts: { permalink: '/:year/:month/:day/:slug/' } });
  expect(Object.keys(texts).sort()).toEqual(['about/index.md', 'posts/rain.md', 'posts/snow.md']);
  expect(texts['posts/snow.md']).toContain('draft: true');
});
