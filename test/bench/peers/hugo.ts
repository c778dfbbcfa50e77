/**
 * Hugo, where it is on the PATH: its own RSS, sitemap and Chroma, with layouts written here, because a theme would have
 * to be fetched.
 */
import { type Peer, site, style } from './peer.ts';

/** Builds the posts with Hugo. */
export const hugo: Peer = {
  name: 'hugo',
  title: 'Hugo',
  packages: {},
  node: null,
  posts: 'content/posts',
  build: { program: 'hugo', words: ['--quiet'] },
  caches: ['public', 'resources'],
  output: 'public',
  documentOf: (slug) => `posts/${slug}/index.html`,
  lacks: [
    'year pages',
    'links to .md files',
    'raw files',
    'Atom and JSON feeds',
    'search',
    'cards',
    'client navigation',
  ],
  files: {
    'hugo.toml': `baseURL = '${site.url}/'
title = '${site.title}'
languageCode = 'en'
[markup.highlight]
noClasses = true
[markup.goldmark.renderer]
unsafe = true
`,
    'layouts/_default/baseof.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="alternate" type="{{ .MediaType }}" href="{{ .Permalink }}">{{ end }}
<style>${style}</style>
</head>
<body>
<header><nav><a href="/">${site.title}</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
`,
    'layouts/_default/list.html': `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .RegularPagesRecursive }}
<li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>
{{ end }}
`,
    'layouts/_default/single.html': `{{ define "main" }}
<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time>
{{ range .GetTerms "tags" }} <a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</p>
{{ .Content }}
</article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
{{ end }}
`,
  },
};
