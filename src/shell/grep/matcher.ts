/** Runs a pattern over lines: in a worker with a limit where it could take for ever, else where it is called. */
import { recovery } from '../../dom/loadScript.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { admitWorkers } from '../../dom/workerUrl.ts';
import { type LineMatches, matchLines } from './matchLines.ts';
import type { Pattern } from './pattern.ts';

export type Matcher = { match: (lines: string[]) => Promise<LineMatches>; end: () => void };

/** Milliseconds that one batch of lines may take. */
const limit = 1_000;

/** `match` rejects with a sentence where the pattern takes too long. Without workers, as in Node.js, nothing ends it. */
export function createMatcher(pattern: Pattern): Matcher {
  // Only what is repeated can take long.
  if (typeof Worker === 'undefined' || !/[*+{?]/.test(pattern.source.replace(/\(\?(?:[:!=]|<[!=])/g, '(')))
    return { match: async (lines) => matchLines(pattern, lines), end: () => {} };
  admitWorkers(siteBase());
  const worker = new Worker(new URL('./matchWorker.ts', import.meta.url), { type: 'module' });
  const ready = nextMessage(worker, null);
  return {
    match: async (lines) => {
      await ready;
      const answer = nextMessage(worker, limit);
      worker.postMessage({ pattern, lines });
      return answer;
    },
    end: () => worker.terminate(),
  };
}

function nextMessage(worker: Worker, patience: number | null): Promise<LineMatches> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error('the pattern took too long'));
    const timer = patience === null ? undefined : setTimeout(late, patience);
    worker.onmessage = ({ data }: MessageEvent<LineMatches>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      // The file of this module came with the worker's, and goes with it.
      recovery.recover(import.meta.url).catch(reject);
    };
  });
}
