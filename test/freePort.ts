/** Finds free ports. */
import { createServer } from 'node:net';

/** Returns a free port, for a program that needs one before it starts: Lighthouse reaches the browser by it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
