/** The Vite plugin that puts the author's components in the place of catpost's, in the browser and where pages are rendered. */
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { OwnComponents } from '../types/vite.ts';
import { readOwnComponents } from './ownComponents.ts';

/**
 * Returns the plugin. A file of src/pages that imports `./Facts.tsx` gets the author's component. The module
 * `catpost/components`, which the author's files import, gets catpost's own.
 */
export function componentsPlugin(components: OwnComponents, packageRoot: string): Plugin {
  const pages = join(packageRoot, 'src/pages');
  const originals = slashed(join(pages, 'components.ts'));
  let files: ReadonlyMap<string, string> = new Map();
  return {
    name: 'catpost:components',
    enforce: 'pre',
    config: (user) => {
      files = readOwnComponents(components, resolve(user.root ?? '.'));
      return {
        // Two copies of React would not know each other's hooks.
        resolve: { dedupe: ['react', 'react-dom', 'react-router-dom'] },
        optimizeDeps: { exclude: ['catpost'] },
        ssr: { noExternal: ['catpost'] },
      };
    },
    resolveId: (source, importer) => {
      if (source === 'catpost/components') return originals;
      if (importer === undefined || slashed(dirname(importer)) !== slashed(pages) || importer === originals)
        return null;
      const name = basename(source, '.tsx');
      return source === `./${name}.tsx` && files.has(name) ? idPrefix + name : null;
    },
    load: (id) => {
      const name = id.startsWith(idPrefix) ? id.slice(idPrefix.length) : '';
      const file = files.get(name);
      return file === undefined ? null : `export { default as ${name} } from ${JSON.stringify(slashed(file))};`;
    },
  };
}

/** Vite gives a module whose id begins like this to no other plugin. */
const idPrefix = '\0catpost:component/';

/** Vite writes paths with slashes on every system. */
function slashed(path: string): string {
  return path.split(sep).join('/');
}
