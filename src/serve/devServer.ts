/** The dev server of the installed package, which has no Vite: it serves the scripts that were bundled with it. */

import { createServer, type ServerResponse } from 'node:http';
import { contentTypeOf } from '../publish/hosts/contentTypes.ts';
import type { BundledClient } from './bundledClient.ts';
import type { DevSession } from './devSession.ts';
import { type ListenOptions, listenOnFreePort, serverAddresses } from './listen.ts';
import type { RunningServer } from './serve.ts';

/** Starts the server. Rejects with an expected error if the port is in use. */
export async function serveBundled(
  session: DevSession,
  client: BundledClient,
  options: ListenOptions,
): Promise<RunningServer> {
  let origin = '';
  const { handle, close } = session.attach(client, () => origin);
  const server = createServer((request, response) => {
    handle(request, response, (error) => {
      if (error) fail(response, error);
      else sendFile(response, request.url ?? '/', client);
    });
  });
  const port = await listenOnFreePort(server, options).catch((error) => {
    // Otherwise, the process would go on watching files.
    close();
    throw error;
  });
  origin = `http://localhost:${port}`;
  return {
    port,
    addresses: serverAddresses(port, options, '/'),
    close: () =>
      new Promise((resolve) => {
        close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends a file of the bundle. */
function sendFile(response: ServerResponse, url: string, { files }: BundledClient): void {
  const path = url.replace(/[?#].*$/s, '');
  const file = files.get(path);
  if (file === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const isHashed = path.startsWith('/assets/');
  response.writeHead(200, {
    'Content-Type': contentTypeOf(path),
    'Cache-Control': isHashed ? 'max-age=31536000, immutable' : 'no-cache',
  });
  response.end(file);
}

/** Prints an error of catpost, and says in the browser where to look. */
function fail(response: ServerResponse, error: unknown): void {
  console.error(error);
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The terminal says what failed.\n');
}
