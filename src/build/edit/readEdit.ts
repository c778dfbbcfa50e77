/** Reads and renders the texts that have changed since the last build, and finds out what they lead to. */
import type { ReadingLookup } from '../../content/post/editedReading.ts';
import { editRecord } from '../../content/record/editedRecord.ts';
import { RenderThread } from '../../markdown/workers/renderThread.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import type { BuildOptions } from '../buildOptions.ts';
import type { Inputs } from '../inputs.ts';
import type { LastBuild } from '../lastBuild.ts';
import type { SiteReport } from '../siteReport.ts';
import { contentFileOf, type EditContext, openBodyLookup, openReadingLookup } from './editContext.ts';
import { type EditedPost, editedPosts, renderEdits } from './editedPosts.ts';
import { type EditResult, editedSite } from './editedSite.ts';
import { openPlan, type SavedPlan } from './savedPlan.ts';
import { readTexts } from './savedTexts.ts';

/** What has changed since the last build: `changed` are absolute paths. */
export type Changes = { inputs: Inputs; last: LastBuild; changed: string[] };

/** An edit of texts that have no problem. */
export type Edit = {
  context: EditContext;
  posts: EditedPost[];
  result: EditResult;
  /** The record of published paths after the edit; null if the site has none. */
  record: PathRecord | null;
};

/** With more edited posts, the whole site is built. */
const maximumEdits = 20;

/** Returns the edit. Returns null if more than the texts of posts may have changed, or if a text has a problem. */
export async function readEdit(options: BuildOptions, { inputs, last, changed }: Changes): Promise<Edit | null> {
  if (last.saved === null || changed.length > maximumEdits || options.isRecordReadOnly) return null;
  // A file that is new or gone changes more than a text.
  if (changed.some((path) => !last.inputs.files.get(path) || !inputs.files.get(path))) return null;
  // It loads while the plan is read.
  const thread = new RenderThread({ ...options, threads: 1 });
  let edit: Edit | null = null;
  try {
    edit = await editOf(options, { inputs, last, changed, saved: last.saved }, thread);
    return edit;
  } finally {
    // The build that comes instead needs the thread.
    if (edit === null) thread.handOver();
    // The build goes on while the thread ends, which takes 15 ms or more.
    void thread.close();
  }
}

async function editOf(
  options: BuildOptions,
  { inputs, last, changed, saved }: Changes & { saved: NonNullable<LastBuild['saved']> },
  thread: RenderThread,
): Promise<Edit | null> {
  options.onStep('read');
  const readings = openReadingLookup(options);
  // The plan would say so too, but takes 0.3 s to read for 10,000 posts.
  if (!changed.every((absolute) => hasSameMatter(options, readings, absolute))) return null;
  const opened = openPlan(options, saved.plan);
  const files = { options, after: inputs, readings };
  const rendering = opened && renderEdits(files, opened.context, changed, thread);
  // The thread renders while this is read.
  const plan = rendering && opened.read();
  const texts = plan && readTexts(options, saved.texts);
  if (!rendering || !plan || !texts) return null;
  const context: EditContext = { ...files, plan, bodies: openBodyLookup(options) };
  const posts = await editedPosts(context, texts, rendering);
  if (posts === null || posts.some((post) => isReported(last.report, plan, post))) return null;
  const edited = posts.map(({ post }) => post);
  const { record } = plan.site;
  if (record !== null && !editRecord(record, edited)) return null;
  options.onStep('check');
  const result = await editedSite(context, texts, posts);
  return result && { context, posts, result, record };
}

function hasSameMatter(options: BuildOptions, readings: ReadingLookup, absolute: string): boolean {
  const file = contentFileOf(options, absolute);
  return file !== null && readings.hasSameMatter({ file, absolute });
}

/** Returns whether the last build has reported a problem of the post, or one that another build might not have. */
function isReported({ problems }: SiteReport, { site }: SavedPlan, { post }: EditedPost): boolean {
  const file = `${site.contentName}/${post.file}`;
  return problems.some((problem) => problem.file === file || problem.rule === 'search-unbuilt');
}
