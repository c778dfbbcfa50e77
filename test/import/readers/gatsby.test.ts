import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

// biome-ignore lint/suspicious/noTemplateCurlyInString: settings to be read
const source = '{ resolve: `gatsby-source-filesystem`, options: { name: `x`, path: `${__dirname}/content/blog` } }';

test('a Gatsby site becomes a content folder', async () => {
  const { site, texts, copies } = await convertFiles({
    'gatsby-config.js': `module.exports = { siteMetadata: { title: \`Rain\`, author: { name: 'Ana' }, description: 'What falls', siteUrl: 'https://rain.example/', menuLinks: [{ name: 'About', link: '/about' }] }, plugins: ['a', ${source}] }`,
    'content/blog/first-rain/index.md': `---\ntitle: First rain\ndate: "2030-07-08T10:00:00.000Z"\n---\n![a drop](./drop.png), [two](/second/) and ![all](/all.png)\n`,
    'content/blog/first-rain/drop.png': 'png',
    'content/blog/second.mdx': `---\ntitle: Second\ndate: 2030-07-09\n---\nimport Chart from '../chart'\n\n<Chart>Rain</Chart>\n\n\`\`\`js{2}:title=a.js\na();\n\`\`\`\n`,
    'content/blog/third/index.md': `---\ntitle: Third\ndate: 2030-07-10\nslug: /old/third/\n---\nText.\n`,
    'src/pages/about.mdx': '---\ntitle: About\n---\nI write.\n',
    'static/all.png': 'png',
    'README.md': '# Project',
  });
  expect(site.settings).toMatchObject({
    title: 'Rain',
    author: 'Ana',
    description: 'What falls',
    url: 'https://rain.example',
  });
  expect(Object.keys(texts).sort()).toEqual([
    'about.md',
    'blog/first-rain/index.md',
    'blog/second.md',
    'blog/third/index.md',
  ]);
  expect(texts['blog/first-rain/index.md']).toContain('![a drop](drop.png), [two](../second.md)');
  expect(texts['blog/second.md']).toContain('\nRain\n\n```js {2} title="a.js"\n');
  expect(texts['blog/third/index.md']).toContain('/old/third');
  expect(site.collections.blog?.permalink).toBe('/:slug/');
  expect(Object.values(copies).sort()).toEqual(['content/blog/first-rain/drop.png', 'static/all.png']);
});
