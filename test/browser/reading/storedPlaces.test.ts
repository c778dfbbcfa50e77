// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import {
  forgetPlace,
  forgetPlaces,
  readPlace,
  type StoredPlace,
  storePlace,
} from '../../../src/browser/reading/storedPlaces.ts';
import { storageKey } from '../../../src/dom/storageKey.ts';

afterEach(() => localStorage.clear());

const place = (progress: number): StoredPlace => ({ section: 'part', fraction: 0.5, progress });

test('replaces the earlier place of the same post', () => {
  storePlace('/a/', place(0.2));
  storePlace('/b/', place(0.3));
  storePlace('/a/', place(0.4));
  expect([readPlace('/a/'), readPlace('/b/'), readPlace('/c/')]).toEqual([place(0.4), place(0.3), null]);
});

test('keeps the place of a post that is opened again, and removes that of a finished one', () => {
  storePlace('/a/', place(0.5));
  storePlace('/a/', place(0.04));
  expect(readPlace('/a/')).toEqual(place(0.5));
  storePlace('/a/', place(0.96));
  expect(localStorage).toHaveLength(0);
  storePlace('/a/', place(0.04));
  expect(readPlace('/a/')).toBeNull();
});

test('keeps the fifty newest places', () => {
  vi.useFakeTimers();
  for (let index = 0; index < 60; index += 1) {
    vi.setSystemTime(1_000_000 + index);
    storePlace(`/${index}/`, place(0.5));
  }
  vi.useRealTimers();
  expect(localStorage).toHaveLength(50);
  expect([readPlace('/9/'), readPlace('/10/'), readPlace('/59/')]).toEqual([null, place(0.5), place(0.5)]);
});

test('forgets one place or all', () => {
  for (const path of ['/a/', '/b/', '/c/']) storePlace(path, place(0.5));
  forgetPlace('/a/');
  expect([readPlace('/a/'), readPlace('/b/')]).toEqual([null, place(0.5)]);
  forgetPlaces();
  expect(localStorage).toHaveLength(0);
});

test.each(['{', '{}', 'null', '[]', '{"section":"x"}', '{"section":"x","fraction":"1","progress":2}'])(
  'ignores the stored text %s',
  (text) => {
    localStorage.setItem(storageKey('', 'place /a/'), text);
    expect(readPlace('/a/')).toBeNull();
    storePlace('/b/', place(0.5));
    expect(readPlace('/b/')).toEqual(place(0.5));
  },
);
