/** Writes /llms.txt (https://llmstxt.org), which describes the site to programs and lists its markdown. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { languageNameOf } from '../content/values/language.ts';
import type { Bodies, Entry } from '../plan/model.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import type { Edition, Post, Site } from '../types/content.ts';

import { sitemapPath } from './sitemap.ts';

/** Returns the entry. */
export function llmsEntries(site: Site): Entry[] {
  const make = ({ bodies }: { bodies: Bodies }) => llmsText(site, bodies);
  return [{ path: llmsPath, owner: 'the llms.txt of catpost', source: { kind: 'generated', make } }];
}

/**
 * Returns the text of the file with the line of an edited post. Returns null if the file does not have exactly one such line. `bodies`
 * has only that post.
 */
export function editedLlms(site: Site, post: Post, bodies: Bodies, text: string): string | null {
  const lists = site.editions.flatMap(({ collections, pages }) => [...collections.map(({ posts }) => posts), pages]);
  if (!lists.some((posts) => listedOf(posts).includes(post))) return text;
  const link = linkOf(site, post);
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) => (line === link || line.startsWith(`${link}: `) ? [index] : []));
  const [index] = found;
  if (index === undefined || found.length > 1) return null;
  return lines.with(index, listItem(site, bodies, post)).join('\n');
}

/** The path of the file. */
export const llmsPath = '/llms.txt';

/** How many posts of a collection are listed, newest first, so that the file does not grow without limit. */
const listedPosts = 100;

function llmsText(site: Site, bodies: Bodies): string {
  const { title, description } = site.config;
  const parts = [
    `# ${oneLine(title)}`,
    description === '' ? '' : `> ${oneLine(description)}`,
    ...site.editions.flatMap((edition) => editionSections(site, bodies, edition)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The headings of a further edition name its language. */
function editionSections(site: Site, bodies: Bodies, { root, config, collections, pages }: Edition): string[] {
  const suffix = root === '/' ? '' : ` (${languageNameOf(config.language)})`;
  return [
    ...collections.map(({ title, posts }) => section(site, bodies, title + suffix, posts)),
    section(site, bodies, `Pages${suffix}`, pages),
  ];
}

/** Returns an empty string if no post may be indexed. */
function section(site: Site, bodies: Bodies, name: string, allPosts: Post[]): string {
  const posts = allPosts.filter((post) => !isNoindexPost(post));
  if (posts.length === 0) return '';
  const lines = listedOf(posts).map((post) => listItem(site, bodies, post));
  const unlisted = posts.length - listedPosts;
  const rest = `- [${unlisted} more](${absoluteUrl(site, sitemapPath)}): the sitemap lists every page`;
  return [`## ${oneLine(name)}\n`, ...lines, ...(unlisted > 0 ? [rest] : [])].join('\n');
}

function listedOf(posts: Post[]): Post[] {
  return posts.filter((post) => !isNoindexPost(post)).slice(0, listedPosts);
}

function listItem(site: Site, bodies: Bodies, post: Post): string {
  const description = oneLine(post.description ?? bodies.get(post.file)?.summary.excerpt ?? '');
  const link = linkOf(site, post);
  return description === '' ? link : `${link}: ${description}`;
}

function linkOf(site: Site, post: Post): string {
  return `- [${linkText(post.title)}](${absoluteUrl(site, post.rawPath)})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Escapes brackets, which would end the text of the link. */
function linkText(title: string): string {
  return oneLine(title).replace(/[\\[\]]/g, '\\$&');
}
