/** Serves a built folder as a CDN does: with clean URLs, 404.html for missing paths, and no fallback to the app. */

import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { outputFileOf } from '../content/paths/href.ts';
import { acceptedEncoding, compress, isCompressible } from '../publish/hosts/compress.ts';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import { type HeaderRule, headerRules, headersFor } from '../publish/hosts/headers.ts';
import { notFoundPathFor } from '../publish/hosts/notFoundPaths.ts';
import { unescapeHtml } from '../text/escapeHtml.ts';
import { percentDecode } from '../text/percentDecode.ts';
import { byteRange } from './byteRange.ts';
import { type ListenOptions, listenOnFreePort, serverAddresses } from './listen.ts';

/** The folder to serve, and where. */
export type ServeOptions = ListenOptions & {
  folder: string;
  /** Begins and ends with a slash. */
  base: string;
};

/** A running server. `addresses` are its URLs. */
export type RunningServer = { port: number; addresses: string[]; close: () => Promise<void> };

/** Starts a server. Rejects with an expected error if the port is in use. */
export async function serveFolder(options: ServeOptions): Promise<RunningServer> {
  const { folder, base } = options;
  const server = createServer(folderHandler(folder, base));
  const port = await listenOnFreePort(server, options);
  return {
    port,
    addresses: serverAddresses(port, options, base),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Returns a handler for requests. `base` is the path that the folder was built for, which its home page contains. */
export function folderHandler(folder: string, base = baseOf(folder)): RequestHandler {
  // With `dev`, sirv reads the disk at each request, so that a swapped folder is served at once.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: false });
  return (request, response) => {
    answer(request, response, folder, base, files).catch(() => response.destroy());
  };
}

/** In characters. A longer path is answered as missing. */
const longestPath = 4096;

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Returns the base in the page data of the home page, or `/` if there is no home page. */
export function baseOf(folder: string): string {
  const page = join(folder, 'index.html');
  const home = existsSync(page) ? readFileSync(page, 'utf8') : '';
  return /<script type="application\/json" id="page">\{"base":"([^"]+)"/.exec(home)?.[1] ?? '/';
}

type Files = ReturnType<typeof sirv>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
  files: Files,
): Promise<void> {
  const rules = await rulesOf(folder);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/);
  const inside = below(path, base);
  const plain = inside === null ? null : percentDecode(inside);
  // No published path has these, and a file system might follow them out of the folder.
  const isHarmless = plain !== null && !/[\0\\]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(plain) && !hasHiddenSegment(plain);
  if (inside === null || plain === null || !isHarmless || path.length > longestPath)
    return missing(request, response, folder, rules);
  const answerMissing = () => missing(request, response, folder, rules, plain);
  if (!plain.endsWith('/') && existsSync(join(folder, plain, 'index.html'))) {
    response.writeHead(301, { Location: `${path}/${query}` }).end();
    return;
  }
  const file = plain.endsWith('/') ? `${plain}index.html` : plain;
  if (!existsSync(join(folder, file))) return answerMissing();
  setHeaders(response, plain, rules);
  if (await sentCompressed(request, response, join(folder, file), file)) return;
  if (answeredRange(request, response, statSync(join(folder, file)))) return;
  request.url = inside + query;
  files(request, response, answerMissing);
}

/** Returns the part of a path below the base, still percent-encoded; null if the path is not below the base. */
function below(path: string, base: string): string | null {
  const depth = base.split('/').length - 1;
  const segments = path.split('/');
  const start = `${segments.slice(0, depth).join('/')}/`;
  return segments.length > depth && percentDecode(start) === percentDecode(base)
    ? `/${segments.slice(depth).join('/')}`
    : null;
}

/** Sends a text file compressed. Returns false if the file is not text, or the browser does not accept compression. */
async function sentCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  file: string,
): Promise<boolean> {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  if (encoding === null || request.headers.range || !isCompressible(contentTypeOf(file))) return false;
  const stats = await stat(path);
  if (!stats.isFile()) return false;
  // Made like sirv's. It is weak, so it is valid for every encoding of the file.
  const etag = `W/"${stats.size}-${stats.mtime.getTime()}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return true;
  }
  const body = await compress(await readFile(path), encoding);
  response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

/**
 * Answers an unsatisfiable range and returns true. Otherwise, leaves a range that sirv understands in the request, or
 * none.
 */
function answeredRange({ headers, method }: IncomingMessage, response: ServerResponse, stats: Stats): boolean {
  // If-Range needs a strong ETag, and these are weak.
  const range = method === 'GET' && !headers['if-range'] ? byteRange(headers.range, stats.size) : null;
  delete headers.range;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${stats.size}` }).end();
    return true;
  }
  if (range !== null) headers.range = `bytes=${range.start}-${range.end}`;
  return false;
}

async function missing(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  rules: HeaderRule[],
  path = '/',
): Promise<void> {
  const own = notFoundPathFor(path, (candidate) => existsSync(join(folder, candidate)));
  const page = await readFile(join(folder, own)).catch(() => Buffer.from('Not found\n'));
  setHeaders(response, own, rules);
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  const body = encoding === null ? page : await compress(page, encoding);
  response.writeHead(404, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
}

/** Sets the headers of a path, which are those of every host (publish/hosts/headers.ts). */
function setHeaders(response: ServerResponse, path: string, rules: HeaderRule[]): void {
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(path)));
  for (const [name, value] of headersFor(path, rules)) response.setHeader(name, value);
  if (isCompressible(String(response.getHeader('Content-Type')))) response.setHeader('Vary', 'Accept-Encoding');
}

/** Returns the header rules with the policy of the current home page, without those for https. */
async function rulesOf(folder: string): Promise<HeaderRule[]> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(home)?.[1] ?? '';
  return headerRules({ policy: unescapeHtml(policy), url: 'http://localhost', noindexPaths: [] });
}

function hasHiddenSegment(path: string): boolean {
  return /(?:^|\/)\.(?!well-known(?:\/|$))/.test(path);
}
