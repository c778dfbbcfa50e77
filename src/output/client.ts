/** Bundles what runs in the browser: the main script, and the stylesheet that every page carries inline. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';

/** `scriptName` is a path below the base, hashed by content: `assets/main-AbC123.js`. */
export type Client = { scriptName: string; script: string; style: string };

/**
 * Bundles src/browser and src/styles of `projectRoot`, or takes the bundle from `cacheFolder`, whose name carries the
 * hash of all sources. Throws Vite's own error where the sources do not compile.
 */
export async function bundleClient(projectRoot: string, cacheFolder: string): Promise<Client> {
  const cacheFile = join(cacheFolder, 'client.json');
  try {
    return JSON.parse(await readFile(cacheFile, 'utf8'));
  } catch {
    const client = await bundle(projectRoot);
    await writeFile(`${cacheFile}.${process.pid}`, JSON.stringify(client));
    await rename(`${cacheFile}.${process.pid}`, cacheFile);
    return client;
  }
}

async function bundle(projectRoot: string): Promise<Client> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      write: false,
      // Chromium, Firefox and Safari of 2022 and newer; older ones read the page without scripts.
      target: ['chrome107', 'firefox104', 'safari16'],
      // Lowering color-scheme for them would add twelve bytes of nothing to every rule of it.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      rolldownOptions: {
        input: { main: join(projectRoot, 'src/browser/main.tsx'), style: join(projectRoot, 'src/styles/index.css') },
        output: { entryFileNames: 'assets/[name]-[hash].js', chunkFileNames: 'assets/[name]-[hash].js' },
      },
    },
  });
  const files = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  const script = files.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
  const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || style?.type !== 'asset')
    throw new Error('Vite built no main script or no stylesheet.');
  return { scriptName: script.fileName, script: script.code, style: textOf(style) };
}

function textOf(asset: Rolldown.OutputAsset): string {
  const text = typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
  return text.trim();
}
