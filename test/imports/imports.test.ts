import { expect, test } from 'vitest';
import { circlesIn } from './circles.ts';
import { type Imports, importsIn, importsOf, readSources } from './sources.ts';
import { crossingsIn } from './walls.ts';

const sources = readSources();
const graph = importsOf(sources);

test('no files import each other in a circle', () => {
  expect(circlesIn(graph)).toEqual([]);
});

test('a file imports only from its own step and from earlier ones', () => {
  expect(crossingsIn(graph)).toEqual([]);
});

/** The imports of the sources, with a line added to each of some files. */
function planted(lines: Record<string, string>): Map<string, Imports> {
  const changed = Object.entries(lines).map(([file, line]): [string, Imports] => {
    const text = sources.get(file);
    if (text === undefined) throw new Error(`${file} is no source.`);
    return [file, importsIn(file, `${text}\n${line}\n`, sources)];
  });
  return new Map([...graph, ...changed]);
}

test.each([
  ['a static import', "import { planSite } from '../build/plan.ts'; planSite;"],
  ['a type', "import type { BuildOptions } from '../build/buildOptions.ts'; export type X = BuildOptions;"],
  ['a side effect', "import '../build/build.ts';"],
  ['an import() with other quotes', 'export const later = () => import("../build/build.ts");'],
  ['an import() in a template', 'export const later = () => import(`../build/build.ts`);'],
  ['the type of an import()', "export type X = typeof import('../build/build.ts');"],
  ['an export from elsewhere', "export { buildSite } from '../build/build.ts';"],
  ['an export of everything', "export * from '../build/build.ts';"],
  ['import.meta.glob', "export const all = import.meta.glob('../build/b*.ts');"],
  ['a worker', "export const worker = () => new Worker(new URL('../build/build.ts', import.meta.url));"],
  ['a path from the root', "import '/src/build/build.ts';"],
])('%s of a later step is found', (_, line) => {
  expect(crossingsIn(planted({ 'src/content/readSite.ts': line }))).not.toEqual([]);
});

test.each([
  ['src/pages/Day.tsx', "import '../dom/element.ts';"],
  ['src/pages/Day.tsx', "import '../content/readSite.ts';"],
  ['src/dom/element.ts', "import '../shell/command.ts';"],
  ['src/shell/command.ts', "import '../browser/failures.ts';"],
  ['src/browser/failures.ts', "import '../markdown/model.ts';"],
  ['src/browser/failures.ts', "import 'node:fs';"],
  ['src/shell/command.ts', "import 'yaml';"],
  ['src/plan/model.ts', "import './noindex.ts';"],
  ['src/plan/model.ts', "import 'node:fs';"],
  ['src/documents/documentHtml.ts', "import '../browser/main.tsx';"],
])('a crossing in %s is found: %s', (file, line) => {
  expect(crossingsIn(planted({ [file]: line }))).toHaveLength(1);
});

test.each([
  ['two files', { 'src/plan/noindex.ts': "import './related.ts';", 'src/plan/related.ts': "import './noindex.ts';" }],
  [
    'types',
    { 'src/plan/noindex.ts': "import type {} from './related.ts';", 'src/plan/related.ts': "import './noindex.ts';" },
  ],
  ['one file', { 'src/plan/noindex.ts': "import './noindex.ts';" }],
  ['a file and a glob', { 'src/shell/commands/wc.ts': "import '../lazyCommands.ts';" }],
])('a circle of %s is found', (_, lines) => {
  expect(circlesIn(planted(lines))).toHaveLength(1);
});
