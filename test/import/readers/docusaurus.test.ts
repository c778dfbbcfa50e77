import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

const config = `
import { themes } from 'prism-react-renderer';
export default {
  title: 'Tide tables',
  tagline: 'When the water comes',
  url: 'https://tides.example.org',
  baseUrl: '/site/',
  i18n: { defaultLocale: 'en', locales: ['en', 'de'] },
  presets: [['classic', { docs: { path: 'manual', routeBasePath: 'docs' }, blog: { blogTitle: 'News' } }]],
  themeConfig: {
    navbar: {
      items: [
        { type: 'doc', docId: 'intro', label: 'Manual' },
        { to: '/blog', label: 'News' },
        { type: 'search' },
        { label: 'More', items: [{ href: 'https://example.org', label: 'Elsewhere' }] },
      ],
    },
  },
};
`;

test('a Docusaurus site becomes a content folder', async () => {
  const { texts, copies, site } = await convertFiles({
    'docusaurus.config.ts': config,
    'blog/2024-05-06-spring.md':
      '---\ntitle: Spring tide\ntags: [moon]\n---\n\nHigh. See [neap](/blog/2024/06/07/neap#low) and ![map](@site/static/img/map.png).\n\n<!-- truncate -->\n\n:::tip Mind this\n\nThe [manual](../manual/01-start/02-read.md#how-to).\n\n:::\n',
    'blog/2024/06/07/neap/index.mdx': 'import X from "./x";\n\n# Neap tide\n\n## Low {#low}\n\nLow.\n',
    'blog/2024-07-08-named.md': '---\nslug: moonlight\ndraft: true\n---\n\nNot yet.\n',
    'blog/2024/08-09-wind.md': '# Wind\n\nStrong.\n',
    'blog/2024-08-10-calm.md': '# Calm\n\nNone.\n',
    'blog/2024-08-11-wave.md': '# Wave\n\nTall.\n',
    'blog/authors.yml': 'ana: { name: Ana }\n',
    'manual/intro.md': '---\nslug: /\nsidebar_position: 1\n---\n\n# Welcome\n\nRead.\n',
    'manual/01-start/02-read.md':
      '---\nid: reading\n---\n\n# Reading\n\n## How to\n\n```js\n// highlight-next-line\nread();\n```\n',
    'manual/_partials/x.md': 'A part.\n',
    'versioned_docs/version-1.0/intro.md': '# Old\n',
    'i18n/de/docusaurus-plugin-content-blog/2024-05-06-spring.md': '---\ntitle: Springflut\n---\n\nHoch.\n',
    'src/pages/about.md': '# About\n\nWe watch.\n',
    'static/img/map.png': 'x',
    'README.md': '# Tides\n',
  });
  expect(site.reader.tool).toBe('docusaurus');
  expect(site.settings).toMatchObject({
    title: 'Tide tables',
    description: 'When the water comes',
    url: 'https://tides.example.org/site',
    language: 'en',
  });
  expect(Object.keys(texts).sort()).toEqual([
    'about.md',
    'blog/calm.md',
    'blog/moonlight.md',
    'blog/neap/index.md',
    'blog/spring.de.md',
    'blog/spring/index.md',
    'blog/wave.md',
    'blog/wind.md',
    'docs/index.md',
    'docs/start/read.md',
  ]);
  expect(site.collections.blog).toEqual({ permalink: '/:collection/:year/:month/:day/:slug/' });
  expect(texts['blog/spring/index.md']).toBe(
    '---\ntitle: Spring tide\ndate: 2024-05-06\ntags:\n  - moon\n---\n\nHigh. See [neap](../neap/index.md#low) and ![map](map.png).\n\n\n> [!TIP] Mind this\n>\n> The [manual](../../docs/start/read.md#how-to).\n>\n\n',
  );
  expect(texts['blog/neap/index.md']).toContain('## Low');
  expect(texts['blog/moonlight.md']).toContain('draft: true');
  expect(texts['docs/index.md']).toBe('---\ntitle: Welcome\n---\n\n# Welcome\n\nRead.\n');
  expect(texts['docs/start/read.md']).toMatch(/aliases:\n {2}- \/docs\/start\/reading\/\n.*```js \{1\}\nread\(\);/s);
  expect(Object.values(copies)).toEqual(['static/img/map.png']);
  const leftOut = site.notes.flatMap(({ kind, file, about }) => (kind === 'left-out' ? [`${file}: ${about}`] : []));
  expect(leftOut.sort()).toEqual([
    'README.md: it is a README',
    'manual/_partials/x.md: it is a part of other pages',
    'versioned_docs/version-1.0/intro.md: it is the documentation of an older version',
  ]);
});
