/**
 * Astro: a content collection with the glob loader, RSS and a sitemap by its integrations, and Shiki with its defaults.
 */
import { type Peer, site, style } from './peer.ts';

/** Builds the posts with Astro. */
export const astro: Peer = {
  name: 'astro',
  title: 'Astro',
  packages: { astro: '7.3.5', '@astrojs/rss': '4.0.19', '@astrojs/sitemap': '3.7.4' },
  node: '24.21.0',
  posts: 'src/content/blog',
  build: { script: 'astro/bin/astro.mjs', words: ['build'] },
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  output: 'dist',
  documentOf: (slug) => `posts/${slug}/index.html`,
  lacks: [
    'tag and year pages',
    'neighbours',
    'links to .md files',
    'raw files',
    'Atom and JSON feeds',
    'search',
    'cards',
    'client navigation',
  ],
  files: {
    'astro.config.mjs': `import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: '${site.url}', integrations: [sitemap()] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
  schema: z.object({ title: z.string(), date: z.coerce.date(), description: z.string(), tags: z.array(z.string()) }),
});
export const collections = { blog };
`,
    'src/posts.ts': `import { getCollection } from 'astro:content';

export const newestFirst = async () =>
  (await getCollection('blog')).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
export const dayOf = (date: Date) => date.toISOString().slice(0, 10);
`,
    'src/layouts/Base.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content={description}>
<link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)}>
<link rel="sitemap" href="/sitemap-index.xml">
<link rel="alternate" type="application/rss+xml" title="${site.title}" href="/rss.xml">
<style is:global>${style}</style>
</head>
<body>
<header><nav><a href="/">${site.title}</a></nav></header>
<main><slot /></main>
</body>
</html>
`,
    'src/pages/index.astro': `---
import Base from '../layouts/Base.astro';
import { dayOf, newestFirst } from '../posts';
const posts = await newestFirst();
---
<Base title="${site.title}" description="All posts">
<h1>Posts</h1>
<ul>{posts.map(({ id, data }) => (
  <li><time datetime={dayOf(data.date)}>{dayOf(data.date)}</time> <a href={\`/posts/\${id}/\`}>{data.title}</a></li>
))}</ul>
</Base>
`,
    'src/pages/posts/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
import Base from '../../layouts/Base.astro';
import { dayOf } from '../../posts';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post }));
}
const post = Astro.props;
const { title, date, description, tags } = post.data;
const { Content } = await render(post);
---
<Base title={title} description={description}>
<article>
<h1>{title}</h1>
<p><time datetime={dayOf(date)}>{dayOf(date)}</time> {tags.join(', ')}</p>
<Content />
</article>
</Base>
`,
    'src/pages/rss.xml.ts': `import rss from '@astrojs/rss';
import { newestFirst } from '../posts';

export async function GET(context) {
  const items = (await newestFirst()).map(({ id, data }) => ({
    title: data.title,
    description: data.description,
    pubDate: data.date,
    link: \`/posts/\${id}/\`,
  }));
  return rss({ title: '${site.title}', description: 'All posts', site: context.site, items });
}
`,
  },
};
