/** The site as dev serves it at one moment: planned, with or without its rendered bodies. */

import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { planContent, readContent } from '../build/planContent.ts';
import type { PrepareOptions } from '../build/prepareOptions.ts';
import type { ContentChange } from '../content/files/watchContent.ts';
import type { PostMemory } from '../content/post/postMemory.ts';
import { assetEntry } from '../plan/entries.ts';
import type { Bodies, Content, Entry, PathShard, Planned, Prepared } from '../plan/model.ts';
import { siteTextBodies, withSiteTexts } from '../plan/siteTexts.ts';
import type { CheckedBody, Post } from '../types/content.ts';
import type { DevBodies } from './devBodies.ts';

export type DevSiteOptions = Omit<PrepareOptions, 'imageCache' | 'onStep' | 'onProgress'>;

export type Version = {
  planned: Planned;
  /** All entries by their paths. */
  entries: Map<string, Entry>;
  /** Posts of which only the text has changed since the site was planned, by their files. */
  edited: Map<string, Post>;
  /** Null until everything is rendered and checked. */
  whole: Whole | null;
};

/** A site with all bodies, related posts and problems, as a build has it. */
export type Whole = { prepared: Prepared; shards: PathShard[] };

/** Reads the content again; posts that did not change come from `memory`. */
export function readAgain(options: DevSiteOptions, memory: PostMemory): Promise<Content> {
  return readContent({ ...options, memory });
}

/** Reads and plans the site. The lists of directories are missing: they come with the whole site. */
export async function planVersion(options: DevSiteOptions, memory: PostMemory, bodies: DevBodies): Promise<Version> {
  const planned = await withRenderedTexts(await planContent(await readAgain(options, memory), []), bodies);
  const { site, plan } = planned;
  const assets = site.assets.map((asset) => assetEntry(asset, site.contentName));
  return { planned, entries: byPath([...assets, ...plan]), edited: new Map(), whole: null };
}

/** Renders the texts of site.yaml, because the footer is on every page. */
async function withRenderedTexts(planned: Planned, bodies: DevBodies): Promise<Planned> {
  const texts = siteTextBodies(planned.site);
  return { ...planned, site: withSiteTexts(planned.site, await renderBodies(planned, texts, bodies)) };
}

/** Renders some bodies; one that fails is missing from the result. */
export async function renderBodies(planned: Planned, posts: CheckedBody[], bodies: DevBodies): Promise<Bodies> {
  const outcomes = await bodies.render(planned, posts);
  const rendered: Bodies = new Map();
  posts.forEach(({ file }, index) => {
    const outcome = outcomes[index];
    if (outcome && 'body' in outcome) rendered.set(file, outcome.body);
  });
  return rendered;
}

/** Returns the version after `changes` if they change nothing but the text of posts; null means that the site is planned anew. */
export function editVersion(
  version: Version,
  changes: ContentChange[],
  content: string,
  memory: PostMemory,
): Version | null {
  const edited = new Map(version.edited);
  for (const { kind, file } of changes) {
    const name = relative(content, file).split(sep).join('/').normalize('NFC');
    const { before, after } = memory.reread(file) ?? {};
    if (kind !== 'written' || before?.file !== name || !before.post || !after?.post) return null;
    if (!isDeepStrictEqual(withoutText(before.post), withoutText(after.post))) return null;
    edited.set(name, after.post);
  }
  const entries = new Map(version.entries);
  for (const [path, entry] of entries) {
    const post = 'post' in entry.source ? edited.get(entry.source.post.file) : undefined;
    if (post) entries.set(path, withPost(entry, post));
  }
  return { ...version, edited, entries, whole: null };
}

export function byPath(entries: Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function withoutText(post: Post): Post {
  return { ...post, body: '', bodyLine: 0, cuts: [] };
}

function withPost(entry: Entry, post: Post): Entry {
  const { source } = entry;
  return 'post' in source ? { ...entry, source: { ...source, post } } : entry;
}
