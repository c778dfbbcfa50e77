/** Renders many bodies in several threads. */

import { availableParallelism } from 'node:os';
import type { BodyInput, LinkTable, Outcome } from '../model.ts';
import { RenderThread, type ThreadOptions } from './renderThread.ts';

/** The options of rendering in several threads. */
export type PoolOptions = ThreadOptions & {
  /** A thread that was started before the bodies were known; it is used first, and closed with the others. */
  started?: RenderThread;
  table: LinkTable;
  /** Called once for each body, as soon as it is done; `index` is its index in the inputs. */
  onOutcome: (outcome: Outcome, index: number) => void;
};

/**
 * The number of bodies from which a further thread pays off: it takes 0.3 s to start, as long as rendering this many.
 */
const bodiesPerThread = 100;

/** How many bodies a thread has at once, so that it never waits for the main thread. */
const bodiesAhead = 4;

/** Renders all `inputs`; the outcomes are in the same order. Rejects only if a worker cannot be loaded. */
export async function renderInPool(inputs: BodyInput[], options: PoolOptions): Promise<Outcome[]> {
  const { table, onOutcome, started } = options;
  const count = Math.min(options.threads ?? availableParallelism(), Math.ceil(inputs.length / bodiesPerThread));
  const threads = Array.from({ length: count }, (_, index) =>
    index === 0 && started !== undefined ? started : new RenderThread(options),
  );
  const outcomes: Outcome[] = [];
  // All loops below take from this one iterator.
  const queue = inputs.entries();
  const renderQueue = async (thread: RenderThread) => {
    for (const [index, input] of queue) {
      const outcome = await thread.render(input, table);
      outcomes[index] = outcome;
      onOutcome(outcome, index);
    }
  };
  try {
    await Promise.all(threads.flatMap((thread) => Array.from({ length: bodiesAhead }, () => renderQueue(thread))));
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
  return outcomes;
}
