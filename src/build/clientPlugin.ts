/** The Vite plugin that bundles what runs in the browser: the main script, what it loads later, and the stylesheet. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { basePlaceholder } from '../documents/template.ts';
import { compilerTargets } from './browserFloor.ts';

/**
 * Configures Vite's build, and replaces the code that Vite wraps around each `import()` to preload stylesheets. The
 * error of a failed `import()` does not name the script, so each one becomes a call of loadScript.ts, which gets the
 * address and reports the failure. Vite has no option for this, so the plugin replaces the module of the wrapper
 * (https://github.com/vitejs/vite/issues/11804).
 */
export function clientPlugin(packageRoot: string): Plugin {
  const loadScript = JSON.stringify(join(packageRoot, 'src/dom/loadScript.ts'));
  return {
    name: 'catpost:client',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    enforce: 'pre',
    config: () => clientConfig(packageRoot),
    load: (id) =>
      id === '\0vite/preload-helper.js' ? `export { loadScript as __vitePreload } from ${loadScript};` : null,
    // Runs before names are shortened and hashed.
    renderChunk: (code) => {
      const guarded = code.replace(wrappedImport, '($<address>)$<member>');
      if (guarded.includes('__VITE_PRELOAD__')) throw new Error(unknownVite);
      return guarded === code ? null : { code: guarded, map: null };
    },
  };
}

/**
 * `(async () => { const { a } = await import("./a.js").then((n) => n.t); return { a }; }, __VITE_PRELOAD__, import.meta.url)`.
 * From Vite 8.4 on, a hash follows `__VITE_PRELOAD__`.
 */
const wrappedImport =
  /\((?:async )?\(\) => (?:\{\s*const \{[^{}]*\} = await )?import\((?<address>"[^"]+")\)(?<member>\.then\(\([\w$]+\) => [\w$.]+\))?(?:;\s*return \{[^{}]*\};\s*\})?, __VITE_PRELOAD__\w*, import\.meta\.url\)/g;

const unknownVite =
  'This version of Vite wraps an import() in a way that catpost does not know: npm install vite@8.4.0';

/**
 * Numbers of Lightning CSS (https://lightningcss.dev/transpilation.html#feature-flags). It writes `(max-width: 39.99rem)` as
 * `(width<=39.99rem)`, which leaves phones below the floor with the layout for wide screens. For `light-dark()`, which no
 * stylesheet uses, it would add 21 bytes to each rule with color-scheme.
 */
const cssFeatures = { mediaRangeSyntax: 128, lightDark: 1_048_576 };

function clientConfig(packageRoot: string): UserConfig {
  return {
    base: './',
    publicDir: false,
    resolve: { alias: productionRouter(packageRoot) },
    experimental: {
      renderBuiltUrl: (name, { hostType }) => (hostType === 'css' ? basePlaceholder + name : { relative: true }),
    },
    css: { lightningcss: { include: cssFeatures.mediaRangeSyntax, exclude: cssFeatures.lightDark } },
    build: {
      write: false,
      target: compilerTargets(),
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Turns off a warning about build time, which no author can act on.
        checks: { bundlerTimings: false },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
          // All that the shell starts with is in one file, except what is in the main script.
          codeSplitting: {
            groups: [
              { name: 'main', test: /main\.tsx$/, priority: 2 },
              // reading.ts and the dialogs import these, and must not load the shell.
              { name: 'element', test: /dom[\\/](?:adoptStyle|element|storage|settings)\.ts$/, priority: 3 },
              // reading.ts imports these as well.
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
 * Makes imports of React Router use its production files. The package exports its development files in every mode, and
 * no condition selects the others. Their warnings take 0.6 kB of the main script (gzip), and no reader can act on them.
 */
function productionRouter(packageRoot: string) {
  const dom = createRequire(join(packageRoot, 'package.json')).resolve('react-router-dom/package.json');
  const router = createRequire(dom).resolve('react-router/package.json');
  const files = join(dirname(router), 'dist/production');
  return [
    { find: /^react-router\/dom$/, replacement: join(files, 'dom-export.mjs') },
    { find: /^react-router$/, replacement: join(files, 'index.mjs') },
  ];
}
