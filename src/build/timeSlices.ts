/** Runs long work in slices, and yields to the event loop between them, so that dev answers requests meanwhile. */

/** Milliseconds of work between two yields. */
const slice = 5;

/** Runs all steps, and resolves to their return value. Rejects when `signal` aborts. */
export async function runInSlices<Result>(steps: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await yieldToEventLoop(signal);
  }
}

/** Resolves after the event loop has run other work. Rejects when `signal` aborts. */
export async function yieldToEventLoop(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  signal?.throwIfAborted();
}
