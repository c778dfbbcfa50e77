/** Answers the requests of dev from memory, with the pages of a build. */

import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { outputFileOf } from '../content/paths/href.ts';
import { isSvg } from '../images/readImage.ts';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import { svgPolicy } from '../publish/hosts/headers.ts';
import { notFoundPathFor } from '../publish/hosts/notFoundPaths.ts';
import { percentDecode } from '../text/percentDecode.ts';
import { devTemplate, type TemplateInputs } from './devTemplate.ts';
import type { DevPages, DevSite } from './model.ts';

/** The parts of a dev session that make pages. */
export type PageInputs = TemplateInputs & { site: DevSite };

/**
 * Answers a request for a path of the site, or for a page that does not exist, and returns true. Returns false for all
 * other requests, which the server answers.
 */
export async function answerFromMemory(
  inputs: PageInputs,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  return inputs.site.withPages((pages) => answerFrom(pages, inputs, request, response));
}

async function answerFrom(
  planned: DevPages,
  inputs: PageInputs,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { client } = inputs;
  const path = percentDecode((request.url ?? '/').replace(/[?#].*$/s, '')).normalize('NFC');
  const isForPage = request.headers.accept?.includes('text/html') === true && !client.isReserved(path);
  let pages = planned;
  const isThere = () => pages.entries.has(path) || pages.entries.has(`${path}/`);
  const moved = isThere() ? null : inputs.openPages.movedTo(path);
  if (moved !== null) {
    // Not permanent: the author may move the post back.
    response.writeHead(302, { Location: encodeURI(moved) }).end();
    return true;
  }
  if (!isThere() && (path.startsWith('/paths/') || isForPage)) pages = await inputs.site.whole();
  if (!pages.entries.has(path) && pages.entries.has(`${path}/`)) {
    response.writeHead(301, { Location: encodeURI(`${path}/`) }).end();
    return true;
  }
  if (!pages.entries.has(path) && !isForPage) return false;
  const published = pages.entries.has(path) ? path : notFoundPathFor(path, (page) => pages.entries.has(page));
  const found = pages.entries.get(published);
  if (!found) return false;
  const { entry, prepared, shards } = await pages.inputsOf(found);
  const contentsOf = await client.makeContents();
  const made = contentsOf(entry, prepared, shards, await devTemplate(inputs, pages.planned, prepared));
  response.statusCode = published === path ? 200 : 404;
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(published)));
  if (isSvg(published)) response.setHeader('Content-Security-Policy', svgPolicy);
  // Ends both if the file is gone, or if the browser does not wait for the rest of it.
  if ('copy' in made) pipeline(createReadStream(made.copy), response, () => {});
  else if (!outputFileOf(published).endsWith('.html')) response.end(made.text);
  else response.end(await client.completePage(request.url ?? '/', made.text));
  return true;
}
