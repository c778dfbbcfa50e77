/** Bundles what runs in the browser: the main script, and the stylesheet that every page carries inline. */

import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import { basePlaceholder, type Client } from '../documents/template.ts';

/**
 * Bundles src/browser and src/styles of `projectRoot`, or takes the bundle from `cacheFolder`, whose name carries the
 * hash of all sources. Throws Vite's own error where the sources do not compile.
 */
export async function bundleClient(projectRoot: string, cacheFolder: string): Promise<Client> {
  const cacheFile = join(cacheFolder, 'client.json');
  const kept = readChecked(cacheFile);
  if (kept !== null) return JSON.parse(kept.toString());
  const client = await bundle(projectRoot);
  writeChecked(cacheFile, JSON.stringify(client));
  return client;
}

/**
 * Vite wraps each `import()` in code that preloads stylesheets for it; here it is loadScript.ts, which is given the address
 * and says what became of it. Without this, what an import asks for could not be known where it fails.
 */
function guardedImports(projectRoot: string): Plugin {
  const loadScript = JSON.stringify(join(projectRoot, 'src/dom/loadScript.ts'));
  return {
    name: 'catpost:guarded-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? `export { loadScript as __vitePreload } from ${loadScript};` : null,
    // Before names are shortened and hashed.
    renderChunk: (code) => {
      const guarded = code.replace(wrappedImport, '($<address>)$<member>');
      if (guarded.includes('__VITE_PRELOAD__')) throw new Error('Vite wraps an import() in a way that is not known.');
      return guarded === code ? null : { code: guarded, map: null };
    },
  };
}

/** `(async () => { const { a } = await import("./a.js").then((n) => n.t); return { a }; }, __VITE_PRELOAD__, import.meta.url)` */
const wrappedImport =
  /\((?:async )?\(\) => (?:\{\s*const \{[^{}]*\} = await )?import\((?<address>"[^"]+")\)(?<member>\.then\(\([\w$]+\) => [\w$.]+\))?(?:;\s*return \{[^{}]*\};\s*\})?, __VITE_PRELOAD__, import\.meta\.url\)/g;

/** React Router's package names its development files for everyone, whose warnings are in no reader's interest. */
function quietRouter(projectRoot: string) {
  const files = join(projectRoot, 'node_modules/react-router/dist/production');
  return [
    { find: /^react-router\/dom$/, replacement: join(files, 'dom-export.mjs') },
    { find: /^react-router$/, replacement: join(files, 'index.mjs') },
  ];
}

async function bundle(projectRoot: string): Promise<Client> {
  const main = join(projectRoot, 'src/browser/main.tsx');
  const built = await bundleEntries(projectRoot, { main, style: join(projectRoot, 'src/styles/index.css') });
  const script = built.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
  const style = built.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || style?.type !== 'asset')
    throw new Error('Vite built no main script or no stylesheet.');
  // The entry of the stylesheet leaves an empty script behind.
  const files = built.filter((file) => file !== style && !(file.type === 'chunk' && file.name === 'style'));
  return {
    scriptName: script.fileName,
    files: [...files, await bundleWorker(projectRoot)].map((file) => ({
      name: file.fileName,
      base64: bytesOf(file).toString('base64'),
    })),
    style: bytesOf(style).toString('utf8').trim(),
  };
}

/** Bundles scripts and stylesheets by their names, with all that they load. */
export async function bundleEntries(
  projectRoot: string,
  input: Record<string, string>,
): Promise<(Rolldown.OutputAsset | Rolldown.OutputChunk)[]> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const result = await build({
    configFile: false,
    root: projectRoot,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), guardedImports(projectRoot)],
    resolve: { alias: quietRouter(projectRoot) },
    experimental: {
      renderBuiltUrl: (name, { hostType }) => (hostType === 'css' ? basePlaceholder + name : { relative: true }),
    },
    build: {
      write: false,
      target: browsers,
      // Lowering color-scheme for them would add twelve bytes of nothing to every rule of it.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        // How long this takes is nothing that an author can change.
        checks: { bundlerTimings: false },
        input,
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          // One file for all that the shell begins with; what the main script has too stays there.
          codeSplitting: {
            groups: [
              { name: 'main', test: /main\.tsx$/, priority: 2 },
              // What reading.ts and dialogs need as well, so that they do not load the shell.
              { name: 'element', test: /dom[\\/](?:adoptStyle|element|storage|settings)\.ts$/, priority: 3 },
              // What reading.ts begins with too.
              {
                name: 'interaction',
                test: /browser[\\/](?:interaction|settings[\\/]migrateStorage)\.ts$/,
                priority: 1,
              },
              { name: 'shell', test: /(?:prompt[\\/]terminal|shell[\\/]start)\.ts$/, priority: 1 },
            ],
          },
        },
      },
    },
  });
  return [result].flat().flatMap((part) => ('output' in part ? part.output : []));
}

/** Browsers know a service worker by its name, so it has no hash, and for its place, so it stands at the base. */
async function bundleWorker(projectRoot: string): Promise<Rolldown.OutputChunk> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: browsers,
      modulePreload: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: join(projectRoot, 'src/browser/saving/serviceWorker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [worker] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (worker?.type !== 'chunk') throw new Error('Vite built no service worker.');
  return worker;
}

/** Chromium, Firefox and Safari of 2022 and newer; older ones read the page without scripts. */
const browsers = ['chrome107', 'firefox104', 'safari16'];

function bytesOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk): Buffer {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source);
}
