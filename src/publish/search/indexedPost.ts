/** Describes posts to Pagefind, as HTML documents with title, sections, and the values that a search can filter by. */

import { listedPosts } from '../../content/arrange/postLists.ts';
import { hrefOf } from '../../content/paths/href.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import type { Bodies } from '../../plan/model.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { withOtherForms } from '../../text/indexedWords.ts';
import { indexLanguage } from '../../text/indexLanguage.ts';
import type { Post, Site } from '../../types/content.ts';
import type { IndexedPost } from './model.ts';

/** The body of a post. `load` is called when the part of the index that has the post is made. */
export type IndexedBody = { key: string; load: () => RenderedBody | Promise<RenderedBody> };

/** Returns the posts and pages that were rendered, except what only dev shows and what opts out. */
export function indexedPosts(site: Site, bodyOf: (post: Post) => IndexedBody | null): IndexedPost[] {
  const languageNames = new Map<string, string>();
  return listedPosts(site).flatMap((post) => {
    const body = bodyOf(post);
    if (!body || post.mark !== null || post.leftOutOf.includes('search')) return [];
    const tag = post.language ?? site.config.language;
    // Parsing the tags of 10,000 posts takes 40 ms.
    const language = languageNames.get(tag) ?? new Intl.Locale(tag).language;
    languageNames.set(tag, language);
    const head = headOf(site, post, language);
    return [
      {
        url: hrefOf(post.path, '/'),
        day: head.day,
        language: indexLanguage(head.language),
        key: JSON.stringify([head, body.key]),
        document: async () => documentOf(head, await body.load()),
      },
    ];
  });
}

/** Returns a function that finds a body that is loaded. */
export function loadedBodies(bodies: Bodies): (post: Post) => IndexedBody | null {
  return ({ file }) => {
    const body = bodies.get(file);
    return body === undefined ? null : { key: body.key, load: () => body };
  };
}

/** What the index has of a post besides its text. */
type PostHead = { language: string; title: string; path: string; day: string; filters: Record<string, string[]> };

function headOf(site: Site, post: Post, language: string): PostHead {
  const day = post.date?.day ?? '';
  const filters = {
    ...(site.editions.length === 1 ? {} : { edition: [post.root] }),
    ...(post.collection === null ? {} : { collection: [post.collection] }),
    ...(day === '' ? {} : { year: [day.slice(0, 4)] }),
    tag: post.tags.map((tag) => tag.toLowerCase()),
  };
  return { language, title: displayTitle(site, post), path: post.rawPath, day, filters };
}

function documentOf({ language, title, path, day, filters }: PostHead, { sections }: RenderedBody): string {
  return [
    `<!doctype html><html lang="${escapeHtml(indexLanguage(language))}"><body>`,
    `<h1 data-pagefind-meta="title">${withOtherForms(escapeHtml(title), language)}</h1>`,
    attribute('meta', 'path', path),
    day === '' ? '' : attribute('meta', 'date', day),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => attribute('filter', name, value))),
    ...sections.map((section) =>
      apart(sectionOf(section)).replace(/(?<=>)[^<]+/g, (text) => withOtherForms(text, language)),
    ),
    '</body></html>',
  ].join('');
}

function attribute(kind: 'meta' | 'filter', name: string, value: string): string {
  return `<p data-pagefind-${kind}="${name}[content]" content="${escapeHtml(value)}"></p>`;
}

/**
 * Separates the words at the ends of captions and cells from the next ones. Pagefind joins them, so that a block of `sh`
 * that begins with `namei` would be found by `shnamei` only.
 */
function apart(html: string): string {
  return html.replace(/<\/(?:figcaption|t[dh]|d[dt])>/g, ' $&');
}

/** Moves the id from the section to its heading, where Pagefind looks for the anchor of a hit. */
function sectionOf({ id, heading, html }: RenderedBody['sections'][number]): string {
  if (heading === null) return html;
  const headingWithId = `<h${heading.level} id="${escapeHtml(id)}">${escapeHtml(heading.text)}</h${heading.level}>`;
  return html.replace(/<(h[2-6])(?=[\s>]).*?<\/\1>/s, () => headingWithId);
}
