/**
 * Runs `npm run preview`: serves a built folder at the base that it was built for, until the process is interrupted.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf, serveFolder } from './serve.ts';

/** `folder` is the built folder. A `port` of null is 4173 or the next free one. */
export type PreviewOptions = { folder: string; port: number | null; isOnNetwork: boolean };

const defaultPort = 4173;

/** Resolves to the exit status when the server has stopped, or at once if there is no built folder. */
export async function preview({ folder, port, isOnNetwork }: PreviewOptions): Promise<number> {
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no site in ${folder}: run npm run build first, or name a built folder with --out.`);
    return 2;
  }
  const base = baseOf(folder);
  const server = await serveFolder({
    folder,
    base,
    isOnNetwork,
    port: port ?? defaultPort,
    isPortStrict: port !== null,
  });
  for (const address of server.addresses) console.log(`Serving at ${address}`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}
