import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { packageManifest } from '../../src/packing/manifest.ts';
import { typeFiles } from '../../src/packing/viteFiles.ts';
import * as components from '../../src/pages/components.ts';
import type { ComponentProps, PartProps } from '../../src/types/components.ts';
import { folderOf } from '../temporaryFolder.ts';

type Props = ComponentProps & PartProps;

/** The compiler checks that each component accepts the properties that are documented for it. */
const typed: { [Name in keyof Props]: (props: Props[Name]) => ReactNode } = components;

const component = `import { Facts as Original, Title, useWords } from 'catpost/components';
import { type ComponentProps, catpost } from 'catpost/vite';

export default function Facts({ page }: ComponentProps['Facts']) {
  const { share } = useWords();
  return <div title={share}><Title parts={page.title} /><Original page={page} /></div>;
}

export const plugin = catpost({ components: { Facts: './src/Facts.tsx' } });
`;

/** Compiles an author's file with the types of the package, and returns what the compiler reports. */
async function compile(text: string): Promise<string> {
  const files = Object.entries(typeFiles('.')).map(([name, types]) => [`node_modules/catpost/${name}`, types]);
  const { name, type, exports } = packageManifest('.');
  const folder = await folderOf({
    ...Object.fromEntries(files),
    'node_modules/catpost/package.json': JSON.stringify({ name, type, exports }),
    'package.json': '{ "type": "module" }',
    'Facts.tsx': text,
  });
  for (const needed of ['react', 'vite', '@types']) {
    symlinkSync(resolve('node_modules', needed), join(folder, 'node_modules', needed));
  }
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--jsx', 'react-jsx'];
  const words = [...options, '--module', 'esnext', '--moduleResolution', 'bundler', 'Facts.tsx'];
  const compiler = resolve('node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [compiler, ...words], { cwd: folder, encoding: 'utf8' }).stdout;
}

test('the types of the package accept a good component', async () => {
  expect(await compile(component)).toBe('');
});

test.each([
  ['page.title', 'page.titel', "'titel' does not exist"],
  ['Facts: ', 'Fact: ', "'Fact' does not exist"],
  ['<Original page={page} />', '<Original />', "'page' is missing"],
])('they reject one with %s changed to %s', async (good, wrong, message) => {
  expect(await compile(component.replace(good, wrong))).toContain(message);
});

test('every component that the types name exists', () => {
  const declared = typeFiles('.')['components.d.mts'] ?? '';
  for (const name of Object.keys(typed)) expect(declared).toContain(`function ${name}(`);
});
