import { afterEach, expect, test, vi } from 'vitest';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import { names, signal, smallSite } from './smallSite.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('fetches a list again after five minutes, and keeps the old one if the network fails', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { site, fetcher, asked, answer } = await smallSite();
  const modes: unknown[] = [];
  const files = siteFiles(site.base, (address, options) => {
    modes.push(options?.cache);
    return fetcher(address, options);
  });
  await Promise.all([names(files, '/post'), files.entry('/post/new.md', signal), files.entry('/post', signal)]);
  vi.advanceTimersByTime(4 * 60_000);
  await names(files, '/post');
  expect(asked).toEqual(['/paths/ls/post.txt']);
  vi.advanceTimersByTime(2 * 60_000);
  answer(() => new Response('/post\t1\t2026-01-01\tpost\t1\nlater.md\t5\t2026-01-01\tLater\n'));
  expect(await names(files, '/post')).toEqual(['later.md']);
  vi.advanceTimersByTime(6 * 60_000);
  answer(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await names(files, '/post')).toEqual(['later.md']);
  expect(asked).toHaveLength(3);
  expect(new Set(modes)).toEqual(new Set(['no-cache']));
});

test('aborts a request for the caller that gave up, but not for others that wait for it', async () => {
  const { site, fetcher, asked } = await smallSite();
  let calls = 0;
  const files = siteFiles(site.base, async (address, options) => {
    calls += 1;
    // The first never answers by itself.
    if (calls > 1) return fetcher(address, options);
    return new Promise((_, reject) => {
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
    });
  });
  const controller = new AbortController();
  const ended = files.entry('/post', controller.signal);
  const waiting = files.entry('/post', signal);
  await vi.waitFor(() => expect(calls).toBe(1));
  controller.abort();
  await expect(ended).rejects.toThrow('aborted');
  expect(await waiting).toMatchObject({ kind: 'directory', size: 4 });
  expect(asked).toEqual(['/paths/ls/post.txt']);
});
