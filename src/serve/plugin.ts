/**
 * `npm run dev`: a Vite server that answers with the same pages as a build, made from memory at each request. Pages
 * and styles are hot; an edit of the content renders what changed; an edit of the pipeline itself starts dev anew.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { prepareSettings, printProblems, type Settings } from '../build/report.ts';
import { formatProblem } from '../content/problems.ts';
import { type ContentChange, watchContent } from '../content/watchContent.ts';
import { contentsOf } from '../documents/entryContents.ts';
import type { Prepared } from '../plan/model.ts';
import { answerFromMemory, siteCss } from './devPages.ts';
import { createDevSite, type DevEvents, type DevSite } from './devSite.ts';
import { isForeign } from './foreignRequest.ts';

export type DevOptions = Settings & { port: number | null; host: boolean };

/** The exit status that asks start.mjs to bundle the pipeline again and run dev again. */
const restartStatus = 75;

/** Serves until interrupted; resolves to the exit status. */
export async function startDev(options: DevOptions): Promise<number> {
  let restart = () => {};
  const restarted = new Promise<number>((resolve) => {
    restart = () => resolve(restartStatus);
  });
  let running: ViteDevServer | null = null;
  // Before Vite is loaded, because its thread loads meanwhile.
  const site = createDevSite(
    contentSettings(options),
    eventsOf(() => running),
  );
  // No other command needs Vite's server, which takes 0.1 s to load.
  const [{ createServer }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const server = await createServer({
    configFile: false,
    root: options.projectRoot,
    appType: 'custom',
    publicDir: false,
    // Found here, they need not be found by the first page, which Vite would then reload.
    optimizeDeps: { include: ['react-dom/client', 'react-router-dom'] },
    clearScreen: false,
    server: {
      port: options.port ?? 5173,
      strictPort: options.port !== null,
      host: options.host,
      watch: { ignored: [(path: string) => !isWatched(options, path)] },
    },
    plugins: [react(), catpost(options, site, restart)],
  });
  running = server;
  await server.listen();
  server.printUrls();
  const interrupted = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(0));
  });
  const status = await Promise.race([restarted, interrupted]);
  await server.close();
  return status;
}

/** The plugin: pages from memory, content watched. */
function catpost(settings: Settings, site: DevSite, restart: () => void): Plugin {
  return {
    name: 'catpost',
    configureServer(server) {
      const options = contentSettings(settings);
      server.ws.on('catpost:hello', (_, client) => {
        const problems = site.problems();
        if (problems) client.send('catpost:problems', { problems: problems.map(formatProblem), changed: false });
      });
      const batch = batched(site.change);
      const stopWatching = watchContent(options.content, batch);
      server.watcher.add(options.publicFolder);
      let sourcesChanged = false;
      server.watcher.on('all', (_event, file) => {
        if (isInside(options.publicFolder, file)) batch({ file, kind: 'other' });
        else if (isPipeline(settings.projectRoot, file)) restart();
        else sourcesChanged = true;
      });
      server.middlewares.use((request, response, next) => {
        if (isForeign(request.url ?? '/', request.headers)) {
          response.writeHead(403).end('Only pages of this server and links to it are answered.\n');
          return;
        }
        answer(server, site, sourcesChanged, request, response).then((answered) => answered || next(), next);
      });
      server.httpServer?.once('close', () => {
        stopWatching();
        site.close();
      });
    },
  };
}

/** Every post is shown, and the record of paths is a build's to write. */
function contentSettings(settings: Settings) {
  return { ...prepareSettings(settings), base: '/', drafts: true, recordOnly: false };
}

/** Before the server is there nobody has a page to be told of. */
function eventsOf(running: () => ViteDevServer | null): DevEvents {
  return {
    onChange: (site) => running()?.ws.send('catpost:change', { css: siteCss(site) }),
    onWhole: (prepared, changed) => {
      report(prepared);
      running()?.ws.send('catpost:problems', { problems: prepared.problems.map(formatProblem), changed });
    },
    onError: (error) => console.error(error instanceof Error ? error.message : String(error)),
  };
}

function report({ problems, entries }: Prepared): void {
  printProblems(problems);
  if (problems.length === 0) console.log(`${entries.length} files, no problems`);
}

/** An editor writes a file in several events. */
function batched(onChanges: (changes: ContentChange[]) => void): (change: ContentChange) => void {
  let changes: ContentChange[] = [];
  let waiting: NodeJS.Timeout | undefined;
  return (change) => {
    changes.push(change);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      onChanges(changes);
      changes = [];
    }, 10);
  };
}

/** The bundle has the pages as their sources were at the start: they are read anew when one has changed. */
async function answer(
  server: ViteDevServer,
  site: DevSite,
  sourcesChanged: boolean,
  ...exchange: [IncomingMessage, ServerResponse]
): Promise<boolean> {
  const { contentsOf: make } = sourcesChanged ? await freshContents(server) : { contentsOf };
  return answerFromMemory(server, site, make, ...exchange);
}

/** The pages as their sources are now; Vite keeps what did not change. */
async function freshContents(server: ViteDevServer): Promise<typeof import('../documents/entryContents.ts')> {
  const { isRunnableDevEnvironment } = await import('vite');
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules in its server.');
  return ssr.runner.import('/src/documents/entryContents.ts');
}

/** Nothing else makes a page of dev another one; the content has a watch of its own. */
function isWatched({ projectRoot, content }: Settings, file: string): boolean {
  const path = relative(projectRoot, file).split(sep).join('/');
  return /^(?:$|index\.html$|(?:src|public)(?:\/|$))/.test(path) && !isInside(content, file);
}

/** Sources that are part of the running bundle; pages, stylesheets and browser are served fresh. */
function isPipeline(projectRoot: string, file: string): boolean {
  const path = relative(projectRoot, file).split(sep).join('/');
  return /^src\/(?!(?:browser|dom|pages|shell)\/)/.test(path) && !path.endsWith('.css');
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..');
}
