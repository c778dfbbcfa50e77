/** Connects a dev session to Vite's server, which serves the sources of catpost and replaces edited ones in pages. */

import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { CommandSettings } from '../build/report.ts';
import { contentsOf } from '../documents/entryContents.ts';
import type { DevClient } from './devClient.ts';
import { startDevSession } from './devSession.ts';
import { currentRenderer } from './ownRenderer.ts';
import type { ViteSession } from './pipeline.ts';
import { watchSources } from './watchSources.ts';

/** Starts to read the content, while Vite starts. */
export function startViteSession(settings: CommandSettings): ViteSession {
  const session = startDevSession(settings);
  return {
    attach: (server, hasOwnComponents) => {
      const client = viteClient(server, settings, hasOwnComponents);
      const origin = () => (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
      const { handle, close } = session.attach(client, origin);
      server.middlewares.use(handle);
      const stopWatching = watchSources(server, settings.packageRoot);
      server.httpServer?.once('close', () => {
        stopWatching();
        close();
      });
    },
  };
}

/** Returns the client of a server that has the sources. Restarts the server when one of the pipeline changes. */
function viteClient(
  server: ViteDevServer,
  { packageRoot, isInstalled }: CommandSettings,
  hasOwnComponents: boolean,
): DevClient {
  const sources = sourceState(server, packageRoot);
  const addressOf = (name: string) => sourceAddress(server.config.root, join(packageRoot, 'src', name));
  return {
    // Scripts read the base from this, as from the name of the main script in a built page.
    marker: '/assets/dev',
    styleElements: `<link rel="stylesheet" href="${addressOf('styles/index.css')}">`,
    scriptElements: ['main.tsx', 'dev/dev.ts']
      .map((name) => `<script type="module" src="${addressOf(`browser/${name}`)}"></script>`)
      .join(''),
    optionalStyle: (name) => readFileSync(join(packageRoot, `src/styles/optional/${name}.css`), 'utf8'),
    isReserved: (path) => /^\/(?:@|src\/|node_modules\/)/.test(path),
    makeContents: async () => (sources.hasChanged && !isInstalled ? currentContents(server) : contentsOf),
    renderPage: async () => (hasOwnComponents ? currentRenderer(server, packageRoot) : undefined),
    completePage: (url, html) => server.transformIndexHtml(url, html),
  };
}

/** Returns the address at which Vite serves a file, which may be outside of its root. */
function sourceAddress(root: string, file: string): string {
  const path = relative(root, file).split(sep).join('/');
  return path.startsWith('../') ? `/@fs/${file.split(sep).join('/').replace(/^\//, '')}` : `/${path}`;
}

/** Whether a source that pages are rendered with has changed since the pipeline was bundled. */
type SourceState = { hasChanged: boolean };

function sourceState(server: ViteDevServer, packageRoot: string): SourceState {
  const state: SourceState = { hasChanged: false };
  server.watcher.on('all', (_event, file) => {
    if (isPipeline(packageRoot, file)) void server.restart();
    else state.hasChanged = true;
  });
  return state;
}

/**
 * Returns whether a source is used only from the bundle. Those of pages, of the browser and of styles are loaded at
 * each request.
 */
function isPipeline(packageRoot: string, file: string): boolean {
  const path = relative(packageRoot, file).split(sep).join('/');
  return /^src\/(?!(?:browser|dom|pages|shell)\/)/.test(path) && !path.endsWith('.css');
}

/** Loads the code that renders pages from its sources. Vite reloads only the modules that have changed. */
async function currentContents(server: ViteDevServer): Promise<typeof contentsOf> {
  const { isRunnableDevEnvironment } = await import('vite');
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules in its server.');
  const module: typeof import('../documents/entryContents.ts') = await ssr.runner.import(
    '/src/documents/entryContents.ts',
  );
  return module.contentsOf;
}
