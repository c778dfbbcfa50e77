import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

function post(title: string, matter = ''): string {
  return `---\ntitle: ${title}\ndate: 2020-01-31\n${matter}---\nRain.\n`;
}

/** Returns the published files of a folder in which every text that the settings ignore has `zz` in its path. */
async function publishedOf(files: Record<string, string>): Promise<string[]> {
  const { texts } = await convertFiles(files);
  return Object.entries(texts).flatMap(([path, text]) => (/^draft: true$/m.test(text) ? [] : path));
}

test.each<[string, Record<string, string>]>([
  [
    'Hugo, by ignoreFiles',
    {
      'hugo.toml':
        'baseURL = "https://rain.example/"\nignoreFiles = ["(?i)/ZZ/", "zz\\\\.md$", "(", "^content/posts/zzz"]\n',
      'content/posts/zz/a.md': post('A'),
      'content/posts/zz.md': post('B'),
      'content/posts/zzz-c.md': post('C'),
      'content/posts/ok.md': post('Ok'),
    },
  ],
  [
    'Hugo, by a mount and by languages',
    {
      'hugo.toml': `baseURL = "https://rain.example/"
disableLanguages = ["fr"]
[languages.en]
[languages.fr]
[languages.de]
disabled = true
[[module.mounts]]
source = "content"
target = "content"
excludeFiles = ["posts/zz/**"]
`,
      'content/posts/zz/a.md': post('A'),
      'content/posts/zz.de.md': post('B'),
      'content/posts/zz.fr.md': post('C'),
      'content/posts/ok.md': post('Ok'),
    },
  ],
  [
    'Zola',
    {
      'config.toml': 'base_url = "https://rain.example"\nignored_content = ["*.zz.md", "posts/zz/**"]\n',
      'content/a.zz.md': post('A'),
      'content/posts/zz/b.md': post('B'),
      'content/posts/ok.md': post('Ok'),
    },
  ],
  [
    'Eleventy',
    {
      'eleventy.config.js':
        'export default function (config) { config.ignores.add("posts/zz1.md"); config.ignores.add("./zz2/**"); }',
      '.eleventyignore': '# not yet\n**/zz3/**\nposts/*.zz.md\r\nposts/zz4/\n',
      '.gitignore': 'zz5\n',
      'posts/zz1.md': post('A'),
      'zz2/a.md': post('B'),
      'posts/zz3/a.md': post('C'),
      'posts/a.zz.md': post('D'),
      'posts/zz4/a.md': post('E'),
      'posts/zz5/a.md': post('F'),
      'posts/zz6.md': post('G', 'permalink: false # not yet\n'),
      'posts/ok.md': post('Ok'),
    },
  ],
  [
    'Docusaurus',
    {
      'docusaurus.config.js':
        'module.exports = { presets: [["classic", { blog: { path: "posts", routeBasePath: "posts", exclude: ["zz/**"] }, docs: {} }]] };',
      'posts/zz/a.md': post('A'),
      'docs/zz.test.md': post('B'),
      'posts/ok.md': post('Ok'),
    },
  ],
  [
    'Astro',
    {
      'astro.config.mjs': 'export default {};',
      'src/content.config.ts':
        'const posts = defineCollection({ loader: glob({ pattern: ["!**/zz.md", "**/*.md", "!zz/**"], base: "./src/data/posts" }) });\nexport const collections = { posts };',
      'src/data/posts/zz/a.md': post('A'),
      'src/data/posts/b/zz.md': post('B'),
      'src/data/posts/ok.md': post('Ok'),
    },
  ],
  [
    'Gatsby',
    {
      'gatsby-config.js':
        'module.exports = { plugins: [{ resolve: "gatsby-source-filesystem", options: { path: "./content/posts", ignore: ["**/zz/**"] } }] };',
      'content/posts/zz/a.md': post('A'),
      'content/posts/ok.md': post('Ok'),
    },
  ],
  [
    'Obsidian',
    {
      '.obsidian/publish.json': '{"siteId": "x", "included": [], "excluded": ["zz"]}',
      'zz/diary.md': 'Rain.',
      'posts/ok.md': 'Rain.',
    },
  ],
])('what the settings leave out is not published: %s', async (_, files) => {
  expect(await publishedOf(files)).toEqual(['posts/ok.md']);
});

test.each<[string, Record<string, string>]>([
  ['Hugo', { 'hugo.toml': 'baseURL = "https://rain.example/"\n' }],
  ['Zola', { 'config.toml': 'base_url = "https://rain.example"\n' }],
  ['Eleventy', { '.eleventy.js': 'module.exports = () => ({ dir: { input: "src" } });' }],
  ['Astro', { 'astro.config.mjs': 'export default {};' }],
  ['Gatsby', { 'gatsby-config.js': 'module.exports = {};' }],
  ['Docusaurus', { 'docusaurus.config.js': 'module.exports = {};' }],
])('a text outside of the folders that %s reads is named', async (_, settings) => {
  const { site } = await convertFiles({ ...settings, 'elsewhere/a.md': post('A') });
  expect(site.notes.map(({ kind, file }) => [kind, file])).toEqual([['left-out', 'elsewhere/a.md']]);
});
