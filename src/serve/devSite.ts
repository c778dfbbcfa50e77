/**
 * The site as `dev` keeps it. A start or an edit only plans it, and each page is prepared when it is asked for; all
 * bodies, related posts and checks follow in the background. Until then a page may lack its related posts, or have
 * those of before, and a link to a section that is not there is still a link. After it pages are those of a build.
 */

import { relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type PrepareOptions,
  planContent,
  planWhole,
  prepareRendered,
  readContent,
  withPictures,
} from '../build/prepare.ts';
import type { ContentChange } from '../content/files/watchContent.ts';
import { createPostMemory } from '../content/post/postMemory.ts';
import { postsShown } from '../documents/entryContents.ts';
import { withPathShards } from '../documents/suggestedPaths.ts';
import { assetEntry } from '../plan/entries.ts';
import type { Bodies, Content, Entry, PathShard, Planned, Prepared } from '../plan/model.ts';
import { siteTextBodies, withSiteTexts } from '../plan/siteTexts.ts';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { createDevBodies } from './devBodies.ts';

export type DevSiteOptions = Omit<PrepareOptions, 'imageCache' | 'onStep' | 'onProgress'>;

/** What the author is told. */
export type DevEvents = {
  /** What is served from now on may differ. */
  onChange: (site: Site) => void;
  /** All is known of the content as it is now; `changed` says that related posts differ from those of before. */
  onWhole: (prepared: Prepared, changed: boolean) => void;
  onError: (error: unknown) => void;
};

/** What the contents of an entry are made from. */
type EntryInputs = { entry: Entry; prepared: Prepared; shards: PathShard[] };

/** The site at one moment: its entries by path. */
export type DevPages = { found: Map<string, Entry>; inputsOf: (entry: Entry) => Promise<EntryInputs> };

export type DevSite = {
  /** Calls `answer` with the site as soon as paths are known. The preparation of all waits until nothing is asked. */
  use: <Answer>(answer: (pages: DevPages) => Promise<Answer>) => Promise<Answer>;
  /** As soon as all is known; only then are the files there that list paths. */
  whole: () => Promise<DevPages>;
  /** Null as long as not all are known. */
  problems: () => Problem[] | null;
  change: (changes: ContentChange[]) => void;
  close: () => Promise<unknown>;
};

/** `edited` are posts whose text alone has changed since the site was planned, by their files. */
type Version = { planned: Planned; found: Map<string, Entry>; edited: Map<string, Post>; whole: Whole | null };

type Whole = { prepared: Prepared; shards: PathShard[] };

const silent = { imageCache: null, onStep: () => {}, onProgress: () => {} };

/** Milliseconds without a request until all is prepared, and how many it may take: first the author sees a page. */
const pause = { quiet: 250, longest: 3_000 };

export function createDevSite(options: DevSiteOptions, events: DevEvents): DevSite {
  const memory = createPostMemory();
  const bodies = createDevBodies(options);
  let overtaking = new AbortController();
  let asking = 0;
  let asked = 0;
  let impatient = 0;
  let lastWhole: Whole | null = null;
  let current = plan();
  let completion = completed();
  let editing: Promise<unknown> = current;
  completion.catch(events.onError);

  return {
    use: async (answer) => {
      asking += 1;
      try {
        return await answer(pagesOf(await current));
      } finally {
        asking -= 1;
        asked = performance.now();
      }
    },
    whole: pagesWhole,
    problems: () => lastWhole?.prepared.problems ?? null,
    change: (changes) => {
      overtaking.abort();
      overtaking = new AbortController();
      editing = editing.catch(() => {}).then(() => edit(changes));
      // The one before gives up, or its bodies are there to be used.
      completion = Promise.all([editing, completion.catch(() => {})]).then(completed);
      completion.catch(events.onError);
    },
    close: bodies.close,
  };

  async function plan(): Promise<Version> {
    // The lists of directories follow with all that is whole.
    const planned = await withRenderedTexts(await planContent(await read(), []));
    const { site, plan: entries } = planned;
    const assets = site.assets.map((asset) => assetEntry(asset, site.contentName));
    return { planned, found: byPath([...assets, ...entries]), edited: new Map(), whole: null };
  }

  /** The footer is on every page, so that it is not waited for later. */
  async function withRenderedTexts(planned: Planned): Promise<Planned> {
    const texts = siteTextBodies(planned.site);
    const outcomes = await bodies.render(planned, texts);
    const found: Bodies = new Map();
    texts.forEach(({ file }, index) => {
      const outcome = outcomes[index];
      if (outcome && 'body' in outcome) found.set(file, outcome.body);
    });
    return { ...planned, site: withSiteTexts(planned.site, found) };
  }

  function read(): Promise<Content> {
    return readContent({ ...options, memory });
  }

  async function edit(changes: ContentChange[]): Promise<void> {
    const before = await current.catch(() => null);
    const after = before && withEdited(before, changes);
    current = after ? Promise.resolve(after) : plan();
    const { planned, edited } = await current;
    events.onChange(planned.site);
    // While the page is on its way to ask for it.
    await bodies.render(planned, [...edited.values()]);
  }

  /** The version in which only the text of posts has changed, or null where more may have. */
  function withEdited(version: Version, changes: ContentChange[]): Version | null {
    const edited = new Map(version.edited);
    for (const { kind, file } of changes) {
      const name = relative(options.content, file).split(sep).join('/').normalize('NFC');
      const { before, after } = memory.reread(file) ?? {};
      if (kind !== 'written' || before?.file !== name || !before.post || !after?.post) return null;
      if (!isDeepStrictEqual(withoutText(before.post), withoutText(after.post))) return null;
      edited.set(name, after.post);
    }
    const found = new Map(version.found);
    for (const [path, entry] of found) {
      const post = 'post' in entry.source ? edited.get(entry.source.post.file) : undefined;
      if (post) found.set(path, withPost(entry, post));
    }
    return { ...version, edited, found, whole: null };
  }

  /** Prepares all of the newest version; one that an edit overtakes is given up. */
  async function completed(): Promise<void> {
    const { signal } = overtaking;
    await complete(signal).catch((error) => {
      if (!signal.aborted) throw error;
    });
  }

  async function complete(signal: AbortSignal): Promise<void> {
    const version = await current;
    await quiet(signal);
    const planned = await planWhole(version.edited.size > 0 ? await read() : version.planned, signal);
    const outcomes = await bodies.renderAll(planned);
    signal.throwIfAborted();
    const prepared = await prepareRendered(planned, outcomes, { ...options, ...silent, signal });
    signal.throwIfAborted();
    const { entries, shards } = withPathShards(prepared);
    const changed = !isDeepStrictEqual(relatedLinks(prepared), lastWhole && relatedLinks(lastWhole.prepared));
    lastWhole = { prepared, shards };
    current = Promise.resolve({ planned, found: byPath(entries), edited: new Map(), whole: lastWhole });
    events.onWhole(prepared, changed);
  }

  async function pagesWhole(): Promise<DevPages> {
    impatient += 1;
    try {
      // An edit meanwhile begins another preparation.
      for (;;) {
        const version = await current;
        if (version.whole) return pagesOf(version);
        await completion;
      }
    } finally {
      impatient -= 1;
    }
  }

  /** Until nobody has asked for anything for a while, or somebody waits for the end. */
  async function quiet(signal: AbortSignal): Promise<void> {
    const start = performance.now();
    asked = start;
    const isBusy = () => asking > 0 || performance.now() - asked < pause.quiet;
    const isPatient = () => impatient === 0 && performance.now() - start < pause.longest;
    while (isBusy() && isPatient()) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      signal.throwIfAborted();
    }
  }

  function pagesOf(version: Version): DevPages {
    return { found: version.found, inputsOf: (entry) => inputsOf(version, entry) };
  }

  async function inputsOf(version: Version, entry: Entry): Promise<EntryInputs> {
    const { planned, edited, whole } = version;
    if (whole) return { entry, ...whole };
    const shown = postsShown(entry, planned.site);
    if (shown === 'all') {
      const pages = await pagesWhole();
      return pages.inputsOf(pages.found.get(entry.path) ?? entry);
    }
    const posts = shown.map((post) => edited.get(post.file) ?? post);
    const outcomes = await bodies.render(planned, posts);
    const rendered: Bodies = new Map();
    posts.forEach(({ file }, index) => {
      const outcome = outcomes[index];
      if (outcome && 'body' in outcome) rendered.set(file, outcome.body);
    });
    const prepared = await withPictures(planned, posts, rendered, silent);
    const { related, problems } = lastWhole?.prepared ?? { related: new Map(), problems: [] };
    return { entry, prepared: { ...prepared, related, problems }, shards: [] };
  }
}

function byPath(entries: Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function withoutText(post: Post): Post {
  return { ...post, body: '', bodyLine: 0, cuts: [] };
}

function withPost(entry: Entry, post: Post): Entry {
  const { source } = entry;
  return 'post' in source ? { ...entry, source: { ...source, post } } : entry;
}

/** What the pages say of related posts. */
function relatedLinks({ related }: Prepared) {
  return [...related].map(([file, posts]) => [file, posts.map(({ post: { path, title } }) => [path, title])]);
}
