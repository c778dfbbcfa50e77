import { expect, test } from 'vitest';
import { allPeers, chosenPeers } from './chosen.ts';

test('chooses peers by name, and all of them without a name', () => {
  expect(chosenPeers('eleventy,astro').map(({ name }) => name)).toEqual(['astro', 'eleventy']);
  expect(chosenPeers('')).toEqual(allPeers);
  expect(() => chosenPeers('astro,jekyll')).toThrow('jekyll');
});

test.each(allPeers)(
  '$name has exact versions, and its cold build removes its output',
  ({ packages, node, caches, output, files }) => {
    for (const version of [...Object.values(packages), ...(node === null ? [] : [node])]) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
    expect(caches).toContain(output);
    expect(Object.keys(files)).not.toContain('package.json');
  },
);
