/**
 * catpost's Vite plugin, used by `vite.config.ts` and by the commands of package.json. `vite` serves the site while it
 * is written, `vite build` builds it, and `vite preview` serves the built site.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin, PluginOption, UserConfig } from 'vite';
import { bundlePipeline, commandLineOf } from '../bootstrap/bundle.mjs';
import { clientEntries } from '../build/client.ts';
import { clientPlugin } from '../build/clientPlugin.ts';
import type { Folders, Pipeline, SiteOptions, ViteSession } from './pipeline.ts';

/**
 * Returns the plugin. `options` are those of `npm run build`; `session` is a dev session that has already been started.
 */
export function catpost(options: SiteOptions = {}, session: ViteSession | null = null): PluginOption {
  const react = import('@vitejs/plugin-react').then((module) => module.default());
  return [react, clientPlugin(), devPlugin(options, session), buildPlugin(options), previewPlugin()];
}

async function loadPipeline(root: string): Promise<{ pipeline: Pipeline; folders: Folders }> {
  const folders = await bundlePipeline(root);
  const { pipeline }: { pipeline: Pipeline } = await import(/* @vite-ignore */ commandLineOf(folders));
  return { pipeline, folders };
}

/** Starts to read the site while Vite starts, and again at each restart. */
function devPlugin(options: SiteOptions, first: ViteSession | null): Plugin {
  let waiting = first;
  let session: Promise<ViteSession> | null = null;
  return {
    name: 'catpost:dev',
    apply: (_, { command, isPreview }) => command === 'serve' && !isPreview,
    config: (user) => {
      const root = resolve(user.root ?? '.');
      session = waiting
        ? Promise.resolve(waiting)
        : loadPipeline(root).then(({ pipeline, folders }) => pipeline.startViteSession(options, folders));
      // Prevents an unhandled rejection, because the session is awaited only when the server runs.
      session.catch(() => {});
      waiting = null;
      return devConfig(root, resolve(root, options.content ?? 'content'));
    },
    configureServer: async (server) => (await session)?.attach(server),
  };
}

function devConfig(root: string, content: string): UserConfig {
  return {
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    // If Vite discovered these packages with the first page, it would reload that page.
    optimizeDeps: { include: ['react-dom/client', 'react-router-dom'] },
    server: { watch: { ignored: [(path: string) => !isWatched(root, content, path)] } },
  };
}

/** Returns whether Vite watches a file: watchSite.ts watches those of the author. */
function isWatched(root: string, content: string, file: string): boolean {
  const path = relative(root, file).split(sep).join('/');
  const isContent = !relative(content, file).startsWith('..');
  return /^(?:$|index\.html$|src(?:\/|$))/.test(path) && !isContent;
}

/** Writes the site with the scripts that Vite has built. Obeys `--base` and `--outDir` of Vite. */
function buildPlugin(options: SiteOptions): Plugin {
  let root = '';
  let out = '';
  let base = options.base;
  return {
    name: 'catpost:build',
    apply: 'build',
    config: {
      // Runs before clientPlugin.ts sets a base for the bundle.
      order: 'pre',
      handler: (user) => {
        base ??= user.base;
        return { build: { rolldownOptions: { input: clientEntries(resolve(user.root ?? '.')) } } };
      },
    },
    configResolved: (config) => {
      root = config.root;
      out = resolve(root, config.build.outDir);
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const { pipeline, folders } = await loadPipeline(root);
        const site = base === undefined ? options : { ...options, base };
        const status = await pipeline.buildWith(Object.values(bundle), site, folders, out);
        if (status !== 0) this.error('The site was not built: its problems are listed above.');
      },
    },
  };
}

/** Answers every request as a host does, in place of Vite. */
function previewPlugin(): Plugin {
  return {
    name: 'catpost:preview',
    configurePreviewServer: async ({ config, middlewares }) => {
      const out = resolve(config.root, config.build.outDir);
      if (!existsSync(join(out, 'index.html'))) {
        throw new Error(
          `There is no site in ${out}: run npx vite build first, or choose a built folder with --outDir.`,
        );
      }
      const { pipeline } = await loadPipeline(config.root);
      middlewares.use(pipeline.previewHandler(out));
    },
  };
}
