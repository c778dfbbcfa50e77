/** The rendered bodies that `dev` keeps in memory: those of a page at once, in a thread that waits for them; all later. */

import { availableParallelism } from 'node:os';
import { inputOf } from '../build/bodyProblems.ts';
import type { PrepareOptions } from '../build/prepareOptions.ts';
import { isCurrent } from '../markdown/cache.ts';
import type { LinkTable, Outcome } from '../markdown/model.ts';
import { renderPosts } from '../markdown/renderPosts.ts';
import { RenderThread } from '../markdown/workers/renderThread.ts';
import type { Planned } from '../plan/model.ts';
import type { CheckedBody } from '../types/content.ts';

export type DevBodies = {
  /** The outcomes stand in the order of `posts`, which are some of the site's. */
  render: (planned: Planned, posts: CheckedBody[]) => Promise<Outcome[]>;
  /** Those of all files, in the order of `rendered`. */
  renderAll: (planned: Planned) => Promise<Outcome[]>;
  close: () => Promise<unknown>;
};

/** What is asked for now waits behind no more than this many bodies in the kept thread. */
const few = 20;

export function createDevBodies(options: Pick<PrepareOptions, 'worker' | 'cacheFile' | 'limit'>): DevBodies {
  const thread = new RenderThread({ ...options, threads: 1 });
  // A post that is read anew is another object, so what is known of it is right but for its links.
  const known = new WeakMap<CheckedBody, { outcome: Outcome; table: LinkTable }>();

  const recall = ({ site, table }: Planned, post: CheckedBody): Outcome | null => {
    const found = known.get(post);
    if (found === undefined) return null;
    const { outcome } = found;
    if (found.table !== table && 'body' in outcome && !isCurrent(outcome.body, inputOf(site, post), table)) return null;
    known.set(post, { outcome, table });
    return outcome;
  };
  const remember = ({ table }: Planned, posts: CheckedBody[], outcomes: Outcome[]): void => {
    posts.forEach((post, index) => {
      const outcome = outcomes[index];
      if (outcome) known.set(post, { outcome, table });
    });
  };
  const render: DevBodies['render'] = async (planned, posts) => {
    const missing = posts.filter((post) => recall(planned, post) === null);
    const inputs = missing.map((post) => inputOf(planned.site, post));
    remember(planned, missing, await Promise.all(inputs.map((input) => thread.render(input, planned.table))));
    return posts.flatMap((post) => recall(planned, post) ?? []);
  };
  return {
    render,
    renderAll: async (planned) => {
      const { site, rendered, table } = planned;
      if (rendered.filter((post) => recall(planned, post) === null).length <= few) return render(planned, rendered);
      const inputs = rendered.map((post) => inputOf(site, post));
      // One processor is left for what is asked for meanwhile.
      const threads = Math.max(1, availableParallelism() - 1);
      const outcomes = await renderPosts(inputs, { ...options, table, threads, onProgress: () => {} });
      remember(planned, rendered, outcomes);
      return outcomes;
    },
    close: () => thread.close(),
  };
}
