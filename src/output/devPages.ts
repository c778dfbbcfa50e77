/** Answers the requests of `npm run dev` from memory, with the same pages as a build. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { settingsScript } from '../browser/inlineScript.ts';
import { outputFileOf } from '../content/paths.ts';
import { formatProblem } from '../content/problems.ts';
import { decoded } from '../decoded.ts';
import { isSvg } from '../images/readImage.ts';
import { themeCss } from '../styles/themeCss.ts';
import { withPathShards } from './contents.ts';
import { contentTypeOf } from './contentTypes.ts';
import { svgPolicy } from './hosts/headers.ts';
import type { Shell } from './html.ts';
import type { PathShard } from './pathShards.ts';
import type { Entry } from './plan.ts';
import type { Prepared } from './prepare.ts';
import { squeeze } from './shell.ts';
import { siteLinks } from './webManifest.ts';

/** A prepared site with its entries by path. */
export type DevPages = { prepared: Prepared; found: Map<string, Entry>; shards: PathShard[] };

export function devPagesOf(prepared: Prepared): DevPages {
  const { entries, shards } = withPathShards(prepared);
  return { prepared, found: new Map(entries.map((entry) => [entry.path, entry])), shards };
}

/** True when the request was for a path of the site, or for a page that does not exist; else it is Vite's. */
export async function answerFromMemory(
  server: ViteDevServer,
  { prepared, found, shards }: DevPages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/s, '')).normalize('NFC');
  if (!found.has(path) && found.has(`${path}/`)) {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
    return true;
  }
  if (!found.has(path) && !asksForPage(request, path)) return false;
  const published = found.has(path) ? path : '/404.html';
  const entry = found.get(published);
  if (!entry) return false;
  const { contentsOf } = await freshContents(server);
  const made = contentsOf(entry, prepared, shards, await devShell(server.config.root, prepared));
  response.statusCode = published === path ? 200 : 404;
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(published)));
  if (isSvg(published)) response.setHeader('Content-Security-Policy', svgPolicy);
  if ('copy' in made) createReadStream(made.copy).pipe(response);
  else if (!outputFileOf(published).endsWith('.html')) response.end(made.text);
  else response.end(await server.transformIndexHtml(request.url ?? '/', made.text));
  return true;
}

/** The pages as their sources are now; Vite keeps what did not change. */
function freshContents(server: ViteDevServer): Promise<typeof import('./contents.ts')> {
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules in its server.');
  return ssr.runner.import('/src/output/contents.ts');
}

/** Vite's own modules are asked for by scripts, which do not accept HTML. */
function asksForPage(request: IncomingMessage, path: string): boolean {
  return request.headers.accept?.includes('text/html') === true && !/^\/(?:@|src\/|node_modules\/)/.test(path);
}

/** Sources as Vite serves them in place of the bundle, and no policy, which its hot reload could not obey. */
async function devShell(projectRoot: string, prepared: Prepared): Promise<Shell> {
  const problems = JSON.stringify(prepared.problems.map(formatProblem)).replaceAll('<', '\\u003c');
  return {
    template: squeeze(await readFile(join(projectRoot, 'index.html'), 'utf8')),
    base: prepared.site.base,
    policy: '',
    headStart: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    headEnd: [
      siteLinks(prepared),
      '<meta name="catpost" content="dev">',
      `<style>${themeCss(prepared.site.config.theme)}</style>`,
      '<link rel="stylesheet" href="/src/styles/index.css">',
      `<script>${settingsScript}</script>`,
      `<script type="application/json" id="problems">${problems}</script>`,
      '<script type="module" src="/src/browser/main.tsx"></script>',
      '<script type="module" src="/src/browser/dev.ts"></script>',
    ].join(''),
  };
}
