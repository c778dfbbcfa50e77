/** Long work in steps, between which others get their turn: in `dev` somebody may ask for a page meanwhile. */

/** Milliseconds of work between two looks at what else there is. */
const slice = 5;

/** Runs all steps; resolves to what they return. Rejects where it is given up by `signal`. */
export async function inSlices<Result>(steps: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await yieldToEventLoop(signal);
  }
}

/** Resolves when others had their turn. Rejects where the work is given up by `signal`. */
export async function yieldToEventLoop(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
