import { expect, test } from 'vitest';
import { type Lock, reachedFrom } from '../../src/packing/lockFile.ts';

const lock: Lock = {
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { tool: '1.0.0', library: '2.0.0' } },
    'node_modules/binary-linux': { os: ['linux'], optional: true },
    'node_modules/library': {
      version: '2.0.0',
      peerDependencies: { host: '>=1', absent: '>=1', unrelated: '>=1' },
      // npm does not install it.
      peerDependenciesMeta: { unrelated: { optional: true } },
    },
    'node_modules/host': { version: '1.0.0' },
    'node_modules/shared': { version: '1.0.0', dependencies: { tool: '^1.0.0' } },
    'node_modules/tool': {
      version: '1.0.0',
      dependencies: { shared: '^2.0.0' },
      optionalDependencies: { 'binary-linux': '1.0.0' },
    },
    'node_modules/tool/node_modules/deep': { version: '1.0.0' },
    'node_modules/tool/node_modules/shared': { version: '2.0.0', dependencies: { deep: '1.0.0', library: '2.0.0' } },
    'node_modules/unrelated': { version: '1.0.0' },
  },
};

test.each([
  [['host'], ['host']],
  [
    ['shared'],
    ['binary-linux', 'host', 'library', 'shared', 'tool', 'tool/node_modules/deep', 'tool/node_modules/shared'],
  ],
  // The nearest `shared` is the one that Node.js loads, and what it needs is above it.
  [['tool'], ['binary-linux', 'host', 'library', 'tool', 'tool/node_modules/deep', 'tool/node_modules/shared']],
  [
    ['library', 'absent'],
    ['host', 'library'],
  ],
  [[], []],
])('%s needs %s', (names, places) => {
  const found = Object.keys(reachedFrom(names, lock)).sort();
  expect(found).toEqual(places.map((place) => `node_modules/${place}`));
});

test('keeps the fields that only npm reads', () => {
  expect(reachedFrom(['binary-linux'], lock)).toEqual({
    'node_modules/binary-linux': { os: ['linux'], optional: true },
  });
});
