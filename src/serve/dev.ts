/** Runs `npm run dev`: Vite's dev server with catpost's plugin. */

import type { DevSession, SiteOptions } from './pipeline.ts';
import { catpost } from './plugin.ts';

/** The options of the dev server. */
export type DevOptions = {
  packageRoot: string;
  site: SiteOptions;
  /** Null for the first free port from 5173 on. */
  port: number | null;
  /** Whether the server is reachable from the local network. */
  isOnNetwork: boolean;
};

/**
 * Serves until the process is interrupted, and resolves to the exit status. `session` was started before Vite loads,
 * which takes 0.1 s.
 */
export async function startDev(
  { packageRoot, site, port, isOnNetwork }: DevOptions,
  session: DevSession,
): Promise<number> {
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: false,
    root: packageRoot,
    plugins: [catpost(site, session)],
    server: { ...(port === null ? {} : { port, strictPort: true }), host: isOnNetwork },
  });
  await server.listen();
  server.printUrls();
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}
