// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { recovery } from '../../../src/dom/loadScript.ts';
import { startIndexWorker } from '../../../src/shell/search/indexWorker.ts';
import type { Request } from '../../../src/shell/search/worker/model.ts';

/** Finds one post for every search, but answers `broken` with an error. Returns the requests that it gets. */
function stubWorker(): Request[] {
  const requests: Request[] = [];
  class FakeWorker extends EventTarget {
    postMessage(request: Request): void {
      requests.push(request);
      if (!('id' in request)) return;
      const { id } = request;
      const text = { url: '/a/', content: '', meta: {}, sections: [] };
      const answer = request.kind === 'load' && request.place === 0 ? { id, text } : { id, text: null };
      const isBroken = request.kind === 'search' && request.words === 'broken';
      const data = isBroken ? { id, error: 'no index' } : answer;
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return requests;
}

const index = { folder: '/pagefind/', program: 'en', parts: [], excerptLength: 30 };

afterEach(() => vi.unstubAllGlobals());

test('loads what a search found until nothing is left, and frees it in the worker', async () => {
  const requests = stubWorker();
  const worker = startIndexWorker('/');
  worker.open(index);
  const [first, second] = await Promise.all([worker.search('one', {}), worker.search('two', {})]);
  expect((await first.load(0))?.url).toBe('/a/');
  expect(await second.load(1)).toBe(null);
  first.free();
  const [one, two] = requests.flatMap((request) => (request.kind === 'search' ? request.search : []));
  expect(two).not.toBe(one);
  expect(requests[0]).toEqual({ kind: 'open', index });
  expect(requests.at(-1)).toEqual({ kind: 'free', search: one });
});

test('rejects with the error of the worker', async () => {
  stubWorker();
  await expect(startIndexWorker('/').search('broken', {})).rejects.toThrow('no index');
});

test('rejects a search that follows after its script could not be loaded', async () => {
  const started: EventTarget[] = [];
  class SilentWorker extends EventTarget {
    constructor() {
      super();
      started.push(this);
    }
    postMessage(): void {}
  }
  vi.stubGlobal('Worker', SilentWorker);
  vi.spyOn(recovery, 'recover').mockRejectedValue(new Error('offline'));
  const worker = startIndexWorker('/');
  worker.open(index);
  const before = worker.search('one', {});
  started[0]?.dispatchEvent(new Event('error'));
  await expect(before).rejects.toThrow('offline');
  await expect(worker.search('two', {})).rejects.toThrow('offline');
});
