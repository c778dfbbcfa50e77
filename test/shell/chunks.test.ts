import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { commandNames } from '../../src/shell/commands.ts';

/** The shell alone, as client.ts bundles it for the browser. */
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
      rolldownOptions: { input: 'src/shell/run.ts' },
    },
  });
  built.push(...[result].flat().flatMap((part) => ('output' in part ? part.output : [])));
}, 30_000);

test('no command, with what it alone needs, has more than 3 kB', () => {
  const chunks = new Map(built.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const core = [...chunks.values()].find(({ isEntry }) => isEntry)?.fileName ?? '';
  const sizes = commandNames.map((name) => {
    const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/commands/${name}.ts`));
    const needed = neededBy(chunk?.fileName ?? '', new Set([core]));
    return { name, size: needed.reduce((sum, file) => sum + gzipSync(chunks.get(file)?.code ?? '').length, 0) };
  });
  expect(sizes.filter(({ size }) => size === 0 || size > 3_000)).toEqual([]);

  function neededBy(file: string, seen: Set<string>): string[] {
    if (seen.has(file)) return [];
    seen.add(file);
    return [file, ...(chunks.get(file)?.imports ?? []).flatMap((other) => neededBy(other, seen))];
  }
});

test('manual pages are files of their own, and in no script', () => {
  const texts = built.filter((file) => file.type === 'asset' && file.fileName.endsWith('.txt'));
  expect(texts.length).toBeGreaterThan(commandNames.length);
  const scripts = built.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  expect(scripts.filter((code) => /SYNOPSIS|data:text/.test(code))).toEqual([]);
});
