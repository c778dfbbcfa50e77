/** `_headers`, which Netlify and Cloudflare both read: one block for each rule of the model, from general to special. */

import { hrefOf } from '../../content/paths/paths.ts';
import { isPage } from '../../plan/entries.ts';
import type { Entry } from '../../plan/model.ts';
import type { Host } from '../../types/config.ts';
import type { Site } from '../../types/content.ts';

import { type Header, type HeaderRule, headersFor, type PathMatch } from './headers.ts';

/**
 * Netlify sends the value of the last or most special block. Cloudflare joins the values of all blocks with commas,
 * unless one first takes a header off: `! Name`. Netlify skips such a line, because it has no colon.
 */
export function headersFile(site: Site, entries: Entry[], rules: HeaderRule[]): string {
  const { config, base } = site;
  const general = new Set(rules.flatMap(({ match, headers }) => (match.kind === 'all' ? headers.map(nameOf) : [])));
  const all = [...rules, ...(config.host.includes('netlify') ? mistakenPages(entries, rules) : [])];
  const blocks = all.map(({ match, headers }) => {
    const taken = match.kind === 'all' || !config.host.includes('cloudflare') ? [] : headers.map(nameOf);
    const lines = [
      ...taken.filter((name) => general.has(name)).map((name) => `! ${name}`),
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    return [patternOf(match, base), ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Whether the host reads this file. */
export function readsHeadersFile(host: Host): boolean {
  return host === 'netlify' || host === 'cloudflare';
}

function nameOf([name]: Header): string {
  return name;
}

/** `*` stands for any characters, slashes too, and may stand once in a pattern. */
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
 * To Netlify the dot of `/*.md` is any character, and a slash may follow: `/tags/systemd/` would be plain text. Such
 * pages get a block of their own, with what they would have had.
 */
function mistakenPages(entries: Entry[], rules: HeaderRule[]): HeaderRule[] {
  return entries.filter(isPage).flatMap(({ path }): HeaderRule[] => {
    const right = headersFor(path, rules);
    const wrong = rules.flatMap(({ match, headers }) =>
      match.kind === 'ending' && new RegExp(`${match.ending}/?$`, 'iu').test(path) ? headers.map(nameOf) : [],
    );
    const headers = [...new Set(wrong)].map((name): Header => [name, right.get(name.toLowerCase()) ?? pageType]);
    return headers.length === 0 ? [] : [{ match: { kind: 'path', path }, headers }];
  });
}

const pageType = 'text/html; charset=utf-8';
