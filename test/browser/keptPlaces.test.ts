// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { type KeptPlace, readPlaces, withoutPlace, withPlace, writePlaces } from '../../src/browser/keptPlaces.ts';

afterEach(() => localStorage.clear());

const place = (path: string, progress: number): KeptPlace => ({ path, section: 'part', fraction: 0.5, progress });

test('a place replaces the one before it of the same post, and is the newest', () => {
  const places = withPlace([place('/a/', 0.2), place('/b/', 0.3)], place('/a/', 0.4));
  expect(places).toEqual([place('/b/', 0.3), place('/a/', 0.4)]);
});

test('a post looked at from its beginning keeps its place, and one that is done loses it', () => {
  const places = [place('/a/', 0.5)];
  expect(withPlace(places, place('/a/', 0.04))).toEqual(places);
  expect(withPlace(places, place('/a/', 0.96))).toEqual([]);
  expect(withPlace([], place('/a/', 0.04))).toEqual([]);
});

test('no more than fifty places are kept, the newest', () => {
  let places: KeptPlace[] = [];
  for (let index = 0; index < 60; index += 1) places = withPlace(places, place(`/${index}/`, 0.5));
  expect(places).toHaveLength(50);
  expect(places[0]?.path).toBe('/10/');
  expect(places[49]?.path).toBe('/59/');
});

test('places survive storage, and nothing is left of none', () => {
  writePlaces([place('/a/', 0.5), place('/b/', 0.6)]);
  expect(withoutPlace(readPlaces(), '/a/')).toEqual([place('/b/', 0.6)]);
  writePlaces([]);
  expect(localStorage).toHaveLength(0);
});

test.each([
  '{',
  '{}',
  'null',
  '[null, 1, {"path": "/a/"}]',
  '[{"path":"/a/","section":"x","fraction":"1","progress":2}]',
])('a store of %s holds no place', (text) => {
  localStorage.setItem('catpost-places', text);
  expect(readPlaces()).toEqual([]);
});
