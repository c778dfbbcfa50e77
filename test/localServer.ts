/** Starts HTTP servers that play the role of other sites, and closes them after the tests of a file. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll } from 'vitest';

/** `serve` starts a server on a free port and resolves to its origin. `stop` closes it early. */
export function localServers() {
  const servers = new Map<string, Server>();
  const stop = (origin: string) => {
    servers.get(origin)?.close();
    servers.get(origin)?.closeAllConnections();
  };
  afterAll(() => [...servers.keys()].forEach(stop));
  const serve = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const origin = `http://127.0.0.1:${address.port}`;
    servers.set(origin, server);
    return origin;
  };
  return { serve, stop };
}
