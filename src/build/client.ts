/** Bundles the scripts, the stylesheet and the fonts for the browser. */

import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { z } from 'zod';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import type { Client } from '../documents/template.ts';
import { expectedError } from '../errors/expectedError.ts';
import { optionalStyleNames } from '../styles/optionalStyles.ts';
import { compilerTargets } from './browserFloor.ts';
import { clientPlugin } from './clientPlugin.ts';

/** A file of a bundle: a script, a stylesheet, a font or a text. */
export type BuiltFile = Rolldown.OutputAsset | Rolldown.OutputChunk;

/** Where the bundle for the browser is. */
export type ClientPlace = {
  packageRoot: string;
  /** The folder of the file `client.json`. It belongs to one version of the sources. */
  bundleFolder: string;
  isInstalled: boolean;
};

/**
 * Reads the bundle for the browser. In a clone, bundles src/browser and src/styles if it is missing or damaged, and
 * throws Vite's own error if the sources do not compile. In an installed package, a damaged bundle is an expected error.
 */
export async function clientFor({ packageRoot, bundleFolder, isInstalled }: ClientPlace): Promise<Client> {
  const cached = readChecked(join(bundleFolder, clientFile));
  if (cached !== null) return cachedClient.parse(JSON.parse(cached.toString()));
  if (isInstalled) throw expectedError(`A file of catpost in ${bundleFolder} is damaged: install catpost again.`);
  const client = await clientOf(await bundleEntries(packageRoot, clientEntries(packageRoot)), packageRoot);
  writeClient(client, bundleFolder);
  return client;
}

/** Keeps the bundle for the browser in `bundleFolder`. Returns false if the disk refuses. */
export function writeClient(client: Client, bundleFolder: string): boolean {
  return writeChecked(join(bundleFolder, clientFile), JSON.stringify(client));
}

const clientFile = 'client.json';

const cachedClient: z.ZodType<Client> = z.object({
  scriptName: z.string(),
  files: z.array(z.object({ name: z.string(), base64: z.string() })),
  style: z.string(),
  optionalStyles: z.record(z.string(), z.string()),
  devScript: z.string(),
});

/** Returns the entry points of the browser, by name. */
export function clientEntries(packageRoot: string): Record<string, string> {
  const optional = optionalStyleNames.map((name) => [
    optionalPrefix + name,
    join(packageRoot, `src/styles/optional/${name}.css`),
  ]);
  return {
    main: join(packageRoot, 'src/browser/main.tsx'),
    style: join(packageRoot, 'src/styles/index.css'),
    ...Object.fromEntries(optional),
  };
}

/** Begins the names of the entry points of optional stylesheets. */
const optionalPrefix = 'optional-';

/**
 * Returns the bundle as a site publishes it. `built` is what Vite has built of `clientEntries`; the service worker is
 * added. Stylesheets that the author's components import become part of the one stylesheet.
 */
export async function clientOf(built: BuiltFile[], packageRoot: string): Promise<Client> {
  const script = built.find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
  const style = styleOf(built, 'style');
  if (script?.type !== 'chunk') throw new Error('Vite built no main script.');
  const optional = optionalStyleNames.map((name) => [name, styleOf(built, optionalPrefix + name)] as const);
  const ownStyles = built.filter((file) => file.type === 'asset' && file.names.includes('main.css'));
  const styles = new Set<BuiltFile>([style, ...ownStyles, ...optional.map(([, file]) => file)]);
  const files = built.filter((file) => !styles.has(file) && !isEmptyScript(file));
  const [worker, dev] = await Promise.all([
    bundleAlone(packageRoot, 'src/browser/saving/serviceWorker.ts', workerName),
    bundleAlone(packageRoot, 'src/browser/dev/dev.ts', 'dev.js'),
  ]);
  return {
    scriptName: script.fileName,
    files: [...files, worker].map((file) => ({
      name: file.fileName,
      base64: bytesOf(file).toString('base64'),
    })),
    style: [style, ...ownStyles].map(textOf).join(''),
    optionalStyles: Object.fromEntries(optional.map(([name, file]) => [name, textOf(file)])),
    devScript: textOf(dev),
  };
}

/** Returns the stylesheet that was built of the entry point `name`. */
function styleOf(built: BuiltFile[], name: string): Rolldown.OutputAsset {
  const style = built.find((file) => file.type === 'asset' && file.names.includes(`${name}.css`));
  if (style?.type !== 'asset') throw new Error(`Vite built no stylesheet ${name}.css.`);
  return style;
}

/** Returns whether a file is the empty script that Vite builds for the entry point of a stylesheet. */
function isEmptyScript(file: BuiltFile): boolean {
  return file.type === 'chunk' && (file.name === 'style' || file.name.startsWith(optionalPrefix));
}

/** Bundles entry points, given by name, with everything that they load. */
export async function bundleEntries(packageRoot: string, input: Record<string, string>): Promise<BuiltFile[]> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const result = await build({
    configFile: false,
    root: packageRoot,
    logLevel: 'warn',
    plugins: [react(), clientPlugin(packageRoot)],
    build: { rolldownOptions: { input } },
  });
  return [result].flat().flatMap((part) => ('output' in part ? part.output : []));
}

/**
 * The service worker's name has no hash, because its URL must stay the same. It is at the base, because it controls only
 * what is below its folder.
 */
const workerName = 'sw.js';

/** Bundles an entry point into one script that loads no other. Vite has it add its stylesheets to the document. */
async function bundleAlone(packageRoot: string, entry: string, name: string): Promise<Rolldown.OutputChunk> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: packageRoot,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: compilerTargets(),
      modulePreload: false,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: join(packageRoot, entry),
        output: { format: 'iife', entryFileNames: name },
      },
    },
  });
  const [script] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (script?.type !== 'chunk') throw new Error(`Vite built no script of ${entry}.`);
  return script;
}

function textOf(file: BuiltFile): string {
  return bytesOf(file).toString('utf8').trim();
}

function bytesOf(file: BuiltFile): Buffer {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source);
}
