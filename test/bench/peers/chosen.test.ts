import { expect, test } from 'vitest';
import { allPeers, chosenPeers } from './chosen.ts';

test('some peers are chosen by name, all of them by none', () => {
  expect(chosenPeers('eleventy,astro').map(({ name }) => name)).toEqual(['astro', 'eleventy']);
  expect(chosenPeers('')).toEqual(allPeers);
  expect(() => chosenPeers('astro,jekyll')).toThrow('jekyll');
});

test.each(allPeers)(
  '$name is pinned, and its cold build forgets its output',
  ({ packages, node, caches, output, files }) => {
    for (const version of [...Object.values(packages), ...(node === null ? [] : [node])]) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
    expect(caches).toContain(output);
    expect(Object.keys(files)).not.toContain('package.json');
  },
);
