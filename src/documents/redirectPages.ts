/** The files at former paths: a small page that redirects, and the current markdown. */

import { builtPosts } from '../content/arrange/postLists.ts';
import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { hrefOf, outputFileOf } from '../content/paths/href.ts';
import { rawPathOf } from '../content/paths/pagePaths.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Entry } from '../plan/model.ts';
import { aliasPaths } from '../plan/redirects.ts';
import { escapeHtml } from '../text/escapeHtml.ts';
import { foldPath } from '../text/foldPath.ts';
import type { Host } from '../types/config.ts';
import type { Post, Site, Tag } from '../types/content.ts';
import type { Redirect } from '../types/redirect.ts';
import { fillText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { siteLanguage } from './postLinks.ts';

/**
 * Returns the plan with the entries of all former paths. A path that is in use stays as it is. If the former path is an
 * alias, its entry is added all the same, so that the clash is reported.
 */
export function withRedirects(site: Site, plan: Entry[]): Entry[] {
  if (site.redirects.length === 0) return plan;
  const posts = new Map(builtPosts(site).map((post) => [post.path, post]));
  const tags = new Map(site.editions.flatMap(({ tags: own }) => own.map((tag) => [tag.path, tag])));
  const aliases = aliasPaths(site);
  const claimed = claimedFiles(plan);
  const added: Entry[] = [];
  for (const redirect of site.redirects) {
    const post = posts.get(redirect.to);
    const tag = tags.get(redirect.to);
    const entries = post ? postEntries(site, redirect, post) : tag ? tagEntries(site, redirect, tag) : [];
    for (const entry of entries) {
      const isAlias = aliases.has(redirect.from) && entry.path === redirect.from;
      if (!isAlias && !claimed.isFree(entry)) continue;
      claimed.claim(entry);
      added.push(entry);
    }
  }
  return [...plan, ...added];
}

/** Tracks the files of a plan and the folders that they need, regardless of letter case. */
function claimedFiles(plan: Entry[]) {
  const files = new Set<string>();
  const folders = new Set<string>();
  const claim = ({ path }: Entry) => {
    const file = foldPath(outputFileOf(path));
    files.add(file);
    for (const folder of foldersOf(file)) folders.add(folder);
  };
  const isFree = ({ path }: Entry) => {
    const file = foldPath(outputFileOf(path));
    return !files.has(file) && !folders.has(file) && !foldersOf(file).some((folder) => files.has(folder));
  };
  plan.forEach(claim);
  return { claim, isFree };
}

/** Returns the folders that a file is in, outermost first: `a` and `a/b` for `a/b/c.html`. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function postEntries(site: Site, { from, to }: Redirect, post: Post): Entry[] {
  const owner = `the old path of ${site.contentName}/${post.file}`;
  if (/\.md$/i.test(from)) return [{ path: from, owner, source: { kind: 'raw', post } }];
  const raw: Entry[] = from.endsWith('/')
    ? [{ path: rawPathOf(from), owner: `the markdown at ${owner}`, source: { kind: 'raw', post } }]
    : [];
  const isHtml = /(?:\/|\.html?)$/i.test(from);
  if (everyHostRedirects(site.config.host) || !isHtml) return raw;
  const make = () => redirectHtml(site, { from, to }, post.title);
  return [{ path: from, owner, source: { kind: 'generated', make } }, ...raw];
}

function tagEntries(site: Site, redirect: Redirect, { name }: Tag): Entry[] {
  if (everyHostRedirects(site.config.host)) return [];
  const make = () => redirectHtml(site, redirect, name);
  return [{ path: redirect.from, owner: `the old path of the tag ${name}`, source: { kind: 'generated', make } }];
}

function everyHostRedirects(hosts: Host[]): boolean {
  return hosts.length > 0 && hosts.every((name) => redirectingHosts.has(name));
}

/** Hosts that redirect former paths themselves, so that no page is needed there. */
const redirectingHosts = new Set<Host>(['netlify', 'cloudflare', 'vercel', 'nginx', 'caddy']);

/** Returns a document that redirects without scripts. It has no marker, so the app lets the browser load it. */
function redirectHtml(site: Site, { from, to }: Redirect, title: string): string {
  const { language, direction } = siteLanguage(site);
  const { build } = wordsFor(site);
  const href = escapeHtml(hrefOf(to, site.base));
  const page = `<a href="${href}">${escapeHtml(displayTitle(site, { title, language: null }))}</a>`;
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"${direction === 'ltr' ? '' : ` dir="${direction}"`}>`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(fillText(build.movedTitle, { path: from }))}</title>`,
    `<link rel="canonical" href="${escapeHtml(absoluteUrl(site, to))}">`,
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${href}"></head>`,
    `<body><main><h1>${escapeHtml(build.moved)}</h1><p>${fillText(escapeHtml(build.movedTo), { page })}</p>`,
    '</main></body></html>\n',
  ].join('');
}
