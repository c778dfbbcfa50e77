/** Bundles the scripts, the stylesheet and the fonts for the browser. */

import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { z } from 'zod';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import type { Client } from '../documents/template.ts';
import { clientPlugin, supportedBrowsers } from './clientPlugin.ts';

/** A file of a bundle: a script, a stylesheet, a font or a text. */
export type BuiltFile = Rolldown.OutputAsset | Rolldown.OutputChunk;

/**
 * Bundles src/browser and src/styles of `projectRoot`, or reads the bundle from `cacheFolder`, whose name has the hash
 * of all sources. Throws Vite's own error if the sources do not compile.
 */
export async function bundleClient(projectRoot: string, cacheFolder: string): Promise<Client> {
  const cacheFile = join(cacheFolder, 'client.json');
  const cached = readChecked(cacheFile);
  if (cached !== null) return cachedClient.parse(JSON.parse(cached.toString()));
  const client = await clientOf(await bundleEntries(projectRoot, clientEntries(projectRoot)), projectRoot);
  writeChecked(cacheFile, JSON.stringify(client));
  return client;
}

const cachedClient: z.ZodType<Client> = z.object({
  scriptName: z.string(),
  files: z.array(z.object({ name: z.string(), base64: z.string() })),
  style: z.string(),
});

/** Returns the entry points of the browser, by name. */
export function clientEntries(projectRoot: string): Record<string, string> {
  return { main: join(projectRoot, 'src/browser/main.tsx'), style: join(projectRoot, 'src/styles/index.css') };
}

/**
 * Returns the bundle as a site publishes it. `built` is what Vite has built of `clientEntries`; the service worker is
 * added.
 */
export async function clientOf(built: BuiltFile[], projectRoot: string): Promise<Client> {
  const script = built.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
  const style = built.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || style?.type !== 'asset')
    throw new Error('Vite built no main script or no stylesheet.');
  // Vite also builds an empty script for the entry point of the stylesheet.
  const files = built.filter((file) => file !== style && !(file.type === 'chunk' && file.name === 'style'));
  return {
    scriptName: script.fileName,
    files: [...files, await bundleWorker(projectRoot)].map((file) => ({
      name: file.fileName,
      base64: bytesOf(file).toString('base64'),
    })),
    style: bytesOf(style).toString('utf8').trim(),
  };
}

/** Bundles entry points, given by name, with everything that they load. */
export async function bundleEntries(projectRoot: string, input: Record<string, string>): Promise<BuiltFile[]> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    plugins: [react(), clientPlugin()],
    build: { rolldownOptions: { input } },
  });
  return [result].flat().flatMap((part) => ('output' in part ? part.output : []));
}

/**
 * Bundles the service worker. Its URL must stay the same, so its name has no hash, and it is at the base, because it
 * controls only what is below its folder.
 */
async function bundleWorker(projectRoot: string): Promise<Rolldown.OutputChunk> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: supportedBrowsers,
      modulePreload: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: join(projectRoot, 'src/browser/saving/serviceWorker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [worker] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (worker?.type !== 'chunk') throw new Error('Vite built no service worker.');
  return worker;
}

function bytesOf(file: BuiltFile): Buffer {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source);
}
