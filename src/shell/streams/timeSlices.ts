/** Cuts long work into short slices, so that the tab stays responsive and Ctrl-C can end the work. */

/**
 * Milliseconds of work in one slice. A slice may last one step longer, and the browser calls a task over 50 ms long.
 */
const sliceLength = 10;

/**
 * When the current slice began. All work shares it, because a thousand short files in a row are one long piece of work.
 */
let sliceStart = 0;

/**
 * Call it once per step of a loop. Returns a promise to await if the slice is over, or null to go on at once. The
 * promise rejects if the signal is aborted.
 */
export function pause(signal: AbortSignal): Promise<void> | null {
  if (signal.aborted) return Promise.reject(signal.reason);
  if (performance.now() - sliceStart < sliceLength) return null;
  return nextTask().then(() => {
    sliceStart = performance.now();
    signal.throwIfAborted();
  });
}

/**
 * Passes a stream on in slices. Each stage of a pipeline is wrapped in this, so that a stage that prints nothing can be
 * ended too.
 */
export function inSlices<Item>(stream: Iterable<Item> | AsyncIterable<Item>, signal: AbortSignal): AsyncIterable<Item> {
  return {
    [Symbol.asyncIterator]: () => {
      const items = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]();
      // Not a generator, which would double the cost of each item.
      return {
        next: async () => {
          const wait = pause(signal) ?? unwindStack();
          if (wait) await wait;
          return nested(() => items.next());
        },
        return: async () => {
          await unwindStack();
          return (await nested(() => items.return?.())) ?? { done: true, value: undefined };
        },
      };
    },
  };
}

/** How many stages of a pipeline are calling each other. A thousand of them would overflow the stack. */
let depth = 0;

/**
 * Returns a function that waits for a promise, but rejects as soon as the signal is aborted, even if the awaited work
 * ignores the signal. Only one promise may be waited for at a time.
 */
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

function nested<Value>(call: () => Value): Value {
  depth += 1;
  try {
    return call();
  } finally {
    depth -= 1;
  }
}

/** Returns a promise to await if the calls are deep: after it the stack is empty. */
function unwindStack(): Promise<void> | null {
  return depth < 20 ? null : Promise.resolve();
}

/** Yields to the event loop. A timer would wait at least 4 ms each time, and a second in a background tab. */
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
