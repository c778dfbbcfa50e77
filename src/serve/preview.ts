/** `npm run preview`: serves a built folder, under the base it was built for, until it is interrupted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveFolder } from './serve.ts';

export type PreviewOptions = { folder: string; port: number | null; host: boolean };

const defaultPort = 4173;

/** Resolves to the exit status once the server has been stopped, or at once where there is nothing to serve. */
export async function preview({ folder, port, host }: PreviewOptions): Promise<number> {
  const home = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (home === null) {
    console.error(`There is no site in ${folder}: run npm run build first, or name a built folder with --out.`);
    return 2;
  }
  const base = /<script type="application\/json" id="page">\{"base":"([^"]+)"/.exec(home)?.[1] ?? '/';
  const server = await serveFolder({ folder, base, host, port: port ?? defaultPort, strictPort: port !== null });
  for (const address of server.addresses) console.log(`Serving at ${address}`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}
