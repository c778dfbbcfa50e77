/** Eleventy: its base blog without images and navigation, with its plugins for feeds, highlighting, ids and links. */
import { type Peer, site, style } from './peer.ts';

/** Builds the posts with Eleventy. */
export const eleventy: Peer = {
  name: 'eleventy',
  title: 'Eleventy',
  packages: {
    '@11ty/eleventy': '3.1.8',
    '@11ty/eleventy-plugin-rss': '3.0.0',
    '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2',
  },
  node: null,
  posts: 'content/blog',
  build: { script: '@11ty/eleventy/cmd.cjs', words: ['--quiet'] },
  caches: ['_site', '.cache'],
  output: '_site',
  documentOf: (slug) => `blog/${slug}/index.html`,
  lacks: ['year pages', 'raw files', 'RSS and JSON feeds', 'search', 'cards', 'client navigation'],
  files: {
    'eleventy.config.js': `import { IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';

export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.addPlugin(InputPathToUrlTransformPlugin);
  config.addPlugin(IdAttributePlugin);
  config.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed.xml',
    collection: { name: 'posts', limit: 10 },
    metadata: { language: 'en', title: '${site.title}', subtitle: 'All posts', base: '${site.url}/', author: { name: 'Bench' } },
  });
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('withoutPosts', (tags) => tags.filter((tag) => tag !== 'posts'));
  return {
    // The posts are markdown, in which braces are text.
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
    dir: { input: 'content', includes: '../_includes', output: '_site' },
  };
}
`,
    'content/blog/blog.11tydata.json': '{ "layout": "post.njk", "tags": ["posts"] }\n',
    '_includes/base.njk': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<meta name="description" content="{{ description }}">
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="/feed.xml">
<style>${style}</style>
</head>
<body>
<header><nav><a href="/">${site.title}</a></nav></header>
<main>{{ content | safe }}</main>
</body>
</html>
`,
    '_includes/post.njk': `---
layout: base.njk
---
<style>{% include "node_modules/prismjs/themes/prism-okaidia.css" %}</style>
<article>
<h1>{{ title }}</h1>
<p><time datetime="{{ page.date | day }}">{{ page.date | day }}</time>
{%- for tag in tags | withoutPosts %} <a href="/tags/{{ tag | slugify }}/">{{ tag }}</a>{% endfor %}</p>
{{ content | safe }}
</article>
<nav>
{%- set previous = collections.posts | getPreviousCollectionItem %}
{%- set next = collections.posts | getNextCollectionItem %}
{%- if previous %}<a href="{{ previous.url }}">{{ previous.data.title }}</a>{% endif %}
{%- if next %} <a href="{{ next.url }}">{{ next.data.title }}</a>{% endif %}
</nav>
`,
    '_includes/list.njk': `<ul>
{%- for post in posts | reverse %}
<li><time datetime="{{ post.date | day }}">{{ post.date | day }}</time> <a href="{{ post.url }}">{{ post.data.title }}</a></li>
{%- endfor %}
</ul>
`,
    'content/index.njk': `---
layout: base.njk
title: ${site.title}
---
<h1>Posts</h1>
{% set posts = collections.posts %}{% include "list.njk" %}
`,
    'content/tags.njk': `---
layout: base.njk
pagination: { data: collections, size: 1, alias: tag, filter: [all, posts], addAllPagesToCollections: true }
permalink: /tags/{{ tag | slugify }}/
eleventyComputed: { title: "{{ tag }}" }
---
<h1>{{ tag }}</h1>
{% set posts = collections[tag] %}{% include "list.njk" %}
`,
    'content/sitemap.njk': `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{%- for page in collections.all %}
<url><loc>{{ page.url | htmlBaseUrl("${site.url}/") }}</loc><lastmod>{{ page.date | day }}</lastmod></url>
{%- endfor %}
</urlset>
`,
  },
};
