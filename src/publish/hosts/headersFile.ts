/**
 * Writes `_headers`, which Netlify and Cloudflare both read: one block per rule of the model, from general to specific.
 */

import { hrefOf } from '../../content/paths/href.ts';
import { isPage } from '../../plan/entries.ts';
import type { Entry } from '../../plan/model.ts';
import type { Host } from '../../types/config.ts';
import type { Site } from '../../types/content.ts';

import { type Header, type HeaderRule, headersFor, type PathMatch } from './headers.ts';

/**
 * Returns the text of the file. Netlify sends the value of the last or most specific block. Cloudflare joins the values
 * of all blocks with commas, unless a block first removes the header with `! Name`. Netlify ignores such a line,
 * because it has no colon.
 */
export function headersFile(site: Site, entries: Entry[], rules: HeaderRule[]): string {
  const { config, base } = site;
  const general = new Set(rules.flatMap(({ match, headers }) => (match.kind === 'all' ? headers.map(nameOf) : [])));
  const corrections = config.host.includes('netlify') ? mismatchedPages(entries, rules) : [];
  const blocks = [...rules, ...corrections].map(({ match, headers }) => {
    const removed = match.kind === 'all' || !config.host.includes('cloudflare') ? [] : headers.map(nameOf);
    const lines = [
      ...removed.filter((name) => general.has(name)).map((name) => `! ${name}`),
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    return [patternOf(match, base), ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Returns whether the host reads this file. */
export function readsHeadersFile(host: Host): boolean {
  return host === 'netlify' || host === 'cloudflare';
}

function nameOf([name]: Header): string {
  return name;
}

/** `*` matches any characters, including slashes, and may occur once in a pattern. */
function patternOf(match: PathMatch, base: string): string {
  switch (match.kind) {
    case 'all':
      return `${base}*`;
    case 'folder':
      return `${hrefOf(match.folder, base)}*`;
    case 'ending':
      return `${base}*${match.ending}`;
    case 'path':
      return hrefOf(match.path, base);
  }
}

/**
 * Returns rules that work around a mistake of Netlify, where the dot of `/*.md` matches any character, and a slash may
 * follow: `/tags/systemd/` would be plain text. Such a page gets a separate block with the right headers.
 */
function mismatchedPages(entries: Entry[], rules: HeaderRule[]): HeaderRule[] {
  return entries.filter(isPage).flatMap(({ path }): HeaderRule[] => {
    const correct = headersFor(path, rules);
    const overridden = rules.flatMap(({ match, headers }) =>
      match.kind === 'ending' && new RegExp(`${match.ending}/?$`, 'iu').test(path) ? headers.map(nameOf) : [],
    );
    const headers = [...new Set(overridden)].map((name): Header => [name, correct.get(name.toLowerCase()) ?? pageType]);
    return headers.length === 0 ? [] : [{ match: { kind: 'path', path }, headers }];
  });
}

const pageType = 'text/html; charset=utf-8';
