/** Starts HTTP servers that stand for other sites, and closes them after the tests of a file. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll } from 'vitest';

/** `serve` starts a server and resolves to its origin, which has a port of its own. `stop` closes it earlier. */
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
