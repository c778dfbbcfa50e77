import { afterEach, expect, test, vi } from 'vitest';
import { editionOf, forgetIndexes } from '../../../src/shell/search/indexes.ts';

afterEach(() => {
  forgetIndexes();
  vi.unstubAllGlobals();
});

test.each([
  ['/', ['/', '/de/', '/de-at/'], '/'],
  ['/post', ['/', '/de/', '/de-at/'], '/'],
  ['/de', ['/', '/de/', '/de-at/'], '/de/'],
  ['/de/post', ['/', '/de/', '/de-at/'], '/de/'],
  ['/de-at/post', ['/', '/de/', '/de-at/'], '/de-at/'],
  ['/deutsch', ['/', '/de/', '/de-at/'], '/'],
  ['/de/post', undefined, null],
  [null, ['/', '/de/'], null],
])('a search in %s of a site with the home pages %j is limited to %s', async (directory, editions, expected) => {
  vi.stubGlobal('fetch', async () => Response.json({ version: '1', languages: {}, editions }));
  expect(await editionOf('/blog/', directory, new AbortController().signal)).toBe(expected);
});
