/**
 * Writes the files of a model and builds them, in a folder that was built before or in an empty one. A stand-in for the
 * browser bundle saves most of the time of a build.
 */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from '../../../src/build/build.ts';
import { writeChecked } from '../../../src/cache/checked.mjs';
import { formatProblem } from '../../../src/problems/formatProblem.ts';
import { filesBelow, publishedFiles, type Snapshot } from '../../builtFiles.ts';
import { untilTrusted } from '../untilTrusted.ts';
import { commitAll } from './commits.ts';
import { filesOfModel, type Model } from './site.ts';

/** What a build reports, and the files that it publishes. */
export type Outcome = { problems: string[]; written: boolean; pages: number; bytes: number; files: Snapshot };

/**
 * `linked` makes the output a symbolic link, so that the previous release stays beside the new one. `out` is its name,
 * and `worker` the URL of the bundled worker that renders bodies.
 */
export type Place = { folder: string; worker: string; linked: boolean; out: string };

/** Creates an empty folder to build in. */
export function newPlace(worker: string, linked: boolean): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'catpost-sequence-')));
  if (linked) {
    mkdirSync(join(folder, 'releases/first'), { recursive: true });
    symlinkSync('releases/first', join(folder, 'dist'));
  }
  return { folder, worker, linked, out: 'dist' };
}

/** Updates the files of the folder to the model, builds, and reads the output. */
export async function buildModel(place: Place, model: Model): Promise<Outcome> {
  const { folder, out } = place;
  if (writeModel(folder, model)) await untilTrusted();
  const caches = join(folder, 'caches', model.script);
  mkdirSync(caches, { recursive: true });
  writeChecked(join(caches, 'client.json'), JSON.stringify(clientOf(model.script)));
  const { report, isWritten } = await buildSite({
    packageRoot: process.cwd(),
    bundleFolder: caches,
    checksumThread: pathToFileURL('src/disk/checksumThread.mjs'),
    // These sites have fewer files than a thread is started for.
    writerThread: pathToFileURL('src/disk/writerThread.ts'),
    cacheFolder: caches,
    isInstalled: false,
    content: join(folder, 'content'),
    contentName: 'content',
    publicFolder: join(folder, 'public'),
    out: join(folder, out),
    protectedPaths: [],
    base: model.base,
    now: model.now,
    includesDrafts: false,
    isRecordReadOnly: false,
    worker: new URL(place.worker),
    contentCache: join(caches, 'made'),
    imageCache: join(folder, 'caches/images'),
    limit: 10_000,
    onStep: () => {},
    onProgress: () => {},
  });
  const { problems, pages, bytes } = report;
  return {
    problems: problems.map(formatProblem),
    written: isWritten,
    pages,
    bytes,
    files: await publishedFiles(join(folder, out)),
  };
}

/** Creates a folder with the same content, record of paths and commits, but without caches and output. */
export function cleanCopy({ folder, worker }: Place, model: Model): Place {
  const place = newPlace(worker, false);
  writeModel(folder, model);
  for (const name of ['content', 'public']) cpSync(join(folder, name), join(place.folder, name), { recursive: true });
  return place;
}

/** Writes only files that have changed, as an editor does. Returns whether there were some. */
function writeModel(folder: string, model: Model): boolean {
  let isChanged = false;
  const files = filesOfModel(model);
  for (const name of ['content', 'public']) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const file of filesBelow(join(folder, name))) {
      const known = relative(folder, file);
      if (!(known in files) && known !== 'content/paths.lock' && !known.startsWith('content/.git')) rmSync(file);
    }
  }
  for (const [name, contents] of Object.entries(files)) {
    const file = join(folder, name);
    const before = lstatSync(file, { throwIfNoEntry: false }) ? readFileSync(file) : null;
    if (before?.equals(Buffer.from(contents))) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
    isChanged = true;
  }
  if (model.lines.history === 'true') commitAll(join(folder, 'content'));
  return isChanged;
}

function clientOf(script: string) {
  const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') });
  return {
    scriptName: `assets/main-${script}.js`,
    files: [file(`assets/main-${script}.js`, `"${script}"`), file('sw.js', `"worker ${script}"`)],
    style: `:root{--script:${script}}`,
    optionalStyles: {},
    devScript: '',
  };
}
