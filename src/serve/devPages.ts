/** Answers the requests of `npm run dev` from memory, with the same pages as a build. */

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { settingsScript, typefaceScript } from '../browser/inlineScript.ts';
import { outputFileOf } from '../content/paths/href.ts';
import type { contentsOf } from '../documents/entryContents.ts';
import { collapseWhitespace } from '../documents/template.ts';
import { isSvg } from '../images/readImage.ts';
import type { Prepared, Template } from '../plan/model.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import { svgPolicy } from '../publish/hosts/headers.ts';
import { siteLinks } from '../publish/webManifest.ts';
import { printCss } from '../styles/printCss.ts';
import { themeCss } from '../styles/themeCss.ts';
import { percentDecode } from '../text/percentDecode.ts';
import type { Site } from '../types/content.ts';
import type { DevPages, DevSite } from './devSite.ts';

/** True when the request was for a path of the site, or for a page that does not exist; else it is Vite's. */
export async function answerFromMemory(
  server: ViteDevServer,
  site: DevSite,
  makeContents: typeof contentsOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return site.use((planned) => answerFrom(planned, server, site, makeContents, request, response));
}

async function answerFrom(
  planned: DevPages,
  server: ViteDevServer,
  site: DevSite,
  makeContents: typeof contentsOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = percentDecode((request.url ?? '/').replace(/[?#].*$/s, '')).normalize('NFC');
  let pages = planned;
  const isThere = () => pages.found.has(path) || pages.found.has(`${path}/`);
  if (!isThere() && (path.startsWith('/paths/') || asksForPage(request, path))) pages = await site.whole();
  if (!pages.found.has(path) && pages.found.has(`${path}/`)) {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
    return true;
  }
  if (!pages.found.has(path) && !asksForPage(request, path)) return false;
  const published = pages.found.has(path) ? path : '/404.html';
  const found = pages.found.get(published);
  if (!found) return false;
  const { entry, prepared, shards } = await pages.inputsOf(found);
  const made = makeContents(entry, prepared, shards, await devShell(server.config.root, site, prepared));
  response.statusCode = published === path ? 200 : 404;
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(published)));
  if (isSvg(published)) response.setHeader('Content-Security-Policy', svgPolicy);
  if ('copy' in made) createReadStream(made.copy).pipe(response);
  else if (!outputFileOf(published).endsWith('.html')) response.end(made.text);
  else response.end(await server.transformIndexHtml(request.url ?? '/', made.text));
  return true;
}

/** Vite's own modules are asked for by scripts, which do not accept HTML. */
function asksForPage(request: IncomingMessage, path: string): boolean {
  return request.headers.accept?.includes('text/html') === true && !/^\/(?:@|src\/|node_modules\/)/.test(path);
}

/** The styles that site.yaml decides; the browser puts them in place of those of before when that file has changed. */
export function siteCss({ config }: Site): string {
  return themeCss(config.theme) + printCss(config.url);
}

/** Sources as Vite serves them in place of the bundle, and no policy, which its hot reload could not obey. */
async function devShell(projectRoot: string, site: DevSite, prepared: Prepared): Promise<Template> {
  const problems = JSON.stringify(site.problems()?.map(formatProblem) ?? null).replaceAll('<', '\\u003c');
  const { base } = prepared.site;
  return {
    html: collapseWhitespace(await readFile(join(projectRoot, 'index.html'), 'utf8')),
    base,
    policy: '',
    headStart: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    headEnd: [
      siteLinks(prepared),
      // In the place of the main script's name, which tells the base.
      `<meta name="catpost" content="${base}assets/dev">`,
      `<style id="site-style">${siteCss(prepared.site)}</style>`,
      '<link rel="stylesheet" href="/src/styles/index.css">',
      `<script>${settingsScript(base)}${typefaceScript(base)}</script>`,
      `<script type="application/json" id="problems">${problems}</script>`,
      '<script type="module" src="/src/browser/main.tsx"></script>',
      '<script type="module" src="/src/browser/dev.ts"></script>',
    ].join(''),
  };
}
