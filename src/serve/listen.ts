/** Starts a server on a free port, and lists the addresses of this machine. */

import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expectedError } from '../errors/expectedError.ts';

/** Where a server listens. */
export type ListenOptions = {
  /** 0 takes any free port. */
  port: number;
  /** Whether the server is reachable from the local network. */
  isOnNetwork: boolean;
  /** Whether a port that is in use is an error. If not, the next twenty ports are tried. */
  isPortStrict: boolean;
};

/** Resolves to the port. Rejects with a plain sentence if the port is in use. */
export function listenOnFreePort(server: Server, { port, isOnNetwork, isPortStrict }: ListenOptions): Promise<number> {
  const last = isPortStrict || port === 0 ? port : port + 20;
  return new Promise((resolve, reject) => {
    let trying = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      if (trying >= last) return reject(expectedError(`Port ${trying} is in use: choose another one with --port.`));
      trying += 1;
      server.listen(trying, isOnNetwork ? '0.0.0.0' : 'localhost');
    });
    server.on('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : trying);
    });
    server.listen(trying, isOnNetwork ? '0.0.0.0' : 'localhost');
  });
}

/** Returns the URLs of a server. `base` begins and ends with a slash. */
export function serverAddresses(
  port: number,
  { isOnNetwork }: Pick<ListenOptions, 'isOnNetwork'>,
  base: string,
): string[] {
  const names = ['localhost', ...(isOnNetwork ? lanAddresses() : [])];
  return names.map((name) => `http://${name}:${port}${base}`);
}

/** Returns the addresses of this machine in the local network. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
