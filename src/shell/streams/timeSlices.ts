/** Long work in short slices: the tab stays responsive, and Ctrl-C ends it. */

/** Milliseconds of work in one go. A slice may be longer by one step of the work, and a task may not have over 50. */
const slice = 10;

/** When the last slice began. All work shares it: a thousand short files in a row are one long work. */
let began = 0;

/**
 * For a loop: each call is one step, and gives something to wait for when the slice is over. It rejects where the
 * signal is aborted.
 */
export function pause(signal: AbortSignal): Promise<void> | null {
  if (signal.aborted) return Promise.reject(signal.reason);
  if (performance.now() - began < slice) return null;
  return nextTask().then(() => {
    began = performance.now();
    signal.throwIfAborted();
  });
}

/** The same stream in slices. It stands between all stages of a pipeline, so a stage that prints nothing ends as well. */
export function inSlices<Item>(stream: Iterable<Item> | AsyncIterable<Item>, signal: AbortSignal): AsyncIterable<Item> {
  return {
    [Symbol.asyncIterator]: () => {
      const items = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]();
      // Not a generator, which would cost as much again for each item.
      return {
        next: async () => {
          const wait = pause(signal) ?? shallow();
          if (wait) await wait;
          return nested(() => items.next());
        },
        return: async () => {
          await shallow();
          return (await nested(() => items.return?.())) ?? { done: true, value: undefined };
        },
      };
    },
  };
}

/** A stage calls the one before it, which calls the one before that: a thousand of them would fill the stack. */
let depth = 0;

function nested<Value>(call: () => Value): Value {
  depth += 1;
  try {
    return call();
  } finally {
    depth -= 1;
  }
}

/** Something to wait for where the calls are deep: behind it the stack is empty. */
function shallow(): Promise<void> | null {
  return depth < 20 ? null : Promise.resolve();
}

/** What is waited for, or a rejection as soon as the signal is aborted, also where that heeds no signal. */
export function interruptible(signal: AbortSignal): <Value>(awaited: Promise<Value>) => Promise<Value> {
  let stop: ((reason: unknown) => void) | null = null;
  signal.addEventListener('abort', () => stop?.(signal.reason), { once: true });
  return (awaited) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) reject(signal.reason);
      stop = reject;
      awaited.then(resolve, reject);
    });
}

/** Timers would wait for 4 ms each time, and for a second in a tab that is not seen. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
