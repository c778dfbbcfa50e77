/** Runs `npm run dev`: in a clone with Vite, which replaces edited sources in pages, and in the package without. */

import { clientFor } from '../build/client.ts';
import type { CommandSettings } from '../build/report.ts';
import type { SiteOptions } from '../types/vite.ts';
import { bundledClient } from './bundledClient.ts';
import { serveBundled } from './devServer.ts';
import { startDevSession } from './devSession.ts';
import { catpostPlugin } from './plugin.ts';
import { clonePlace } from './pluginPlace.ts';
import { startViteSession } from './viteSession.ts';

/** The options of the dev server. */
export type DevOptions = {
  settings: CommandSettings;
  /** The options that `settings` were made from, for a restart. */
  site: SiteOptions;
  /** Null for the first free port from 5173 on. */
  port: number | null;
  /** Whether the server is reachable from the local network. */
  isOnNetwork: boolean;
};

/** Serves until the process is interrupted, and resolves to the exit status. */
export async function startDev(options: DevOptions): Promise<number> {
  const server = await (options.settings.isInstalled ? startBundled(options) : startVite(options));
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}

type Closable = { close: () => Promise<void> };

/** Starts Vite's server with catpost's plugin. Reading the site starts before Vite loads, which takes 0.1 s. */
async function startVite({ settings, site, port, isOnNetwork }: DevOptions): Promise<Closable> {
  const session = startViteSession(settings);
  const { createServer } = await import('vite');
  const { packageRoot } = settings;
  const server = await createServer({
    configFile: false,
    root: packageRoot,
    plugins: [catpostPlugin(site, clonePlace(packageRoot), session)],
    // Vite ignores null in the config of a plugin.
    server: { ...(port === null ? {} : { port, strictPort: true }), host: isOnNetwork, watch: null },
  });
  try {
    await server.listen();
  } catch (error) {
    // Otherwise, the process would go on watching files.
    await server.close();
    throw error;
  }
  server.printUrls();
  return server;
}

/** The same as Vite's, so that an author's bookmarks work with both. */
const defaultPort = 5173;

async function startBundled({ settings, port, isOnNetwork }: DevOptions): Promise<Closable> {
  // First, because it fails if the package is damaged, and a session has threads to end.
  const client = bundledClient(await clientFor(settings));
  const server = await serveBundled(startDevSession(settings), client, {
    port: port ?? defaultPort,
    isPortStrict: port !== null,
    isOnNetwork,
  });
  for (const address of server.addresses) console.log(`Serving at ${address}`);
  return server;
}
