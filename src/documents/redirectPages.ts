/** Old paths -> what a build writes there: a tiny page that leads on, and the markdown as it is now. */
import { builtPosts } from '../content/arrange.ts';
import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { foldPath, hrefOf, outputFileOf, rawPathOf } from '../content/paths/paths.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Entry } from '../plan/model.ts';
import { aliasesOf } from '../plan/redirects.ts';
import { escapeHtml } from '../text/escapeHtml.ts';
import type { Host } from '../types/config.ts';
import type { Post, Redirect, Site, Tag } from '../types/content.ts';
import { siteScript } from './frame.ts';

/** The plan with an entry for each old path. What has a path now keeps it; only an alias is reported as a clash. */
export function withRedirects(site: Site, plan: Entry[]): Entry[] {
  const posts = new Map(builtPosts(site).map((post) => [post.path, post]));
  const tags = new Map(site.tags.map((tag) => [tag.path, tag]));
  const aliases = aliasesOf(site);
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
  const added: Entry[] = [];
  for (const redirect of site.redirects) {
    const post = posts.get(redirect.to);
    const tag = tags.get(redirect.to);
    const made = post ? entriesOf(site, redirect, post) : tag ? tagEntriesOf(site, redirect, tag) : [];
    for (const entry of made) {
      const reported = aliases.has(redirect.from) && entry.path === redirect.from;
      if (!reported && !isFree(entry)) continue;
      claim(entry);
      added.push(entry);
    }
  }
  return [...plan, ...added];
}

function entriesOf(site: Site, { from, to }: Redirect, post: Post): Entry[] {
  const { host } = site.config;
  const owner = `the old path of ${site.contentName}/${post.file}`;
  const raw: Entry[] = from.endsWith('/')
    ? [{ path: rawPathOf(from), owner: `the markdown at ${owner}`, source: { kind: 'raw', post } }]
    : [];
  if (/\.md$/i.test(from)) return [{ path: from, owner, source: { kind: 'raw', post } }];
  if (isByHost(host) || !/(?:\/|\.html?)$/i.test(from)) return raw;
  const make = () => redirectHtml(site, { from, to }, post.title);
  return [{ path: from, owner, source: { kind: 'made', make } }, ...raw];
}

function tagEntriesOf(site: Site, redirect: Redirect, { name }: Tag): Entry[] {
  if (isByHost(site.config.host)) return [];
  const make = () => redirectHtml(site, redirect, name);
  return [{ path: redirect.from, owner: `the old path of the tag ${name}`, source: { kind: 'made', make } }];
}

function isByHost(hosts: Host[]): boolean {
  return hosts.length > 0 && hosts.every((name) => redirecting.has(name));
}

/** A document that needs no script; the app does not know it for a page of its own, and lets the browser load it. */
function redirectHtml(site: Site, { from, to }: Redirect, title: string): string {
  const { language, direction } = siteScript(site);
  const href = escapeHtml(hrefOf(to, site.base));
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"${direction === 'ltr' ? '' : ` dir="${direction}"`}>`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(from)} has moved</title>`,
    `<link rel="canonical" href="${escapeHtml(absoluteUrl(site, to))}">`,
    '<meta name="robots" content="noindex">',
    `<meta http-equiv="refresh" content="0; url=${href}"></head>`,
    `<body><main><h1>Moved</h1><p>This page is now at <a href="${href}">`,
    `${escapeHtml(displayTitle(site, { title, language: null }))}</a>.</p></main></body></html>\n`,
  ].join('');
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Hosts that answer an old path with a redirect of their own, so that no page need stand there. */
const redirecting = new Set<Host>(['netlify', 'cloudflare', 'vercel', 'nginx', 'caddy']);
