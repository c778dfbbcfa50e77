/**
 * The site as dev keeps it. A start or an edit only plans the site, and each page is prepared when it is requested. All
 * bodies, related posts and checks follow in the background. Until then a page may lack related posts or show earlier ones,
 * and a link to a missing section is still a link. Afterwards pages are those of a build.
 */

import { isDeepStrictEqual } from 'node:util';
import { withPictures } from '../build/pictures.ts';
import { planWhole } from '../build/planContent.ts';
import { prepareRendered } from '../build/prepare.ts';
import type { ContentChange } from '../content/files/watchContent.ts';
import { createPostMemory, type PostMemory } from '../content/post/postMemory.ts';
import { postsShown } from '../documents/entryContents.ts';
import { withPathShards } from '../documents/suggestedPaths.ts';
import type { Entry, PathShard, Prepared } from '../plan/model.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { createDevBodies, type DevBodies } from './devBodies.ts';
import {
  byPath,
  type DevSiteOptions,
  editVersion,
  planVersion,
  readAgain,
  renderBodies,
  type Version,
  type Whole,
} from './devVersion.ts';
import { createRequestActivity, type RequestActivity } from './requestActivity.ts';

/** What the author is told. */
export type DevEvents = {
  /** Pages may differ from now on. */
  onChange: (site: Site) => void;
  /** Everything is known of the content as it is now; `hasChanged` says whether related posts differ from the last time. */
  onWhole: (prepared: Prepared, hasChanged: boolean) => void;
  onError: (error: unknown) => void;
};

/** What the contents of an entry are made from. */
type EntryInputs = { entry: Entry; prepared: Prepared; shards: PathShard[] };

/** The entries of the site by path, at one moment. */
export type DevPages = { entries: Map<string, Entry>; inputsOf: (entry: Entry) => Promise<EntryInputs> };

export type DevSite = {
  /** Calls `answer` with the pages as soon as their paths are known. Background work waits until it is done. */
  withPages: <Answer>(answer: (pages: DevPages) => Promise<Answer>) => Promise<Answer>;
  /** Resolves to the pages when everything is known; the files that list paths exist only then. */
  whole: () => Promise<DevPages>;
  /** Null until all problems are known. */
  problems: () => Problem[] | null;
  change: (changes: ContentChange[]) => void;
  close: () => Promise<unknown>;
};

type State = {
  options: DevSiteOptions;
  events: DevEvents;
  memory: PostMemory;
  bodies: DevBodies;
  activity: RequestActivity;
  /** Aborted by the next edit, which makes the background work useless. */
  overtaken: AbortController;
  current: Promise<Version>;
  lastEdit: Promise<unknown>;
  /** The background work. */
  completion: Promise<void>;
  lastWhole: Whole | null;
};

/** What a build has and dev has not: variants of images, and progress in the terminal. */
const withoutVariants = { imageCache: null, onStep: () => {}, onProgress: () => {} };

export function createDevSite(options: DevSiteOptions, events: DevEvents): DevSite {
  const memory = createPostMemory();
  const bodies = createDevBodies(options);
  const current = planVersion(options, memory, bodies);
  const state: State = {
    options,
    events,
    memory,
    bodies,
    activity: createRequestActivity(),
    overtaken: new AbortController(),
    current,
    lastEdit: current,
    completion: Promise.resolve(),
    lastWhole: null,
  };
  startCompletion(state, Promise.resolve());
  return {
    withPages: (answer) => state.activity.track(async () => answer(pagesOf(state, await state.current))),
    whole: () => pagesOfWhole(state),
    problems: () => state.lastWhole?.prepared.problems ?? null,
    change: (changes) => {
      state.overtaken.abort();
      state.overtaken = new AbortController();
      state.lastEdit = state.lastEdit.catch(() => {}).then(() => edit(state, changes));
      // The completion before gives up soon, or has rendered bodies that this one needs.
      startCompletion(state, Promise.all([state.lastEdit, state.completion.catch(() => {})]));
    },
    close: () => bodies.close(),
  };
}

function startCompletion(state: State, after: Promise<unknown>): void {
  state.completion = after.then(() => completeUnlessOvertaken(state));
  state.completion.catch(state.events.onError);
}

/** Takes over changes of the content, and renders the edited posts while their page is on its way to ask for them. */
async function edit(state: State, changes: ContentChange[]): Promise<void> {
  const { options, memory, bodies, events } = state;
  const before = await state.current.catch(() => null);
  const after = before && editVersion(before, changes, options.content, memory);
  state.current = after ? Promise.resolve(after) : planVersion(options, memory, bodies);
  const { planned, edited } = await state.current;
  events.onChange(planned.site);
  await bodies.render(planned, [...edited.values()]);
}

async function completeUnlessOvertaken(state: State): Promise<void> {
  const { signal } = state.overtaken;
  await complete(state, signal).catch((error) => {
    if (!signal.aborted) throw error;
  });
}

/** Renders and checks the newest version as a build does. */
async function complete(state: State, signal: AbortSignal): Promise<void> {
  const { options, memory, bodies, activity, events, lastWhole } = state;
  const version = await state.current;
  await activity.untilQuiet(signal);
  const content = version.edited.size > 0 ? await readAgain(options, memory) : version.planned;
  const planned = await planWhole(content, signal);
  const outcomes = await bodies.renderAll(planned);
  signal.throwIfAborted();
  const prepared = await prepareRendered(planned, outcomes, { ...options, ...withoutVariants, signal });
  signal.throwIfAborted();
  const { entries, shards } = withPathShards(prepared);
  const whole = { prepared, shards };
  const hasChanged = !isDeepStrictEqual(relatedLinks(prepared), lastWhole && relatedLinks(lastWhole.prepared));
  state.lastWhole = whole;
  state.current = Promise.resolve({ planned, entries: byPath(entries), edited: new Map(), whole });
  events.onWhole(prepared, hasChanged);
}

/** The links to related posts, as pages show them. */
function relatedLinks({ related }: Prepared) {
  return [...related].map(([file, posts]) => [file, posts.map(({ post: { path, title } }) => [path, title])]);
}

function pagesOf(state: State, version: Version): DevPages {
  return { entries: version.entries, inputsOf: (entry) => inputsOf(state, version, entry) };
}

/** Waits for the completion, and for the next one if an edit has started another. */
function pagesOfWhole(state: State): Promise<DevPages> {
  return state.activity.hurry(async () => {
    for (;;) {
      const version = await state.current;
      if (version.whole) return pagesOf(state, version);
      await state.completion;
    }
  });
}

/** Prepares the bodies that an entry shows; an entry that may show any body waits for the whole site. */
async function inputsOf(state: State, version: Version, entry: Entry): Promise<EntryInputs> {
  const { planned, edited, whole } = version;
  if (whole) return { entry, ...whole };
  const shown = postsShown(entry, planned.site);
  if (shown === 'all') {
    const pages = await pagesOfWhole(state);
    return pages.inputsOf(pages.entries.get(entry.path) ?? entry);
  }
  const posts = shown.map((post) => edited.get(post.file) ?? post);
  const rendered = await renderBodies(planned, posts, state.bodies);
  const prepared = await withPictures(planned, posts, rendered, withoutVariants);
  const { related, problems } = state.lastWhole?.prepared ?? { related: new Map(), problems: [] };
  return { entry, prepared: { ...prepared, related, problems }, shards: [] };
}
