/**
 * Builds the site after an edit of the texts of a few posts: makes only the files that show these texts, and keeps all others.
 * Whatever else may have changed is found out here, and then the site is built anew.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editedRecord } from '../../content/record/editedRecord.ts';
import { writePathRecord } from '../../content/record/pathRecordFile.ts';
import { writeFileManifest } from '../../disk/fileManifest.ts';
import { type ChangedFile, patchOutput } from '../../disk/patchOutput.ts';
import { RenderThread } from '../../markdown/workers/renderThread.ts';
import { withSeverity } from '../../problems/problem.ts';
import type { BuildOptions } from '../buildOptions.ts';
import { type Inputs, withRecord } from '../inputs.ts';
import { type LastBuild, type LastOutput, manifestFileOf, rememberBuild } from '../lastBuild.ts';
import type { SiteReport } from '../siteReport.ts';
import { writeOutput } from '../writeOutput.ts';
import { type EditContext, openEdit } from './editContext.ts';
import { editedFiles, type Published } from './editedFiles.ts';
import { editedIndex } from './editedIndex.ts';
import { type EditedPost, editedPosts } from './editedPosts.ts';
import { editedSite } from './editedSite.ts';
import { readPlan, type SavedPlan } from './savedPlan.ts';
import { readTexts, type SavedTexts, saveTexts } from './savedTexts.ts';

/** What has changed since the last build: `changed` are absolute paths. */
export type Changes = { inputs: Inputs; last: LastBuild; changed: string[]; output: LastOutput };

/** More posts than these are built by the steps that are made for many. */
const maximumEdits = 20;

/** Builds the site, and returns its report. Returns null, without having written anything, if it must be built anew. */
export async function buildEdit(options: BuildOptions, changes: Changes): Promise<SiteReport | null> {
  const { last, changed } = changes;
  if (last.saved === null || changed.length > maximumEdits || options.isRecordReadOnly) return null;
  // It loads while the plan is read.
  const thread = new RenderThread({ ...options, threads: 1 });
  try {
    options.onStep('read');
    const plan = readPlan(options, last.saved.plan);
    const texts = plan && readTexts(options, last.saved.texts);
    if (!plan || !texts) return null;
    const edit = openEdit(options, plan, changes.inputs);
    const posts = await editedPosts(edit, texts, changed, thread);
    if (posts === null || posts.some((post) => isReported(last.report, plan, post))) return null;
    return await writeEdit(edit, changes, texts, posts);
  } finally {
    await thread.close();
  }
}

/** Returns whether the last build has reported a problem of the post, or one that another build might not have. */
function isReported({ problems }: SiteReport, { site }: SavedPlan, { post }: EditedPost): boolean {
  const file = `${site.contentName}/${post.file}`;
  return problems.some((problem) => problem.file === file || problem.rule === 'search-unbuilt');
}

async function writeEdit(
  edit: EditContext,
  { inputs, last, output }: Changes,
  texts: SavedTexts,
  posts: EditedPost[],
): Promise<SiteReport | null> {
  const { options, plan, bodies } = edit;
  const { content, contentName } = options;
  const { site } = plan;
  const record = plan.hasRecord
    ? editedRecord(
        content,
        posts.map(({ post }) => post),
      )
    : null;
  if (plan.hasRecord && record === null) return null;
  options.onStep('check');
  const made = await editedSite(edit, texts, posts);
  const index = made && editedIndex(edit, output.manifest, made);
  const files = made && editedFiles(made.site, publishedIn(options, output));
  if (!made || files === null || [...files.keys()].some((name) => !output.manifest.has(name))) return null;
  if (!(await output.isWhole())) return null;
  options.onStep('search');
  const search = await index;
  if (!search) return null;
  const { manifest } = output;
  const changed = new Map([
    ...[...files].map(([name, { text, key }]): [string, ChangedFile] => [name, { content: text, key }]),
    ...search.changed,
  ]);
  const before = sizeOf(manifest, [...changed.keys(), ...search.removed]);
  let isPatched = false;
  const written = await writeOutput(options, manifest, site, async (folder, oldFolder) => {
    isPatched = patchOutput(folder, oldFolder, manifest, changed, search.removed);
    if (!isPatched) throw new Error(`A file of ${oldFolder} has changed while it was read.`);
    return {
      pages: last.report.pages,
      bytes: last.report.bytes - before + sizeOf(manifest, [...changed.keys()]),
      problems: [],
    };
  }).catch((error) => {
    if (isPatched) throw error;
    return null;
  });
  if (written === null || written.isOverLimits) return null;
  writeFileManifest(manifestFileOf(options), manifest);
  for (const { saveReading, input, rendered } of posts) {
    saveReading();
    bodies.add(input, rendered);
  }
  const problem = record && (await writePathRecord(content, contentName, record));
  const { pages, bytes } = written;
  const found = [...written.problems, ...(problem ? [withSeverity(problem, site.config.problems)] : [])];
  const problems = [...last.report.problems.filter(({ rule }) => rule !== 'host-limit'), ...found];
  const report = { ...last.report, pages, bytes, problems };
  const id = randomUUID();
  saveTexts(options, made.texts, id);
  const saved = { plan: plan.id, texts: id };
  await rememberBuild(options, { inputs: withRecord(inputs, options), report, saved }, manifest, site.config.host);
  return report;
}

function publishedIn({ out, publicFolder }: BuildOptions, { manifest }: LastOutput): Published {
  return {
    size: (name) => manifest.get(name)?.size ?? null,
    read: (name) => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : null),
    isReplaced: (name) => existsSync(join(publicFolder, name)),
  };
}

function sizeOf(manifest: LastOutput['manifest'], names: string[]): number {
  return names.reduce((sum, name) => sum + (manifest.get(name)?.size ?? 0), 0);
}
