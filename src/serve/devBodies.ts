/** Keeps rendered bodies in memory for dev. A thread that is always ready renders the bodies of requested pages. */

import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { inputOf } from '../build/bodyProblems.ts';
import type { PrepareOptions } from '../build/prepareOptions.ts';
import { componentsIn } from '../extensions/components/componentsIn.ts';
import type { Component } from '../extensions/model.ts';
import { isCurrent } from '../markdown/cache.ts';
import type { LinkTable, Outcome } from '../markdown/model.ts';
import { renderPosts } from '../markdown/renderPosts.ts';
import { RenderThread } from '../markdown/workers/renderThread.ts';
import type { Planned } from '../plan/model.ts';
import type { CheckedBody, Site } from '../types/content.ts';

/** The rendered bodies of dev. */
export type DevBodies = {
  /** Renders some posts. The outcomes are in the order of `posts`. */
  render: (planned: Planned, posts: CheckedBody[]) => Promise<Outcome[]>;
  /** Renders everything. The outcomes are in the order of `planned.toRender`. */
  renderAll: (planned: Planned) => Promise<Outcome[]>;
  close: () => Promise<unknown>;
};

/** An outcome, and what it depends on besides the body. */
type Known = { outcome: Outcome; table: LinkTable; components: Component[]; plugins: string };

/**
 * Above this number of bodies, other threads render them, because a requested page would have to wait for the thread.
 */
const few = 20;

/** Starts the thread that renders requested bodies. */
export function createDevBodies(options: Pick<PrepareOptions, 'worker' | 'contentCache' | 'limit'>): DevBodies {
  const thread = new RenderThread({ ...options, threads: 1 });
  // A post that was read again is a new object, so a remembered outcome can be outdated only by its links.
  const known = new WeakMap<CheckedBody, Known>();

  const recall = (planned: Planned, post: CheckedBody): Outcome | null => {
    const { site, table, extensions } = planned;
    const { list: components } = extensions.components;
    const found = known.get(post);
    if (found === undefined || !usesSame(post, found.components, components)) return null;
    const { outcome } = found;
    if (found.plugins !== pluginKey(site)) return null;
    if (found.table !== table && 'body' in outcome && !isCurrent(outcome.body, inputOf(site, post), table)) return null;
    known.set(post, { outcome, table, components, plugins: pluginKey(site) });
    return outcome;
  };
  const remember = ({ site, table, extensions }: Planned, posts: CheckedBody[], outcomes: Outcome[]): void => {
    const { list: components } = extensions.components;
    posts.forEach((post, index) => {
      const outcome = outcomes[index];
      if (outcome) known.set(post, { outcome, table, components, plugins: pluginKey(site) });
    });
  };
  const render: DevBodies['render'] = async (planned, posts) => {
    const missing = posts.filter((post) => recall(planned, post) === null);
    const inputs = missing.map((post) => inputOf(planned.site, post, planned.extensions.components.list));
    remember(planned, missing, await Promise.all(inputs.map((input) => thread.render(input, planned.table))));
    return posts.flatMap((post) => recall(planned, post) ?? []);
  };
  return {
    render,
    renderAll: async (planned) => {
      const { site, toRender, table, extensions } = planned;
      if (toRender.filter((post) => recall(planned, post) === null).length <= few) return render(planned, toRender);
      const inputs = toRender.map((post) => inputOf(site, post, extensions.components.list));
      // One processor stays free for requests.
      const threads = Math.max(1, availableParallelism() - 1);
      const outcomes = await renderPosts(inputs, { ...options, table, threads, onProgress: () => {} });
      remember(planned, toRender, outcomes);
      return outcomes;
    },
    close: () => thread.close(),
  };
}

/** Returns whether the components that a body uses are the same in both lists. */
function usesSame({ body }: CheckedBody, before: Component[], after: Component[]): boolean {
  return before === after || isDeepStrictEqual(componentsIn(body, before), componentsIn(body, after));
}

/** Changes with the plugins that take part in rendering. */
function pluginKey({ markdownPlugins }: Site): string {
  return JSON.stringify(markdownPlugins);
}
