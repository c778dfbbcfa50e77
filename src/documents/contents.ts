/** An entry of the plan -> the bytes that are published at its path. */

import { hash } from 'node:crypto';
import { everyPost } from '../content/arrange.ts';
import { hrefOf } from '../content/paths/paths.ts';
import { rawMarkdown } from '../content/post/rawMarkdown.ts';
import type { Entry, PathShard, Prepared, Template } from '../plan/model.ts';
import { type ListedPath, pathShards } from '../plan/pathShards.ts';
import { provenanceTexts } from '../plan/provenance.ts';
import type { Post, Site } from '../types/content.ts';
import { documentHtml } from './html.ts';
import { collectionPage, homePage, latestOf, notFoundPage, provenancePage, tagPage, tagsPage } from './listingPages.ts';
import type { Built } from './model.ts';
import { plainPage, postPage } from './postPages.ts';
import { searchPage } from './searchPage.ts';
import { socialOf } from './sharing.ts';

/** Text that catpost made, or a file of the author's that is copied as it is. */
export type Contents = { text: string } | { copy: string };

/** The entries with the path files that list them, which cannot be planned before the rest is. */
export function withPathShards({ site, entries }: Pick<Prepared, 'site' | 'entries'>): {
  entries: Entry[];
  shards: PathShard[];
} {
  const shards = pathShards([...entries.flatMap((entry) => listedPath(entry)), ...listedRedirects(site)]);
  const owner = `the list of paths of ${site.config.title}`;
  const files = shards.map(({ path, text }): Entry => ({ path, owner, source: { kind: 'text', text } }));
  return { entries: [...entries, ...files], shards };
}

/** How contents are made. Equal keys make equal contents, as long as the code is the same. */
export type Recipe = { copy: string } | { key: string; text: () => string };

/** Makes the contents of one entry. Throws only where `prepared` has failing problems. */
export function contentsOf(entry: Entry, prepared: Prepared, shards: PathShard[], template: Template): Contents {
  const recipe = recipeOf(entry, prepared, shards, template);
  return 'copy' in recipe ? recipe : { text: recipe.text() };
}

/** A page's key is the hash of all that React is given, so that an unchanged one need not be rendered. */
export function recipeOf(entry: Entry, prepared: Prepared, shards: PathShard[], template: Template): Recipe {
  const { source } = entry;
  if (source.kind === 'copy') return { copy: source.absolute };
  if (source.kind === 'text') return madeText(source.text);
  if (source.kind === 'made') {
    const { make, key } = source;
    if (!key) return madeText(make(prepared, template));
    return { key: key(prepared), text: () => make(prepared, template) };
  }
  if (source.kind === 'raw') return madeText(rawMarkdown(prepared.site, source.post));
  const { page, head: own } = builtPage(entry, prepared, shards);
  const head = { ...own, social: socialOf(source, own, prepared) };
  const body = 'post' in source ? prepared.bodies.get(source.post.file) : undefined;
  const shown = 'sections' in page ? { ...page, sections: body?.key } : page;
  const key = hash('sha256', `${templateKey(template)}${JSON.stringify(head)}${JSON.stringify(shown)}`);
  return { key, text: () => documentHtml(page, head, template) };
}

function madeText(text: string): Recipe {
  return { key: hash('sha256', text), text: () => text };
}

function templateKey(template: Template): string {
  const key = templateKeys.get(template) ?? hash('sha256', JSON.stringify(template));
  templateKeys.set(template, key);
  return key;
}

const templateKeys = new WeakMap<Template, string>();

/** The posts whose bodies a page shows, or their summaries; undefined for what may need those of all. */
export function postsShown({ source }: Entry, site: Site): Post[] | undefined {
  switch (source.kind) {
    case 'post':
    case 'page':
      return [source.post];
    case 'home':
      return site.collections.flatMap(({ listed }) => latestOf(listed));
    case 'collection':
    case 'tag':
    case 'provenance':
      return source.slice.posts;
    case 'made':
    case 'not-found':
      return undefined;
    default:
      return [];
  }
}

function builtPage({ source, path }: Entry, { site, bodies, related }: Prepared, shards: PathShard[]): Built {
  switch (source.kind) {
    case 'post':
    case 'page': {
      const body = bodies.get(source.post.file);
      if (!body) throw new Error(`${source.post.file} was not rendered, so ${path} cannot be made.`);
      return source.kind === 'post' ? postPage(site, source, body, related) : plainPage(site, source.post, body);
    }
    case 'home':
      return homePage(site, bodies);
    case 'collection':
      return collectionPage(site, source, bodies);
    case 'tag':
      return tagPage(site, source, bodies);
    case 'provenance':
      return provenancePage(site, source, bodies);
    case 'tags':
      return tagsPage(site);
    case 'search':
      return searchPage(site);
    case 'not-found':
      return notFoundPage(site, shards);
    default:
      throw new Error(`${path} is not a page.`);
  }
}

function listedPath({ path, source }: Entry): ListedPath[] {
  const title = listedTitle(source);
  return title === null ? [] : [{ path: hrefOf(path, '/').slice(1), title }];
}

function listedRedirects(site: Site): ListedPath[] {
  const below = (path: string) => hrefOf(path, '/').slice(1);
  const titles = new Map(everyPost(site).map(({ path, title }) => [path, title]));
  const unlisted = new Set(site.unlisted.map(({ path }) => path));
  const listed = site.redirects.filter(({ to }) => !unlisted.has(to));
  return listed.map(({ from, to }) => ({ path: below(from), title: titles.get(to) ?? '', to: below(to) }));
}

/** Unlisted posts, pages beyond a listing's first, raw files and copies are not suggested to anybody. */
function listedTitle(source: Entry['source']): string | null {
  if (source.kind === 'post' || source.kind === 'page') return source.post.isUnlisted ? null : source.post.title;
  if (source.kind === 'tags') return 'Tags';
  if (source.kind === 'tag' && source.slice.number === 1) return source.tag.name;
  if (source.kind === 'provenance' && source.slice.number === 1) return provenanceTexts[source.list.provenance].title;
  if (source.kind !== 'collection' || source.slice.number !== 1) return null;
  return source.year === null ? source.collection.title : `${source.collection.title}, ${source.year}`;
}
