/**
 * `npm run dev`: a Vite server that answers with the same pages as a build, made from memory at each request. Pages
 * and styles are hot; an edit of the content renders what changed; an edit of the pipeline itself starts dev anew.
 */
import { relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type Plugin } from 'vite';
import { formatProblem } from './content/problems.ts';
import { answerFromMemory, type DevPages, devPagesOf } from './output/devPages.ts';
import { prepareSite } from './output/prepare.ts';
import { prepareSettings, printProblems, type Settings } from './output/report.ts';

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
    // Found here, they need not be found by the first page, which Vite would then reload.
    optimizeDeps: { include: ['react-dom/client', 'react-router-dom'] },
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
      const prepareNow = () => {
        const preparing = prepare(settings);
        preparing.catch((error: Error) => server.config.logger.error(error.message));
        return preparing;
      };
      let pages = prepareNow();
      const { publicFolder } = prepareSettings(settings);
      const authored = [settings.content, publicFolder];
      server.watcher.add(authored);
      let waiting: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, file) => {
        if (authored.some((folder) => isInside(folder, file))) {
          clearTimeout(waiting);
          // An editor writes a file in several events.
          waiting = setTimeout(() => {
            pages = prepareNow();
            pages.then(({ prepared: { problems } }) => {
              server.ws.send('catpost:change', { problems: problems.map(formatProblem) });
            }, ignore);
          }, 20);
        } else if (isPipeline(settings.projectRoot, file)) {
          restart();
        }
      });
      server.middlewares.use((request, response, next) => {
        pages
          .then((ready) => answerFromMemory(server, ready, request, response))
          .then((answered) => answered || next(), next);
      });
    },
  };
}

/** prepareNow has logged the error already. */
function ignore(): void {}

async function prepare(settings: Settings): Promise<DevPages> {
  const silent = { onStep: () => {}, onProgress: () => {} };
  const prepared = await prepareSite({
    ...prepareSettings(settings),
    ...silent,
    base: '/',
    drafts: true,
    recordOnly: false,
    imageCache: null,
  });
  printProblems(prepared.problems);
  if (prepared.problems.length === 0) console.log(`${prepared.entries.length} files, no problems`);
  return devPagesOf(prepared);
}

/** Sources that are part of the running bundle; pages, stylesheets and browser are served fresh. */
function isPipeline(projectRoot: string, file: string): boolean {
  const path = relative(projectRoot, file).split(sep).join('/');
  return /^src\/(?:(?:content|markdown|images|output)\/|styles\/[^/]+\.ts$|[^/]+$)/.test(path);
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..');
}
