/** A version of the site in dev: planned, with or without its rendered bodies. */

import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { planContent, readContent } from '../build/planContent.ts';
import type { PrepareOptions } from '../build/prepareOptions.ts';
import { isSameButText } from '../content/post/editedReading.ts';
import { assetEntry } from '../plan/entries.ts';
import type { Bodies, Content, Entry, PathShard, Planned, Prepared } from '../plan/model.ts';
import { siteTextBodies, withSiteTexts } from '../plan/siteTexts.ts';
import type { CheckedBody, Post } from '../types/content.ts';
import type { DevBodies } from './devBodies.ts';
import type { DevMemory } from './devMemory.ts';
import type { FileChange } from './model.ts';

/** The options of preparing a site in dev. */
export type DevSiteOptions = Omit<PrepareOptions, 'imageCache' | 'onStep' | 'onProgress'>;

/** One version of the site. */
export type Version = {
  planned: Planned;
  /** All entries by their paths. */
  entries: Map<string, Entry>;
  /** Posts whose text alone has changed since the site was planned, by file. */
  edited: Map<string, Post>;
  /** Null until everything is rendered and checked. */
  whole: Whole | null;
};

/** A site with all bodies, related posts and problems, as in a build. */
export type Whole = { prepared: Prepared; shards: PathShard[] };

/** Reads the content. Posts that have not changed come from `memory`. */
export function readAgain(options: DevSiteOptions, memory: DevMemory): Promise<Content> {
  return readContent({ ...options, ...memory });
}

/** Reads and plans the site, without the lists of directories, which come with the complete site. */
export async function planVersion(options: DevSiteOptions, memory: DevMemory, bodies: DevBodies): Promise<Version> {
  const planned = await withRenderedTexts(await planContent(await readAgain(options, memory), []), bodies);
  const { site, plan } = planned;
  const assets = site.assets.map((asset) => assetEntry(asset, site.contentName));
  return { planned, entries: byPath([...assets, ...plan]), edited: new Map(), whole: null };
}

/** Renders some bodies. The result lacks those that fail. */
export async function renderBodies(planned: Planned, posts: CheckedBody[], bodies: DevBodies): Promise<Bodies> {
  const outcomes = await bodies.render(planned, posts);
  const rendered: Bodies = new Map();
  posts.forEach(({ file }, index) => {
    const outcome = outcomes[index];
    if (outcome && 'body' in outcome) rendered.set(file, outcome.body);
  });
  return rendered;
}

/**
 * Returns the version after `changes`. Returns null if they change more than the text of posts, so that the site must
 * be planned again.
 */
export function editVersion(
  version: Version,
  changes: FileChange[],
  content: string,
  { memory }: DevMemory,
): Version | null {
  // A plugin may change a post by its text.
  if (version.planned.plugins.plugins.length > 0) return null;
  const edited = new Map(version.edited);
  for (const { kind, file } of changes) {
    const name = relative(content, file).split(sep).join('/').normalize('NFC');
    const { before, after } = memory.reread(file) ?? {};
    if (kind !== 'written' || before?.file !== name || !before.post || !after?.post) return null;
    if (!isSameButText(before.post, after.post)) return null;
    edited.set(name, after.post);
  }
  const entries = new Map(version.entries);
  for (const [path, entry] of entries) {
    const post = 'post' in entry.source ? edited.get(entry.source.post.file) : undefined;
    if (post) entries.set(path, withPost(entry, post));
  }
  return { ...version, edited, entries, whole: null };
}

/** Returns whether pages show the same related posts. */
export function hasSameRelated(one: Prepared, other: Prepared): boolean {
  return isDeepStrictEqual(relatedLinks(one), relatedLinks(other));
}

/** Maps the path of each entry to the entry. */
export function byPath(entries: Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** Renders the texts of site.yaml, because the footer is on every page. */
async function withRenderedTexts(planned: Planned, bodies: DevBodies): Promise<Planned> {
  const texts = siteTextBodies(planned.site);
  return { ...planned, site: withSiteTexts(planned.site, await renderBodies(planned, texts, bodies)) };
}

function withPost(entry: Entry, post: Post): Entry {
  const { source } = entry;
  return 'post' in source ? { ...entry, source: { ...source, post } } : entry;
}

function relatedLinks({ related }: Prepared) {
  return [...related].map(([file, posts]) => [file, posts.map(({ post: { path, title } }) => [path, title])]);
}
