/**
 * catpost's Vite plugin: `catpost/vite` for authors with a Vite project, and what the commands of a clone use. `vite`
 * serves the site while it is written, `vite build` builds it, and `vite preview` serves the built site.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin, PluginOption, ResolvedConfig, UserConfig } from 'vite';
import { clientEntries } from '../build/client.ts';
import { clientPlugin } from '../build/clientPlugin.ts';
import { isWithinOrSame } from '../disk/isWithin.ts';
import type { VitePluginOptions } from '../types/vite.ts';
import { componentsPlugin } from './componentsPlugin.ts';
import { bundledRenderer } from './ownRenderer.ts';
import type { ViteSession } from './pipeline.ts';
import type { PluginPlace } from './pluginPlace.ts';

/**
 * Returns the plugin. `options` are those of `npm run build`, and the author's components; `session` is a dev session
 * that has already been started.
 */
export function catpostPlugin(
  options: VitePluginOptions,
  place: PluginPlace,
  session: ViteSession | null = null,
): PluginOption {
  const react = import('@vitejs/plugin-react').then((module) => module.default());
  return [
    react,
    componentsPlugin(options.components ?? {}, place.packageRoot),
    clientPlugin(place.packageRoot),
    devPlugin(options, place, session),
    buildPlugin(options, place),
    previewPlugin(place),
  ];
}

/** Starts to read the site while Vite starts, and again at each restart. */
function devPlugin(
  { components = {}, ...site }: VitePluginOptions,
  place: PluginPlace,
  first: ViteSession | null,
): Plugin {
  let waiting = first;
  let session: Promise<ViteSession> | null = null;
  const files = Object.values(components);
  return {
    name: 'catpost:dev',
    apply: (_, { command, isPreview }) => command === 'serve' && !isPreview,
    config: (user) => {
      const root = resolve(user.root ?? '.');
      // After a restart, Vite watches the sources itself.
      const isWatching = waiting === null;
      session = waiting
        ? Promise.resolve(waiting)
        : place.load(root).then(({ pipeline, folders }) => pipeline.startViteSession(site, folders));
      // Prevents an unhandled rejection, because the session is awaited only when the server runs.
      session.catch(() => {});
      waiting = null;
      const watched = files.map((file) => dirname(resolve(root, file)));
      return devConfig(
        { root, content: resolve(root, site.content ?? 'content'), watched, isWatching },
        place.packageRoot,
      );
    },
    configureServer: async (server) => (await session)?.attach(server, files.length > 0),
  };
}

/** `watched` are the folders of the author's components. */
function devConfig(
  { root, content, watched, isWatching }: { root: string; content: string; watched: string[]; isWatching: boolean },
  packageRoot: string,
): UserConfig {
  return {
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    // If Vite discovered these packages with the first page, it would reload that page.
    optimizeDeps: { entries: [], include: ['react-dom/client', 'react-router-dom'] },
    server: {
      // `npm run dev` has set null, and watchSources.ts watches instead.
      ...(isWatching ? { watch: { ignored: [(path: string) => !isWatched(root, content, watched, path)] } } : {}),
      fs: { allow: [root, packageRoot] },
    },
  };
}

/** Returns whether Vite watches a file: watchSite.ts watches those of the author. */
function isWatched(root: string, content: string, folders: string[], file: string): boolean {
  const path = relative(root, file).split(sep).join('/');
  if (isWithinOrSame(file, content)) return false;
  return /^(?:$|index\.html$|src(?:\/|$))/.test(path) || folders.some((folder) => isWithinOrSame(file, folder));
}

/** Writes the site with the scripts that Vite has built. Obeys `--base` and `--outDir` of Vite. */
function buildPlugin({ components = {}, ...options }: VitePluginOptions, { packageRoot, load }: PluginPlace): Plugin {
  let resolved: ResolvedConfig | null = null;
  let base = options.base;
  return {
    name: 'catpost:build',
    // The renderer is built for the server, within a build.
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: {
      // Runs before clientPlugin.ts sets a base for the bundle.
      order: 'pre',
      handler: (user) => {
        base ??= user.base;
        return { build: { rolldownOptions: { input: clientEntries(packageRoot) } } };
      },
    },
    configResolved: (config) => {
      resolved = config;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if (resolved === null) return;
        const { root, build } = resolved;
        const { pipeline, folders } = await load(root);
        const hasComponents = Object.keys(components).length > 0;
        const renderPage = hasComponents ? await bundledRenderer(resolved, folders) : undefined;
        const site = base === undefined ? options : { ...options, base };
        const built = { files: Object.values(bundle), renderPage };
        const status = await pipeline.buildWith(built, site, folders, resolve(root, build.outDir));
        if (status !== 0) this.error('The site was not built: its problems are listed above.');
      },
    },
  };
}

/** Answers every request as a host does, in place of Vite. */
function previewPlugin({ load }: PluginPlace): Plugin {
  return {
    name: 'catpost:preview',
    configurePreviewServer: async ({ config, middlewares }) => {
      const out = resolve(config.root, config.build.outDir);
      if (!existsSync(join(out, 'index.html'))) {
        throw new Error(
          `There is no site in ${out}: run npx vite build first, or choose a built folder with --outDir.`,
        );
      }
      const { pipeline } = await load(config.root);
      middlewares.use(await pipeline.previewHandler(out));
    },
  };
}
