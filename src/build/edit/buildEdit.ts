/**
 * Builds the site after an edit of the texts of a few posts: makes only the files that show these texts, and keeps all others.
 * If anything else may have changed, the site is built anew.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePathRecord } from '../../content/record/pathRecordFile.ts';
import { type FileManifest, writeFileManifest } from '../../disk/fileManifest.ts';
import { type ChangedFile, type Patch, patchOutput } from '../../disk/patchOutput.ts';
import { withSeverity } from '../../problems/problem.ts';
import type { BuildOptions } from '../buildOptions.ts';
import { withRecord } from '../inputs.ts';
import { manifestFileOf, rememberBuild } from '../lastBuild.ts';
import type { LastOutput } from '../lastOutput.ts';
import type { SiteReport } from '../siteReport.ts';
import { swappedFolders } from '../swappedFolders.ts';
import { type WrittenOutput, writeOutput } from '../writeOutput.ts';
import { editedFiles, type Published } from './editedFiles.ts';
import { editedIndex } from './editedIndex.ts';
import { type Changes, type Edit, readEdit } from './readEdit.ts';
import { saveTexts } from './savedTexts.ts';

/** Builds the site, and returns its report. Returns null, without having written anything, if it must be built anew. */
export async function buildEdit(
  options: BuildOptions,
  changes: Changes & { output: LastOutput },
): Promise<SiteReport | null> {
  const edit = await readEdit(options, changes);
  const files = edit && (await filesOf(options, edit, changes.output));
  // If the site must be built anew after all, that needs the manifest as it is.
  const manifest = new Map(changes.output.manifest());
  const written = files && (await writeFiles(options, edit, changes, manifest, files));
  return written && remember(options, edit, changes, manifest, written);
}

/** Makes the files while the threads check the output of the last build. */
async function filesOf(
  options: BuildOptions,
  { context, result }: Edit,
  { manifest: manifestOf, isWhole }: LastOutput,
): Promise<Patch | null> {
  const manifest = manifestOf();
  const index = editedIndex(context, manifest, result);
  const files = editedFiles(result.site, publishedIn(options, manifest));
  if (files === null || [...files.keys()].some((name) => !manifest.has(name)) || !(await isWhole())) return null;
  options.onStep('search');
  const search = await index;
  if (search === null) return null;
  const pages = [...files].map(([name, { text, key }]): [string, ChangedFile] => [name, { content: text, key }]);
  return { changed: new Map([...pages, ...search.changed]), removed: search.removed };
}

function publishedIn({ out, publicFolder }: BuildOptions, manifest: FileManifest): Published {
  return {
    read: (name) => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : null),
    size: (name) => manifest.get(name)?.size ?? null,
    isReplaced: (name) => existsSync(join(publicFolder, name)),
  };
}

/** Writes the output. Returns null if a file of the old output is not as it was, or if the site exceeds a limit of its host. */
async function writeFiles(
  options: BuildOptions,
  { context }: Edit,
  { last, output }: Changes & { output: LastOutput },
  manifest: FileManifest,
  patch: Patch,
): Promise<WrittenOutput | null> {
  const { pages, bytes } = last.report;
  const changed = [...patch.changed.keys()];
  const sizeBefore = sizeOf(manifest, [...changed, ...patch.removed]);
  const folders = swappedFolders(options, await output.left());
  let isPatched = true;
  const write = async (folder: string, oldFolder: string) => {
    isPatched = patchOutput({ folder, oldFolder, stale: folders.staleIn(folder, oldFolder) }, manifest, patch);
    if (!isPatched) throw new Error(`A file of ${oldFolder} has changed while the build has read it.`);
    return { pages, bytes: bytes - sizeBefore + sizeOf(manifest, changed), problems: [] };
  };
  const stamp = (others: string[]) => folders.stamp(manifest, others);
  try {
    const written = await writeOutput(options, context.plan.site, { manifest, write, stamp });
    return written.isOverLimits ? null : written;
  } catch (error) {
    if (isPatched) throw error;
    return null;
  }
}

function sizeOf(manifest: FileManifest, names: string[]): number {
  return names.reduce((sum, name) => sum + (manifest.get(name)?.size ?? 0), 0);
}

/** Stores what the next build needs, and the record of paths, when the output is there. Returns the report. */
async function remember(
  options: BuildOptions,
  { context, posts, result, record }: Edit,
  { inputs, last }: Changes,
  manifest: FileManifest,
  written: WrittenOutput,
): Promise<SiteReport> {
  const { plan, bodies } = context;
  const { config } = plan.site;
  const hashOfManifest = writeFileManifest(manifestFileOf(options), manifest);
  for (const { saveReading, input, rendered } of posts) {
    saveReading();
    bodies.add(input, rendered);
  }
  const unwritable = record && (await writePathRecord(options.content, options.contentName, record));
  const problems = [
    // These were found anew in the output.
    ...last.report.problems.filter(({ rule }) => rule !== 'host-limit'),
    ...written.problems,
    ...(unwritable ? [withSeverity(unwritable, config.problems)] : []),
  ];
  const report = { ...last.report, pages: written.pages, bytes: written.bytes, problems };
  const id = randomUUID();
  saveTexts(options, result.texts, id);
  const saved = { plan: plan.id, texts: id };
  const build = { inputs: withRecord(inputs, options), report, saved };
  const output = { manifest, written: hashOfManifest, folders: written.folders };
  await rememberBuild(options, build, output, config.host);
  return report;
}
