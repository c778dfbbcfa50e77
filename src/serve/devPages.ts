/** Answers the requests of dev from memory, with the pages of a build. */

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
import { siteThemes } from '../styles/siteThemes.ts';
import { themeCss } from '../styles/themeCss.ts';
import { percentDecode } from '../text/percentDecode.ts';
import type { Site } from '../types/content.ts';
import type { DevPages, DevSite } from './devSite.ts';

/**
 * Answers a request for a path of the site, or for a page that does not exist, and returns true. Returns false for all
 * other requests, which Vite answers. `makeContents` is a parameter because a changed source is loaded again.
 */
export async function answerFromMemory(
  server: ViteDevServer,
  site: DevSite,
  makeContents: typeof contentsOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return site.withPages((planned) => answerFrom(planned, server, site, makeContents, request, response));
}

/** Returns the styles that depend on site.yaml. When that file changes, the browser replaces them. */
export function siteCss({ config }: Site): string {
  return themeCss(siteThemes(config)) + printCss(config.url);
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
  const isThere = () => pages.entries.has(path) || pages.entries.has(`${path}/`);
  if (!isThere() && (path.startsWith('/paths/') || asksForPage(request, path))) pages = await site.whole();
  if (!pages.entries.has(path) && pages.entries.has(`${path}/`)) {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
    return true;
  }
  if (!pages.entries.has(path) && !asksForPage(request, path)) return false;
  const published = pages.entries.has(path) ? path : '/404.html';
  const found = pages.entries.get(published);
  if (!found) return false;
  const { entry, prepared, shards } = await pages.inputsOf(found);
  const made = makeContents(entry, prepared, shards, await devTemplate(server.config.root, site, prepared));
  response.statusCode = published === path ? 200 : 404;
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(published)));
  if (isSvg(published)) response.setHeader('Content-Security-Policy', svgPolicy);
  if ('copy' in made) createReadStream(made.copy).pipe(response);
  else if (!outputFileOf(published).endsWith('.html')) response.end(made.text);
  else response.end(await server.transformIndexHtml(request.url ?? '/', made.text));
  return true;
}

/** Returns whether a browser requests a page. Scripts, which request Vite's modules, do not accept HTML. */
function asksForPage(request: IncomingMessage, path: string): boolean {
  return request.headers.accept?.includes('text/html') === true && !/^\/(?:@|src\/|node_modules\/)/.test(path);
}

/** Returns a template that loads the sources from Vite. It has no policy, because hot reload could not obey one. */
async function devTemplate(packageRoot: string, site: DevSite, prepared: Prepared): Promise<Template> {
  const problems = JSON.stringify(site.problems()?.map(formatProblem) ?? null).replaceAll('<', '\\u003c');
  const { base } = prepared.site;
  return {
    html: collapseWhitespace(await readFile(join(packageRoot, 'index.html'), 'utf8')),
    base,
    policy: '',
    headStart: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    headEnd: [
      siteLinks(prepared),
      // Scripts read the base from this, as from the name of the main script in a built page.
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
