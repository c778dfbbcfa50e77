/**
 * Says what a page is made from, without making it. That takes a tenth of the time, so a build knows soon which of
 * thousands of pages an edit has changed. test/documents/sourceKey.test.ts holds that no page changes without its key.
 */
import { hash } from 'node:crypto';
import { inEdition } from '../content/arrange/editions.ts';
import type { PageSource, Prepared, Slice, Template } from '../plan/model.ts';
import { postKey } from '../plan/postKey.ts';
import { provenanceFilter } from '../plan/provenance.ts';
import { renderedSlots } from '../plan/slots.ts';
import type { Post, Site } from '../types/content.ts';
import { counterpartOf } from './counterparts.ts';
import { frameOf } from './frame.ts';
import { collectionCommand } from './listingCommands.ts';

/**
 * Returns a text that changes whenever the page does. It may change although the page does not. Returns null for a page
 * that must be made to find out: there are few of its kind, or it depends on more than posts.
 */
export function sourceKey(source: PageSource, prepared: Prepared, template: Template): string | null {
  if (!isKeyed(prepared)) return null;
  const site = inEdition(prepared.site, source.root);
  const parts = partsOf(source, { ...prepared, site });
  if (parts === null) return null;
  const others = site.editions.length === 1 ? [] : site.editions.map(({ root }) => counterpartOf(site, source, root));
  return hash('sha256', JSON.stringify([siteKey(source.root, prepared, template), source.kind, ...parts, others]));
}

/** Plugins and webmentions change single pages. */
function isKeyed({ plugins, extensions }: Prepared): boolean {
  return plugins.plugins.length === 0 && extensions.mentions.length === 0;
}

function partsOf(source: PageSource, prepared: Prepared): unknown[] | null {
  const { site } = prepared;
  const keyOf = (post: Post) => postKey(post, prepared);
  switch (source.kind) {
    case 'post': {
      const { post, newer, older, series } = source;
      const related = (prepared.related.get(post.file) ?? []).map((other) => keyOf(other.post));
      const parts = series?.parts.map(({ number, post: part }) => [number, keyOf(part)]);
      const beside = [newer, older].map((other) => other && keyOf(other));
      const own = postParts(post, site, keyOf);
      return own && [...own, ...beside, series?.name, parts, related];
    }
    case 'page':
      return postParts(source.post, site, keyOf);
    case 'collection': {
      const { collection, year, slice } = source;
      const { intro, posts, years } = collection;
      const texts = [intro?.description, intro?.layout, prepared.bodies.get(intro?.file ?? '')?.key];
      const counts = years.map((each) => [each.year, each.posts.length]);
      const command = collectionCommand(collection, year);
      return [
        collection.name,
        year,
        command,
        texts,
        counts,
        provenanceFilter(site, posts),
        ...sliceParts(slice, keyOf),
      ];
    }
    case 'tag':
      return [source.tag.name, provenanceFilter(site, source.tag.posts), ...sliceParts(source.slice, keyOf)];
    case 'home':
    case 'provenance':
    case 'tags':
    case 'search':
    case 'not-found':
      return null;
  }
}

/** An unlisted post may have tags without a page, so it is made to find out. */
function postParts(post: Post, site: Site, keyOf: (post: Post) => string): unknown[] | null {
  if (post.isUnlisted) return null;
  const paths = tagPathsOf(site);
  const versions = site.translations.get(post.file) ?? [];
  return [keyOf(post), versions.map(keyOf), post.tags.map((tag) => paths.get(tag))];
}

function sliceParts({ posts, number, of, path, total }: Slice, keyOf: (post: Post) => string): unknown[] {
  return [number, of, path, total, posts.map(keyOf)];
}

/** Returns the key of what all pages of an edition have in common. */
function siteKey(root: string, prepared: Prepared, template: Template): string {
  const keys = siteKeys.get(template) ?? new Map<string, string>();
  siteKeys.set(template, keys);
  const key = keys.get(root) ?? hash('sha256', JSON.stringify([template, siteParts(root, prepared)]));
  keys.set(root, key);
  return key;
}

const siteKeys = new WeakMap<Template, Map<string, string>>();

function siteParts(root: string, { site: whole, extensions, bodies }: Prepared): unknown[] {
  const site = inEdition(whole, root);
  const { config, texts, base, isConfigured, settingsFile, contentName, today } = site;
  const collections = site.collections.map(({ name, title, path, list, hasFeed }) => [
    name,
    title,
    path,
    list,
    hasFeed,
  ]);
  const slots = renderedSlots(extensions, bodies).map(({ slot, language, body, rendered }) => [
    slot,
    language,
    body.title,
    body.beside,
    rendered.key,
  ]);
  const settings = [config, texts, base, isConfigured, settingsFile, contentName, today.slice(0, 4)];
  const editions = site.editions.map((edition) => [edition.root, edition.config]);
  return [...settings, editions, collections, slots, frameOf(site, null, null)];
}

function tagPathsOf(site: Site): ReadonlyMap<string, string> {
  const paths = tagPaths.get(site.tags) ?? new Map(site.tags.map(({ name, path }) => [name, path]));
  tagPaths.set(site.tags, paths);
  return paths;
}

const tagPaths = new WeakMap<Site['tags'], ReadonlyMap<string, string>>();
