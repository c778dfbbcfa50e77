import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOwnComponents } from '../../src/serve/ownComponents.ts';
import type { OwnComponents } from '../../src/types/vite.ts';
import { folderOf } from '../temporaryFolder.ts';

test('paths start at the folder of the project, and absolute ones stay', async () => {
  const folder = await folderOf({ 'src/Facts.tsx': '', 'src/more/Entries.tsx': '' });
  const absolute = join(folder, 'src/more/Entries.tsx');
  const files = readOwnComponents({ Facts: './src/Facts.tsx', Entries: absolute }, folder);
  expect([...files]).toEqual([
    ['Facts', join(folder, 'src/Facts.tsx')],
    ['Entries', absolute],
  ]);
  expect(readOwnComponents({}, folder).size).toBe(0);
});

test.each([
  ['Fact', /cannot replace the component Fact\. Did you mean Facts\?/],
  ['listing', /Did you mean Listing\?/],
  ['Sidebar', /cannot replace the component Sidebar\. The components are Home, Listing, Post, /],
  ['toString', /cannot replace the component toString/],
  // Scripts outside of React rely on its elements.
  ['Prompt', /cannot replace the component Prompt/],
])('%s is no component that can be replaced', async (name, message) => {
  const folder = await folderOf({ 'Own.tsx': '' });
  // A configuration in JavaScript is not checked by a compiler.
  const components: OwnComponents = Object.fromEntries([[name, './Own.tsx']]);
  expect(() => readOwnComponents(components, folder)).toThrow(message);
});

test('a missing file is named with its component', async () => {
  const folder = await folderOf({});
  const read = () => readOwnComponents({ Home: './src/Home.tsx' }, folder);
  expect(read).toThrow(`There is no file ${join(folder, 'src/Home.tsx')}`);
  expect(read).toThrow(/for Home/);
});
