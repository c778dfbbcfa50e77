/** A folder that is built in a test, with a stand-in for the scripts of the browser. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../../src/build/build.ts';
import type { BuildOptions } from '../../src/build/buildOptions.ts';
import { writeChecked } from '../../src/cache/checked.mjs';
import { type Snapshot, snapshotOf } from '../builtFiles.ts';
import { sharedWorker } from '../markdown/sharedRenderer/sharedWorker.ts';
import { bundleScript } from '../markdown/workerBundle.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

/** Writes the files of a site to a new folder, with what stands in for the scripts. */
export async function folderToBuild(files: Files): Promise<string> {
  const folder = await folderOf(files);
  const script = { name: 'assets/main.js', base64: '' };
  const client = { scriptName: script.name, files: [script], style: '', optionalStyles: {}, devScript: '' };
  writeChecked(join(cacheIn(folder), 'client.json'), JSON.stringify(client));
  return folder;
}

/** Builds, and returns the steps of the build: none if nothing has changed. */
export async function stepsOfBuild(folder: string, changed: Partial<BuildOptions> = {}) {
  const steps: string[] = [];
  const worker = await sharedWorker();
  const writerThread = await bundleScript('src/disk/writerThread.ts');
  const onStep = (name: string) => steps.push(name);
  const { isWritten, report } = await buildSite({ ...optionsIn(folder), worker, writerThread, onStep, ...changed });
  return { steps, isWritten, report };
}

/** Builds the content of a folder without a cache, and returns the files. */
export async function cleanBuildOf(folder: string): Promise<Snapshot> {
  const out = join(await folderToBuild({}), 'dist');
  await stepsOfBuild(dirname(out), { content: join(folder, 'content'), out, isRecordReadOnly: true });
  return snapshotOf(out);
}

/** Returns the options of a build of `folder` into its `dist`. */
export function optionsIn(folder: string): BuildOptions {
  const cacheFolder = cacheIn(folder);
  return {
    packageRoot: process.cwd(),
    bundleFolder: cacheFolder,
    isInstalled: false,
    checksumThread: pathToFileURL('src/disk/checksumThread.mjs'),
    writerThread: pathToFileURL('src/disk/writerThread.ts'),
    cacheFolder,
    content: join(folder, 'content'),
    contentName: 'content',
    publicFolder: join(folder, 'public'),
    siteFolder: { path: folder, name: '' },
    out: join(folder, 'dist'),
    protectedPaths: [],
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
    isRecordReadOnly: false,
    worker: new URL(import.meta.url),
    contentCache: join(cacheFolder, 'made'),
    imageCache: null,
    limit: 10_000,
    onStep: () => {},
    onProgress: () => {},
  };
}

function cacheIn(folder: string): string {
  return join(folder, 'node_modules/.cache');
}
