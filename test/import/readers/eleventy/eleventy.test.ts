import { expect, test } from 'vitest';
import { convertFiles } from '../../convertFiles.ts';

const files = {
  'eleventy.config.js': `
import filters from './_config/filters.js';
export default async function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ './public/': '/' }).addPassthroughCopy('./content/feed.xsl');
  if (process.env.DEBUG) throw new Error('never run');
}
export const config = {
  markdownTemplateEngine: 'njk',
  dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
};
`,
  '_data/metadata.js': `export default {
  title: 'Tin roof', url: 'https://example.org/', language: 'en', description: 'About rain', author: { name: 'Ana' },
};`,
  '_includes/cat.njk': '<b>Tom</b>\n',
  'content/blog/blog.11tydata.js': `export default { tags: ['posts', 'weather'], layout: 'layouts/post.njk' };`,
  'content/blog/hidden/hidden.json': '{ "draft": true }',
  'content/blog/hidden/x.md': '---\ntitle: X\n---\nNot yet\n',
  'content/blog/2020-01-31-rain.md': `---
title: Rain
tags: [wet, posts]
---
{# secret #}Wet, says {{ metadata.author.name | upper }}.

[Snow](/blog/snow/snow.md), [about](../about.md), [home]({{ '/about/' | url }})

{% image "./rain.png", "Rain" %}

{% include "cat.njk" %}

{% raw %}{{ x }}{% endraw %} {{ title | title() }}
`,
  'content/blog/snow/snow.md':
    '---\ntitle: Snow\ndate: 2020-02-01\npermalink: "/{{ page.date | date: \'%Y\' }}/{{ title | slugify }}/"\n---\nMore\n',
  'content/blog/rain.png': 'png',
  'content/about.md': '---\ntitle: About\neleventyNavigation: { key: About me, order: 2 }\n---\n![Me](/me.jpg)\n',
  'content/gone.md': '---\ntitle: Gone\npermalink: false\n---\nGone\n',
  'content/tags.md': '---\ntitle: Tags\npagination: { data: collections }\n---\nAll\n',
  'content/404.md': 'Nothing',
  'public/me.jpg': 'jpg',
};

test('an Eleventy site becomes a folder of catpost', async () => {
  const { site, texts, copies } = await convertFiles(files);
  expect(site.reader.title).toBe('an Eleventy site');
  expect(site.settings).toMatchObject({ title: 'Tin roof', language: 'en', description: 'About rain', author: 'Ana' });
  expect(site.settings.navigation.map(({ label }) => label)).toEqual(['About me']);
  expect(Object.keys(texts).sort()).toEqual([
    'about/index.md',
    'blog/hidden/x.md',
    'blog/rain.md',
    'blog/snow.md',
    'gone.md',
  ]);
  expect(texts['gone.md']).toContain('draft: true');
  const rain = texts['blog/rain.md'] ?? '';
  expect(rain.slice(rain.indexOf('---\n', 4) + 4)).toBe(`Wet, says ANA.

[Snow](snow.md), [about](../about/index.md), [home](../about/index.md)

![Rain](rain.png)

<b>Tom</b>

&#123;{ x }} {{ title | title }}
`);
  expect(rain).toContain('weather');
  expect(rain).not.toContain('posts');
  expect(rain).toContain('date: 2020-01-31');
  expect(texts['blog/hidden/x.md']).toContain('draft: true');
  expect(texts['blog/snow.md']).toContain('/2020/snow/');
  expect(copies).toEqual({ 'about/me.jpg': 'public/me.jpg', 'blog/rain.png': 'content/blog/rain.png' });
  const leftOut = site.notes.filter(({ kind }) => kind === 'left-out').map(({ file }) => file);
  expect(leftOut).toEqual(['content/404.md', 'content/tags.md']);
});
