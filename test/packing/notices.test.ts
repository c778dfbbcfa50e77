import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf, packageFoldersOf } from '../../src/packing/notices.ts';
import { folderOf } from '../temporaryFolder.ts';

const files = {
  'node_modules/plain/package.json': '{"name":"plain","version":"1.0.0","license":"MIT"}',
  'node_modules/plain/LICENSE': 'Text of plain\n',
  'node_modules/@scope/both/package.json':
    '{"name":"@scope/both","version":"2.0.0","license":"Apache-2.0","repository":{"url":"git+https://example.org/both"}}',
  'node_modules/@scope/both/license.md': 'Text of both\n',
  'node_modules/@scope/both/NOTICE': 'Notice of both\n',
  'node_modules/none/package.json': '{"name":"none","version":"3.0.0","license":"ISC","repository":"user/none"}',
};

test('finds the package of a module: scoped, nested, virtual, and none for own modules', () => {
  const ids = [
    '/a/src/cli.ts',
    '/a/node_modules/plain/index.js',
    '/a/node_modules/plain/lib/other.js',
    '/a/node_modules/@scope/both/index.js',
    '/a/node_modules/@scope/both/node_modules/none/x.js',
    '\0/a/node_modules/virtual/x.js?commonjs',
    '\0rolldown/runtime.js',
  ];
  expect(packageFoldersOf(ids)).toEqual([
    '/a/node_modules/plain',
    '/a/node_modules/@scope/both',
    '/a/node_modules/@scope/both/node_modules/none',
    '/a/node_modules/virtual',
  ]);
});

test('contains every licence text, and the source if it is known', async () => {
  const root = await folderOf(files);
  const folders = ['plain', 'none', '@scope/both'].map((name) => join(root, 'node_modules', name));
  const notices = noticesOf(folders, ['A font\n']);
  const parts = notices.split(`${'-'.repeat(80)}\n\n`).slice(1);
  expect(parts.map((part) => part.trim())).toEqual([
    '@scope/both 2.0.0 (Apache-2.0)\nSource: git+https://example.org/both\n\nNotice of both\n\nText of both',
    'none 3.0.0 (ISC)\nSource: user/none',
    'plain 1.0.0 (MIT)\n\nText of plain',
    'A font',
  ]);
});

test('refuses a package without a licence', async () => {
  const root = await folderOf({ 'package.json': '{"name":"x","version":"1.0.0"}' });
  expect(() => noticesOf([root], [])).toThrow();
});
