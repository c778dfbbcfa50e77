/** Runs a pattern over lines: in a worker with a timeout if the pattern could backtrack forever, else directly. */
import { recovery } from '../../dom/loadScript.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { admitWorkers } from '../../dom/workerUrl.ts';
import { type LineMatches, matchLines } from './matchLines.ts';
import type { Pattern } from './pattern.ts';

/** Matches lines. `end` terminates the worker. */
export type Matcher = { match: (lines: string[]) => Promise<LineMatches>; end: () => void };

/** How long one batch of lines may take, in milliseconds. */
const batchTimeout = 1_000;

/**
 * `match` rejects with a sentence when the pattern takes too long. Without workers, as in Node.js, there is no timeout.
 */
export function createMatcher(pattern: Pattern): Matcher {
  if (typeof Worker === 'undefined' || !canBacktrack(pattern))
    return { match: async (lines) => matchLines(pattern, lines), end: () => {} };
  admitWorkers(siteBase());
  const worker = new Worker(new URL('./matchWorker.ts', import.meta.url), { type: 'module' });
  const ready = nextMessage(worker, null);
  return {
    match: async (lines) => {
      await ready;
      const answer = nextMessage(worker, batchTimeout);
      worker.postMessage({ pattern, lines });
      return answer;
    },
    end: () => worker.terminate(),
  };
}

/**
 * Returns whether a pattern has a repetition, without which it cannot take long. The `?` of groups and assertions is
 * not one.
 */
function canBacktrack({ source }: Pattern): boolean {
  return /[*+{?]/.test(source.replace(/\(\?(?:[:!=]|<[!=])/g, '('));
}

function nextMessage(worker: Worker, timeout: number | null): Promise<LineMatches> {
  return new Promise((resolve, reject) => {
    const onTimeout = () => reject(new Error('the pattern took too long to match'));
    const timer = timeout === null ? undefined : setTimeout(onTimeout, timeout);
    worker.onmessage = ({ data }: MessageEvent<LineMatches>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      // A new deploy has removed the worker's file, and with it the file of this module, so the page is reloaded.
      recovery.recover(import.meta.url).catch(reject);
    };
  });
}
