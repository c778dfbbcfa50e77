/** Writes `vercel.json`: headers, redirects, and one canonical address per page. */

import { hrefOf } from '../../content/paths/href.ts';
import type { Site } from '../../types/content.ts';

import type { HeaderRule, PathMatch } from './headers.ts';

/** Returns the text of the file. Vercel applies all matching rules; of two headers with one name, the later wins. */
export function vercelFile({ redirects, base }: Site, rules: HeaderRule[]): string {
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    // These redirect `/x/index.html` and `/x` to `/x/` first, so the sources of the redirects below end in a slash too.
    cleanUrls: true,
    trailingSlash: true,
    redirects: redirects.map(({ from, to }) => ({
      source: literal(hrefOf(withSlash(from), base)),
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

/** Adds a final slash, except to a path whose last part has a dot: Vercel treats it as a file. */
function withSlash(path: string): string {
  return path.endsWith('/') || /\.[^/]*$/.test(path) ? path : `${path}/`;
}

/** Escapes the characters that have a meaning in patterns of path-to-regexp. */
function literal(href: string): string {
  return href.replace(/[()[\]{}*+?.:!^$|\\]/g, '\\$&');
}
