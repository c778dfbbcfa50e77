// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { emit, listen } from '../../src/dom/events.ts';

test('passes the detail of an event to each listener, until its signal is aborted', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const ended = new AbortController();
  listen('catpost:page', first, ended.signal);
  listen('catpost:page', second);
  emit('catpost:page', '/a/');
  ended.abort();
  emit('catpost:page', '/b/');
  expect(first.mock.calls).toEqual([['/a/']]);
  expect(second.mock.calls).toEqual([['/a/'], ['/b/']]);
});
