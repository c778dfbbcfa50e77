/**
 * `npm run dev`: a Vite server that answers with the same pages as a build, made from memory at each request. Pages
 * and styles are hot; an edit of the content renders what changed; an edit of the pipeline itself starts dev anew.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { outputFileOf } from './content/paths.ts';
import { formatProblem } from './content/problems.ts';
import { decoded } from './decoded.ts';
import { iconOf } from './output/build.ts';
import type { Shell } from './output/html.ts';
import { type Prepared, prepareSite } from './output/prepare.ts';
import { prepareSettings, printProblems, type Settings } from './output/report.ts';
import { contentTypeOf } from './output/serve.ts';
import { squeeze } from './output/shell.ts';

export type DevOptions = Settings & { port: number | null; host: boolean };

/** The exit status that asks start.mjs to bundle the pipeline again and run dev again. */
const restartStatus = 75;

/** Serves until interrupted; resolves to the exit status. */
export async function startDev(options: DevOptions): Promise<number> {
  let restart = () => {};
  const restarted = new Promise<number>((resolve) => {
    restart = () => resolve(restartStatus);
  });
  const server = await createServer({
    configFile: false,
    root: options.projectRoot,
    appType: 'custom',
    publicDir: false,
    clearScreen: false,
    server: { port: options.port ?? 5173, strictPort: options.port !== null, host: options.host },
    plugins: [react(), catpost(options, restart)],
  });
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
function catpost(settings: Settings, restart: () => void): Plugin {
  return {
    name: 'catpost',
    configureServer(server) {
      let prepared = prepare(settings);
      const { publicFolder } = prepareSettings(settings);
      const authored = [settings.content, publicFolder];
      server.watcher.add(authored);
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, file) => {
        if (authored.some((folder) => isInside(folder, file))) {
          clearTimeout(waiting);
          // An editor writes a file in several events.
          waiting = setTimeout(() => {
            prepared = prepare(settings);
            prepared.then(({ problems }) => {
              server.ws.send('catpost:change', { problems: problems.map(formatProblem) });
            });
          }, 20);
        } else if (isPipeline(settings.projectRoot, file)) {
          restart();
        }
      });
      server.middlewares.use((request, response, next) => {
        answer(server, settings, prepared, request, response).then((answered) => answered || next(), next);
      });
    },
  };
}

async function prepare(settings: Settings): Promise<Prepared> {
  const silent = { onStep: () => {}, onProgress: () => {} };
  const prepared = await prepareSite({ ...prepareSettings(settings), ...silent, base: '/', drafts: true });
  printProblems(prepared.problems);
  if (prepared.problems.length === 0) console.log(`${prepared.entries.length} files, no problems`);
  return prepared;
}

/** True when the request was for a path of the site, or for a page that does not exist. */
async function answer(
  server: ViteDevServer,
  settings: Settings,
  preparing: Promise<Prepared>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/s, '')).normalize('NFC');
  const prepared = await preparing;
  const { contentsOf, withPathShards } = await freshContents(server);
  const { entries, shards } = withPathShards(prepared);
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  if (!found.has(path) && found.has(`${path}/`)) {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
    return true;
  }
  if (!found.has(path) && !asksForPage(request, path)) return false;
  const published = found.has(path) ? path : '/404.html';
  const entry = found.get(published);
  if (!entry) return false;
  const made = contentsOf(entry, prepared, shards, await devShell(settings, prepared));
  response.statusCode = published === path ? 200 : 404;
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(published)));
  if ('copy' in made) createReadStream(made.copy).pipe(response);
  else if (!outputFileOf(published).endsWith('.html')) response.end(made.text);
  else response.end(await server.transformIndexHtml(request.url ?? '/', made.text));
  return true;
}

/** The pages as their sources are now; Vite keeps what did not change. */
function freshContents(server: ViteDevServer): Promise<typeof import('./output/contents.ts')> {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules in its server.');
  return ssr.runner.import('/src/output/contents.ts');
}

/** Vite's own modules are asked for by scripts, which do not accept HTML. */
function asksForPage(request: IncomingMessage, path: string): boolean {
  return request.headers.accept?.includes('text/html') === true && !/^\/(?:@|src\/|node_modules\/)/.test(path);
}

/** Sources as Vite serves them in place of the bundle, and no policy, which its hot reload could not obey. */
async function devShell({ projectRoot }: Settings, prepared: Prepared): Promise<Shell> {
  const icon = iconOf(prepared);
  const problems = JSON.stringify(prepared.problems.map(formatProblem)).replaceAll('<', '\\u003c');
  return {
    template: squeeze(await readFile(join(projectRoot, 'index.html'), 'utf8')),
    base: prepared.site.base,
    headStart: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    headEnd: [
      `<link rel="icon" href="${icon}">`,
      '<meta name="catpost" content="dev">',
      '<link rel="stylesheet" href="/src/styles/index.css">',
      `<script type="application/json" id="problems">${problems}</script>`,
      '<script type="module" src="/src/browser/main.tsx"></script>',
      '<script type="module" src="/src/browser/dev.ts"></script>',
    ].join(''),
  };
}

/** Sources that are part of the running bundle; pages, styles and browser are served fresh. */
function isPipeline(projectRoot: string, file: string): boolean {
  const path = relative(projectRoot, file).split(sep).join('/');
  return /^src\/(?:(?:content|markdown|output)\/|[^/]+$)/.test(path);
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..');
}
