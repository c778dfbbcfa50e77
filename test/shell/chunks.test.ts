import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { commandNames } from '../../src/shell/lazyCommands.ts';

/** The shell alone, bundled for the browser as the build does it. */
const built: (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = [];

beforeAll(async () => {
  const result = await build({
    configFile: false,
    base: './',
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      // Without its exports, nothing of the entry would be used.
      rolldownOptions: { input: 'src/shell/execution/runLine.ts', preserveEntrySignatures: 'strict' },
    },
  });
  built.push(...[result].flat().flatMap((part) => ('output' in part ? part.output : [])));
}, 30_000);

test('each command is a file of its own, of at most 3 kB', () => {
  const chunks = built.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  const own = chunks.flatMap(({ facadeModuleId }) => /\/commands\/([a-z]+)\.ts$/.exec(facadeModuleId ?? '')?.[1] ?? []);
  // The other commands are part of the core.
  expect(own.toSorted()).toEqual(commandNames.filter((name) => !['ls', 'cd', 'cat'].includes(name)));
  const sizes = chunks
    .filter(({ isEntry }) => !isEntry)
    .map(({ fileName, code }) => ({ fileName, size: gzipSync(code, { level: 9 }).length }));
  expect(sizes.filter(({ size }) => size > 3_000)).toEqual([]);
});

test('manual pages are files of their own, not parts of scripts', () => {
  const texts = built.filter((file) => file.type === 'asset' && file.fileName.endsWith('.txt'));
  expect(texts.length).toBeGreaterThan(commandNames.length);
  const scripts = built.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  expect(scripts.filter((code) => /SYNOPSIS|data:text/.test(code))).toEqual([]);
});
