/** `vercel.json`: headers, redirects, and one address for each page. */

import { hrefOf } from '../../content/paths/paths.ts';
import type { Site } from '../../types/content.ts';

import type { HeaderRule, PathMatch } from './headers.ts';

/** Vercel applies every header rule that matches, and of two with one name the later. */
export function vercelFile({ redirects, base }: Site, rules: HeaderRule[]): string {
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    // `/x/index.html` and `/x` lead to `/x/`, before redirects are looked at; hence their sources end as pages do.
    cleanUrls: true,
    trailingSlash: true,
    redirects: redirects.map(({ from, to }) => ({
      source: literal(hrefOf(slashed(from), base)),
      destination: hrefOf(to, base),
      statusCode: 301,
    })),
    headers: rules.map(({ match, headers }) => ({
      source: sourceOf(match, base),
      headers: headers.map(([key, value]) => ({ key, value })),
    })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function sourceOf(match: PathMatch, base: string): string {
  switch (match.kind) {
    case 'all':
      return `${literal(hrefOf('/', base))}(.*)`;
    case 'folder':
      return `${literal(hrefOf(match.folder, base))}(.*)`;
    case 'ending':
      return `${literal(hrefOf('/', base))}(.*)${literal(match.ending)}`;
    case 'path':
      return literal(hrefOf(match.path, base));
  }
}

/** A path whose last name has a dot is a file to Vercel, and gets no slash. */
function slashed(path: string): string {
  return path.endsWith('/') || /\.[^/]*$/.test(path) ? path : `${path}/`;
}

/** The characters that mean something in the patterns of path-to-regexp. */
function literal(href: string): string {
  return href.replace(/[()[\]{}*+?.:!^$|\\]/g, '\\$&');
}
