/** Runs the dev server: answers from memory, watches the content, and restarts when catpost's own sources change. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { ViteDevServer } from 'vite';
import { prepareSettings, printProblems, type SiteSettings } from '../build/report.ts';
import { type ContentChange, watchContent } from '../content/files/watchContent.ts';
import { contentsOf } from '../documents/entryContents.ts';
import type { Prepared } from '../plan/model.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import { answerFromMemory, siteCss } from './devPages.ts';
import { createDevSite, type DevEvents, type DevSite } from './devSite.ts';
import { isForeign } from './foreignRequest.ts';
import type { DevSession } from './pipeline.ts';

/** Starts to read the content, while Vite starts. */
export function startDevSession(settings: SiteSettings): DevSession {
  // Reading thousands of files fills V8's young generation again and again until it has grown from 1 MB.
  setFlagsFromString('--semi-space-growth-factor=16');
  let running: ViteDevServer | null = null;
  const options = devSettings(settings);
  const site = createDevSite(
    options,
    eventsOf(() => running),
  );
  return {
    attach: (server) => {
      running = server;
      const batch = batched(site.change);
      const stopWatching = watchContent(options.content, batch);
      const sources = watchSources(server, settings, batch);
      serveSite(server, site, sources);
      greetPages(server, site);
      server.httpServer?.once('close', () => {
        stopWatching();
        site.close();
      });
    },
  };
}

/** Returns the settings of dev, which shows every post and never writes the record of paths. */
function devSettings(settings: SiteSettings) {
  return { ...prepareSettings(settings), base: '/', includesDrafts: true, isRecordReadOnly: false };
}

/** Returns handlers that send events to open pages. No page is open before the server runs. */
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

/**
 * Collects the events that an editor causes when it writes a file, and passes them on after 10 ms without a further
 * one.
 */
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

/** Whether a source that pages are rendered with has changed since the pipeline was bundled. */
type SourceState = { hasChanged: boolean };

/**
 * Watches the public folder and the sources. Restarts the server with a new bundle when a source of the pipeline
 * changes.
 */
function watchSources(
  server: ViteDevServer,
  settings: SiteSettings,
  onPublicChange: (change: ContentChange) => void,
): SourceState {
  const state: SourceState = { hasChanged: false };
  const { publicFolder } = prepareSettings(settings);
  server.watcher.add(publicFolder);
  server.watcher.on('all', (_event, file) => {
    if (isInside(publicFolder, file)) onPublicChange({ file, kind: 'other' });
    else if (isPipeline(settings.packageRoot, file)) void server.restart();
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

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..');
}

function serveSite(server: ViteDevServer, site: DevSite, sources: SourceState): void {
  server.middlewares.use((request, response, next) => {
    if (isForeign(request.url ?? '/', request.headers)) {
      response.writeHead(403).end('This server only answers its own pages, and links to it.\n');
      return;
    }
    answer(server, site, sources, request, response).then((answered) => answered || next(), next);
  });
}

/** Answers with the bundled code, or with the current sources if one has changed. */
async function answer(
  server: ViteDevServer,
  site: DevSite,
  { hasChanged }: SourceState,
  ...exchange: [IncomingMessage, ServerResponse]
): Promise<boolean> {
  const { contentsOf: make } = hasChanged ? await currentContents(server) : { contentsOf };
  return answerFromMemory(server, site, make, ...exchange);
}

/** Loads the code that renders pages from its sources. Vite reloads only the modules that have changed. */
async function currentContents(server: ViteDevServer): Promise<typeof import('../documents/entryContents.ts')> {
  const { isRunnableDevEnvironment } = await import('vite');
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules in its server.');
  return ssr.runner.import('/src/documents/entryContents.ts');
}

/** Sends the known problems to each page that opens. */
function greetPages(server: ViteDevServer, site: DevSite): void {
  server.ws.on('catpost:hello', (_, client) => {
    const problems = site.problems();
    if (problems) client.send('catpost:problems', { problems: problems.map(formatProblem), changed: false });
  });
}
