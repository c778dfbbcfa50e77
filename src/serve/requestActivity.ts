/** Tracks the requests of dev, so that background work waits until the author has the requested page. */

/**
 * Background work starts after `quiet` milliseconds without a request, and after `longest` milliseconds in any case.
 */
const pause = { quiet: 250, longest: 3_000 };

/** Milliseconds between two checks for requests. */
const interval = 20;

/** Counts requests, and tells background work when it may run. */
export type RequestActivity = {
  /** Counts as a request until `work` ends. */
  track: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Lets background work run while `work` runs, because `work` waits for it. */
  hurry: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Resolves when there are no requests. Rejects when `signal` aborts. */
  untilQuiet: (signal: AbortSignal) => Promise<void>;
};

/** Creates a counter without requests. */
export function createRequestActivity(): RequestActivity {
  let requests = 0;
  let hurried = 0;
  let lastRequest = 0;
  return {
    track: async (work) => {
      requests += 1;
      try {
        return await work();
      } finally {
        requests -= 1;
        lastRequest = performance.now();
      }
    },
    hurry: async (work) => {
      hurried += 1;
      try {
        return await work();
      } finally {
        hurried -= 1;
      }
    },
    untilQuiet: async (signal) => {
      const start = performance.now();
      lastRequest = start;
      const isBusy = () => requests > 0 || performance.now() - lastRequest < pause.quiet;
      const mayWait = () => hurried === 0 && performance.now() - start < pause.longest;
      while (isBusy() && mayWait()) {
        await new Promise((resolve) => setTimeout(resolve, interval));
        signal.throwIfAborted();
      }
    },
  };
}
