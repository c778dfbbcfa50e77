/**
 * Builds a model in a folder that has been built before, and in an empty one, and compares all that comes of both. The
 * bundle of the browser is a stand-in, so that a build takes no longer than the site's own files do.
 */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { buildSite } from '../../../src/build/build.ts';
import { writeChecked } from '../../../src/cache/checked.mjs';
import { readBuildRecord, recordName } from '../../../src/disk/buildRecord.ts';
import { formatProblem } from '../../../src/problems/formatProblem.ts';
import { commitAll } from './commits.ts';
import { filesOfModel, type Model } from './site.ts';

/** All files of a folder with their bytes as text, `latin1`. */
export type Snapshot = Record<string, string>;

/** What the author sees of a build, and what a server would. */
export type Outcome = { problems: string[]; written: boolean; pages: number; bytes: number; files: Snapshot };

/**
 * `linked` makes the output a symbolic link, so that the release before stays beside the new one. `out` is its name,
 * `worker` the address of the bundle that renders.
 */
export type Place = { folder: string; worker: string; linked: boolean; out: string };

/** An empty folder to build in. */
export function newPlace(worker: string, linked: boolean): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'catpost-sequence-')));
  if (linked) {
    mkdirSync(join(folder, 'releases/first'), { recursive: true });
    symlinkSync('releases/first', join(folder, 'dist'));
  }
  return { folder, worker, linked, out: 'dist' };
}

/** Writes what differs between the model and the folder, builds, and reads what is there then. */
export async function built(place: Place, model: Model): Promise<Outcome> {
  const { folder, out } = place;
  writeModel(folder, model);
  const caches = join(folder, 'caches', model.script);
  mkdirSync(caches, { recursive: true });
  writeChecked(join(caches, 'client.json'), JSON.stringify(clientOf(model.script)));
  const { problems, isWritten, pages, bytes } = await buildSite({
    projectRoot: process.cwd(),
    cacheFolder: caches,
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
    cacheFile: join(caches, 'bodies.json'),
    imageCache: join(folder, 'caches/images'),
    limit: 10_000,
    onStep: () => {},
    onProgress: () => {},
  });
  return {
    problems: problems.map(formatProblem),
    written: isWritten,
    pages,
    bytes,
    files: await published(join(folder, out)),
  };
}

/** A folder with the same content, its record of paths and its commits, and nothing else. */
export function cleanCopy({ folder, worker }: Place, model: Model): Place {
  const place = newPlace(worker, false);
  writeModel(folder, model);
  for (const name of ['content', 'public']) cpSync(join(folder, name), join(place.folder, name), { recursive: true });
  return place;
}

/** The output without what is kept of earlier builds, and the record of it. */
async function published(dist: string): Promise<Snapshot> {
  const kept = new Set((await readBuildRecord(dist)).kept.flatMap(({ files }) => files));
  return Object.fromEntries(
    Object.entries(snapshotOf(dist)).filter(([name]) => name !== recordName && !kept.has(name)),
  );
}

/** Every file below the folder; none where it is missing. */
export function snapshotOf(folder: string): Snapshot {
  const found = filesBelow(folder).sort();
  return Object.fromEntries(found.map((file) => [relative(folder, file), readFileSync(file, 'latin1')]));
}

/** Their full paths. */
export function filesBelow(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
}

/** As an editor does, it leaves alone what did not change. */
function writeModel(folder: string, model: Model): void {
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
  }
  if (model.lines.history === 'true') commitAll(join(folder, 'content'));
}

function clientOf(script: string) {
  const file = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') });
  return {
    scriptName: `assets/main-${script}.js`,
    files: [file(`assets/main-${script}.js`, `"${script}"`), file('sw.js', `"worker ${script}"`)],
    style: `:root{--script:${script}}`,
  };
}
