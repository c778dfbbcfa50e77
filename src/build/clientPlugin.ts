/** The Vite plugin that bundles what runs in the browser: the main script, what it loads later, and the stylesheet. */
import { join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { basePlaceholder } from '../documents/template.ts';

/** Chromium, Firefox and Safari of 2022 and newer; older ones read the page without scripts. */
export const supportedBrowsers = ['chrome107', 'firefox104', 'safari16'];

/**
 * Configures a build of Vite, unless the user's configuration names entries of its own, and guards each `import()`. Vite
 * wraps an `import()` in code that preloads stylesheets for it. Here the wrapper is loadScript.ts, which gets the address and
 * reports what became of it: an `import()` that failed does not tell what it asked for. Vite has no option for this, so the
 * plugin replaces the module of Vite's wrapper (https://github.com/vitejs/vite/issues/11804).
 */
export function clientPlugin(): Plugin {
  let loadScript = '';
  return {
    name: 'catpost:client',
    apply: 'build',
    enforce: 'pre',
    config: (user) => clientConfig(user.root ?? process.cwd()),
    configResolved: ({ root }) => {
      loadScript = JSON.stringify(join(root, 'src/dom/loadScript.ts'));
    },
    load: (id) =>
      id === '\0vite/preload-helper.js' ? `export { loadScript as __vitePreload } from ${loadScript};` : null,
    // Before names are shortened and hashed.
    renderChunk: (code) => {
      const guarded = code.replace(wrappedImport, '($<address>)$<member>');
      if (guarded.includes('__VITE_PRELOAD__')) throw new Error('Vite wraps an import() in an unknown way.');
      return guarded === code ? null : { code: guarded, map: null };
    },
  };
}

/** `(async () => { const { a } = await import("./a.js").then((n) => n.t); return { a }; }, __VITE_PRELOAD__, import.meta.url)` */
const wrappedImport =
  /\((?:async )?\(\) => (?:\{\s*const \{[^{}]*\} = await )?import\((?<address>"[^"]+")\)(?<member>\.then\(\([\w$]+\) => [\w$.]+\))?(?:;\s*return \{[^{}]*\};\s*\})?, __VITE_PRELOAD__, import\.meta\.url\)/g;

function clientConfig(root: string): UserConfig {
  return {
    base: './',
    publicDir: false,
    resolve: { alias: productionRouter(root) },
    experimental: {
      renderBuiltUrl: (name, { hostType }) => (hostType === 'css' ? basePlaceholder + name : { relative: true }),
    },
    build: {
      write: false,
      target: supportedBrowsers,
      // Lowering color-scheme for older browsers would add twelve bytes without effect to every rule that has it.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        // An author cannot change how long this takes.
        checks: { bundlerTimings: false },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          // One file for everything that the shell starts with; what the main script has too stays in the main script.
          codeSplitting: {
            groups: [
              { name: 'main', test: /main\.tsx$/, priority: 2 },
              // reading.ts and the dialogs need these too, and must not load the shell for them.
              { name: 'element', test: /dom[\\/](?:adoptStyle|element|storage|settings)\.ts$/, priority: 3 },
              // reading.ts starts with these too.
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
  };
}

/**
 * React Router's package exports its development files in every mode, and no condition selects the others. Their warnings weigh
 * 0.6 kB of the main script, gzipped, and no reader can act on them.
 */
function productionRouter(root: string) {
  const files = join(root, 'node_modules/react-router/dist/production');
  return [
    { find: /^react-router\/dom$/, replacement: join(files, 'dom-export.mjs') },
    { find: /^react-router$/, replacement: join(files, 'index.mjs') },
  ];
}
