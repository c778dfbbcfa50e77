/** Writes what `catpost/vite` needs besides the bundles: the sources of pages and of the browser, and their types. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isolatedDeclarationSync } from 'rolldown/experimental';
import * as components from '../pages/components.ts';

/** Writes the files into `folder`, that of the package. */
export function writeViteFiles(root: string, folder: string): void {
  for (const name of sources) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (file) => !leftOut.has(basename(file)) });
  }
  for (const [name, text] of Object.entries(typeFiles(root))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What Vite bundles on an author's machine. */
const sources = [
  ...['types', 'text', 'words', 'styles', 'pages', 'dom', 'shell', 'browser'].map((step) => `src/${step}`),
  'src/documents/renderPage.ts',
];

/** What only the bundles run. */
const leftOut = new Set(['make.mjs', 'catalogs.ts', 'wordsFor.ts']);

/** Returns the types of `catpost/vite` and `catpost/components`, by their name in the package. */
export function typeFiles(root: string): Record<string, string> {
  const names = readdirSync(join(root, 'src/types'));
  const shared = [...names.map((name) => `types/${name}`), 'words/page/model.ts'].map((name) => {
    return [name.replace(/\.ts$/, '.d.ts'), declarationsOf(root, name)];
  });
  return {
    ...Object.fromEntries(shared),
    'vite.d.mts': withoutTs(readFileSync(join(root, 'src/vite.d.mts'), 'utf8')),
    'components.d.mts': [
      "import type { ReactNode } from 'react';",
      "import type { ComponentProps, PartProps } from './types/components.js';",
      "import type { PageWords } from './words/page/model.js';\n",
      'type Props = ComponentProps & PartProps;',
      'export declare function useWords(): PageWords;',
      ...Object.keys(components)
        .filter(isComponent)
        .map((name) => `export declare function ${name}(props: Props['${name}']): ReactNode;`),
      '',
    ].join('\n'),
  };
}

function isComponent(name: string): boolean {
  return name !== 'useWords';
}

/** `name` is the path of a file with types, relative to `src`. */
function declarationsOf(root: string, name: string): string {
  const { code, errors } = isolatedDeclarationSync(name, readFileSync(join(root, 'src', name), 'utf8'));
  const [error] = errors;
  if (error) throw new Error(`src/${name}: ${error.message}`);
  return withoutTs(code);
}

/** Names files as TypeScript wants it in declarations. */
function withoutTs(text: string): string {
  return text.replace(/(from ['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js');
}
