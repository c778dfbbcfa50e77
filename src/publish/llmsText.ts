/** /llms.txt (https://llmstxt.org): what the site is, and where its markdown is, for programs that read. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import type { Bodies, Entry } from '../plan/model.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import type { Post, Site } from '../types/content.ts';

import { sitemapPath } from './sitemap.ts';

export function llmsEntries(site: Site): Entry[] {
  const make = ({ bodies }: { bodies: Bodies }) => llmsText(site, bodies);
  return [{ path: '/llms.txt', owner: 'the llms.txt of catpost', source: { kind: 'made', make } }];
}

/** The newest posts of each collection, so that it does not grow with the years, and the top-level pages. */
const listed = 100;

function llmsText(site: Site, bodies: Bodies): string {
  const { title, description } = site.config;
  const sections = [
    ...site.collections.map((collection) => section(collection.title, collection.posts)),
    section('Pages', site.pages),
  ];
  const start = [`# ${plain(title)}`, ...(description === '' ? [] : [`> ${plain(description)}`]), ...sections];
  return `${start.filter((part) => part !== '').join('\n\n')}\n`;

  function section(name: string, all: Post[]): string {
    const posts = all.filter((post) => !isNoindexPost(post));
    if (posts.length === 0) return '';
    const more = posts.length - listed;
    const rest = `- [${more} more](${absoluteUrl(site, sitemapPath)}): the sitemap lists every page`;
    return [`## ${plain(name)}\n`, ...posts.slice(0, listed).map(item), ...(more > 0 ? [rest] : [])].join('\n');
  }

  function item(post: Post): string {
    const about = plain(post.description ?? bodies.get(post.file)?.summary.excerpt ?? '');
    return `- [${label(post.title)}](${absoluteUrl(site, post.rawPath)})${about === '' ? '' : `: ${about}`}`;
  }
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A bracket would end the link's text. */
function label(title: string): string {
  return plain(title).replace(/[\\[\]]/g, '\\$&');
}
