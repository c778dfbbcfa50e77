// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { startIndexWorker } from '../../../src/shell/search/indexWorker.ts';

type Message = { id: string; method: string };

/** Answers every search with one match, and returns the messages that it gets. */
function stubWorker(): Message[] {
  const asked: Message[] = [];
  class FakeWorker extends EventTarget {
    postMessage(message: Message): void {
      asked.push(message);
      const result = { results: [{ score: 1, data: `data_${message.id}_0` }] };
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, result } })));
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

test('reuses the id of a finished search, so that the worker keeps no old matches', async () => {
  const asked = stubWorker();
  const worker = startIndexWorker('/', 'en');
  const first = await worker.search('one', {});
  const second = await worker.search('two', {});
  first.free();
  await worker.search('three', {});
  const [one, two, three] = asked.filter(({ method }) => method === 'search').map(({ id }) => id);
  expect(two).not.toBe(one);
  expect(three).toBe(one);
  expect(first.matches[0]?.data).not.toBe(second.matches[0]?.data);
});
