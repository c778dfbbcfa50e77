/** Serves a built folder the way a CDN does: clean URLs, 404.html for all that is missing, no fallback to the app. */

import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { outputFileOf } from '../content/paths/href.ts';
import { expectedError } from '../errors/expectedError.ts';
import { acceptedEncoding, compress, isCompressible } from '../publish/hosts/compress.ts';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import { type HeaderRule, headerRules, headersFor } from '../publish/hosts/headers.ts';
import { unescapeHtml } from '../text/escapeHtml.ts';
import { percentDecode } from '../text/percentDecode.ts';
import { byteRange } from './byteRange.ts';

export type ServeOptions = {
  folder: string;
  /** With both slashes. */
  base: string;
  /** 0 takes any free one. */
  port: number;
  /** True serves the local network too. */
  host: boolean;
  /** False tries the next twenty ports where this one is taken. */
  strictPort: boolean;
};

export type RunningServer = { port: number; addresses: string[]; close: () => Promise<void> };

/** Starts serving. Rejects with a plain sentence where the port is taken. */
export async function serveFolder(options: ServeOptions): Promise<RunningServer> {
  const { folder, base, host } = options;
  const server = createServer(folderHandler(folder, base));
  const port = await listen(server, options);
  const names = ['localhost', ...(host ? lanAddresses() : [])];
  return {
    port,
    addresses: names.map((name) => `http://${name}:${port}${base}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers requests for a built folder. `base` is the path that it was built for, which its home page says. */
export function folderHandler(folder: string, base = baseOf(folder)): RequestHandler {
  // `dev` makes sirv look at the disk at each request, so that a swapped folder is served at once.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: false });
  return (request, response) => {
    answer(request, response, folder, base, files).catch(() => response.destroy());
  };
}

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** Reads the base from the data of the home page; without a home page it is the root. */
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
  // Nothing published has these in its path; a file system might read them as a way out.
  const harmless = plain !== null && !/[\0\\]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(plain) && !hasHiddenSegment(plain);
  if (inside === null || plain === null || !harmless || path.length > 4096)
    return missing(request, response, folder, rules);
  if (!plain.endsWith('/') && existsSync(join(folder, plain, 'index.html'))) {
    response.writeHead(301, { Location: `${path}/${query}` }).end();
    return;
  }
  const file = plain.endsWith('/') ? `${plain}index.html` : plain;
  if (!existsSync(join(folder, file))) return missing(request, response, folder, rules);
  setHeaders(response, plain, rules);
  if (await sentCompressed(request, response, join(folder, file), file)) return;
  if (answeredRange(request, response, statSync(join(folder, file)))) return;
  request.url = inside + query;
  files(request, response, () => missing(request, response, folder, rules));
}

/** The part of a path from the slash at the end of the base, in whatever encoding it came; null where it is elsewhere. */
function below(path: string, base: string): string | null {
  const depth = base.split('/').length - 1;
  const segments = path.split('/');
  const start = `${segments.slice(0, depth).join('/')}/`;
  return segments.length > depth && percentDecode(start) === percentDecode(base)
    ? `/${segments.slice(depth).join('/')}`
    : null;
}

/** False where the file goes out as it is: it is no text, or the browser takes no compressed one. */
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
  // As sirv makes it; it is weak, so it holds for every encoding of the file.
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

/** True where the range is not in the file. Else the request has the range as sirv reads it, or none. */
function answeredRange({ headers, method }: IncomingMessage, response: ServerResponse, stats: Stats): boolean {
  // An entity tag of ours is weak, so that none is the one of If-Range.
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
): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found\n'));
  setHeaders(response, '/404.html', rules);
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  const body = encoding === null ? page : await compress(page, encoding);
  response.writeHead(404, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
}

/** What every host is told to send with a path of the site (hosts/headers.ts). */
function setHeaders(response: ServerResponse, path: string, rules: HeaderRule[]): void {
  response.setHeader('Content-Type', contentTypeOf(outputFileOf(path)));
  for (const [name, value] of headersFor(path, rules)) response.setHeader(name, value);
  if (isCompressible(String(response.getHeader('Content-Type')))) response.setHeader('Vary', 'Accept-Encoding');
}

/** The policy is that of the pages as they are now. What only holds over https is left out, as hosts are told to. */
async function rulesOf(folder: string): Promise<HeaderRule[]> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(home)?.[1] ?? '';
  return headerRules({ policy: unescapeHtml(policy), url: 'http://localhost', noindexPaths: [] });
}

function hasHiddenSegment(path: string): boolean {
  return /(?:^|\/)\.(?!well-known(?:\/|$))/.test(path);
}

function listen(server: Server, { port, host, strictPort }: ServeOptions): Promise<number> {
  const last = strictPort || port === 0 ? port : port + 20;
  return new Promise((resolve, reject) => {
    let trying = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      if (trying >= last) return reject(expectedError(`Port ${trying} is in use: choose another one with --port.`));
      trying += 1;
      server.listen(trying, host ? '0.0.0.0' : 'localhost');
    });
    server.on('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : trying);
    });
    server.listen(trying, host ? '0.0.0.0' : 'localhost');
  });
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
