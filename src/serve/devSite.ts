/**
 * Keeps the site for dev. A start or an edit only plans the site, and each page is prepared when it is requested. All
 * bodies, related posts and checks follow in the background. Until then, a page may lack related posts or show earlier
 * ones, and links to missing sections are still links. Afterwards, pages are those of a build.
 */

import { withPictures } from '../build/pictures.ts';
import { planWhole } from '../build/planContent.ts';
import { prepareRendered } from '../build/prepare.ts';
import { introShown, postsShown } from '../documents/entryContents.ts';
import { pageChanges } from '../documents/pluginPages.ts';
import { withPathShards } from '../documents/suggestedPaths.ts';
import type { Entry } from '../plan/model.ts';
import { slotBodies } from '../plan/slots.ts';
import { createDevBodies, type DevBodies } from './devBodies.ts';
import { createDevMemory, type DevMemory } from './devMemory.ts';
import {
  byPath,
  type DevSiteOptions,
  editVersion,
  hasSameRelated,
  planVersion,
  readAgain,
  renderBodies,
  type Version,
  type Whole,
} from './devVersion.ts';
import type { DevEvents, DevPages, DevSite, EntryInputs, FileChange } from './model.ts';
import { createRequestActivity, type RequestActivity } from './requestActivity.ts';

type State = {
  options: DevSiteOptions;
  events: DevEvents;
  memory: DevMemory;
  bodies: DevBodies;
  activity: RequestActivity;
  /** Aborted by the next edit, which makes the background work obsolete. */
  overtaken: AbortController;
  current: Promise<Version>;
  lastEdit: Promise<unknown>;
  /** The background work. */
  completion: Promise<void>;
  lastWhole: Whole | null;
};

/** The options of steps that dev leaves out: variants of images, and progress in the terminal. */
const withoutVariants = { imageCache: null, onStep: () => {}, onProgress: () => {} };

/** Starts to read the site. `events` are called whenever it has changed. */
export function createDevSite(options: DevSiteOptions, events: DevEvents): DevSite {
  const memory = createDevMemory(options);
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
      // The previous background work is aborted, or has rendered bodies that this one needs.
      startCompletion(state, Promise.all([state.lastEdit, state.completion.catch(() => {})]));
    },
    close: async () => {
      // Ends the background work first, which would start the thread again.
      state.overtaken.abort();
      await state.completion.catch(() => {});
      await bodies.close();
    },
  };
}

/** Completes the version of the last edit. An edit that comes before `after` resolves stops that too. */
function startCompletion(state: State, after: Promise<unknown>): void {
  const { signal } = state.overtaken;
  state.completion = after.then(() => completeUnlessOvertaken(state, signal));
  state.completion.catch(state.events.onError);
}

/** Applies changes of the content, and renders the edited posts before their page is requested again. */
async function edit(state: State, changes: FileChange[]): Promise<void> {
  const { options, memory, bodies, events } = state;
  const before = await state.current.catch(() => null);
  const after = before && editVersion(before, changes, options.content, memory);
  state.current = after ? Promise.resolve(after) : planAgain(state, before);
  const { planned, edited } = await state.current;
  events.onChange(planned, before?.planned ?? null);
  await bodies.render(planned, [...edited.values()]);
}

/** Plans the site again. If that fails, reports it and keeps the version before. */
async function planAgain({ options, memory, bodies, events }: State, before: Version | null): Promise<Version> {
  try {
    return await planVersion(options, memory, bodies);
  } catch (error) {
    if (before === null) throw error;
    events.onError(error);
    return before;
  }
}

async function completeUnlessOvertaken(state: State, signal: AbortSignal): Promise<void> {
  await complete(state, signal).catch((error) => {
    if (!signal.aborted) throw error;
  });
}

/** Renders and checks the current version as a build does. */
async function complete(state: State, signal: AbortSignal): Promise<void> {
  const { options, memory, bodies, activity, events, lastWhole } = state;
  signal.throwIfAborted();
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
  const hasChanged = lastWhole === null || !hasSameRelated(prepared, lastWhole.prepared);
  state.lastWhole = whole;
  state.current = Promise.resolve({ planned, entries: byPath(entries), edited: new Map(), whole });
  events.onWhole(planned, prepared, hasChanged);
  memory.readings.save();
}

function pagesOf(state: State, version: Version): DevPages {
  return { planned: version.planned, entries: version.entries, inputsOf: (entry) => inputsOf(state, version, entry) };
}

/** Waits until the site is complete. If an edit starts the work again, waits for that too. */
function pagesOfWhole(state: State): Promise<DevPages> {
  return state.activity.hurry(async () => {
    for (;;) {
      const version = await state.current;
      if (version.whole) return pagesOf(state, version);
      await state.completion;
    }
  });
}

/** Renders the bodies that an entry shows. If it may show any body, waits until the site is complete. */
async function inputsOf(state: State, version: Version, entry: Entry): Promise<EntryInputs> {
  const { planned, edited, whole } = version;
  if (whole) return { entry, ...whole };
  const shown = postsShown(entry, planned.site);
  if (shown === 'all') {
    const pages = await pagesOfWhole(state);
    return pages.inputsOf(pages.entries.get(entry.path) ?? entry);
  }
  const posts = shown.map((post) => edited.get(post.file) ?? post);
  const intro = introShown(entry);
  const texts = [...posts, ...(intro === null ? [] : [intro]), ...slotBodies(planned.extensions)];
  const rendered = await renderBodies(planned, texts, state.bodies);
  const prepared = await withPictures(planned, posts, rendered, { ...state.options, ...withoutVariants });
  const { related, problems } = state.lastWhole?.prepared ?? { related: new Map(), problems: [] };
  const { changes } = await pageChanges([entry], prepared);
  return { entry, prepared: { ...prepared, related, problems, pageChanges: changes }, shards: [] };
}
