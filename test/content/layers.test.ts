import { expect, test } from 'vitest';
import { importsOf, readSources } from '../imports/sources.ts';

/**
 * The folders of `content/`, in the order of their steps. A file imports only from its own folder and from those before
 * it.
 */
const layers = [
  'values',
  'files',
  'yaml',
  'keys',
  'paths',
  'visibility',
  'frontMatter',
  'config',
  'post',
  'arrange',
  'record',
  'history',
];

const imports = [...importsOf(readSources())].filter(([file]) => layerOf(file) !== null);

test('lists every folder of content/', () => {
  expect(new Set(imports.map(([file]) => layerOf(file)))).toEqual(new Set(layers));
});

test('the folders of content/ import one way', () => {
  const backward = imports.flatMap(([file, { files }]) =>
    files.filter((target) => rankOf(target) > rankOf(file)).map((target) => `${file} imports ${target}`),
  );
  expect(backward).toEqual([]);
});

/** Returns the folder of a file below `src/content/`, or null. */
function layerOf(file: string): string | null {
  return /^src\/content\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function rankOf(file: string): number {
  return layers.indexOf(layerOf(file) ?? '');
}
