/** Reads and renders the posts whose files have changed, and finds out whether only their own text has. */
import { isMarkdownFile } from '../../content/files/markdownFiles.ts';
import { type EditedReading, isSameButText } from '../../content/post/editedReading.ts';
import type { PostContext } from '../../content/post/postSource.ts';
import type { BodyInput, Outcome, RenderedBody } from '../../markdown/model.ts';
import type { RenderThread } from '../../markdown/workers/renderThread.ts';
import type { Post } from '../../types/content.ts';
import { inputOf } from '../bodyProblems.ts';
import type { BuildOptions } from '../buildOptions.ts';
import type { Inputs } from '../inputs.ts';
import { changesOnlyText } from './changesOnlyText.ts';
import { contentFileOf, type EditContext, giveText, postInput } from './editContext.ts';
import { postOf, type RenderContext, type SavedPlan } from './savedPlan.ts';
import { factsOf, type SavedTexts } from './savedTexts.ts';

/** A post after an edit of its text. `rendered` is the body without pictures and with its links as they are written. */
export type EditedPost = {
  post: Post;
  input: BodyInput;
  rendered: RenderedBody;
  /** Whether listings show something else of the post: how long it takes to read, or how it begins. */
  looksDifferent: boolean;
  /** Stores what was read. */
  saveReading: () => void;
};

/** An edited file that was read and is being rendered. */
export type RenderingEdit = { reading: EditedReading; outcome: Promise<Outcome> };

/** Reads the changed files, and begins to render them. Returns null if one of them is no post, or has a problem. */
export function renderEdits(
  { options, after, readings }: Pick<EditContext, 'options' | 'after' | 'readings'>,
  { site, components, table }: RenderContext,
  changed: string[],
  thread: RenderThread,
): RenderingEdit[] | null {
  const context = contextOf(site, after, options);
  const edits: RenderingEdit[] = [];
  for (const absolute of changed) {
    const stamp = after.files.get(absolute);
    const file = contentFileOf(options, absolute);
    const reading = file !== null && stamp ? readings.reread({ file, absolute }, context, stamp) : null;
    if (reading === null) return null;
    const outcome = thread.render(inputOf(site, reading.post, components), table);
    // If the site is built anew, nobody awaits the outcome, and an unhandled rejection would end the process.
    outcome.catch(() => {});
    edits.push({ reading, outcome });
  }
  return edits;
}

/** Returns the edited posts. Returns null if an edit changes more than the text of a post, or has a problem. */
export async function editedPosts(
  { plan }: EditContext,
  { facts }: SavedTexts,
  edits: RenderingEdit[],
): Promise<EditedPost[] | null> {
  const posts: EditedPost[] = [];
  for (const { reading, outcome } of edits) {
    const planned = postOf(plan, reading.post.file);
    const before = planned && facts.get(planned.file);
    if (!before) return null;
    const tags = plan.tagsAsWritten.get(planned.file) ?? planned.tags;
    if (!isSameButText({ ...planned, tags }, reading.post)) return null;
    const post = giveText(planned, reading.post);
    const rendered = await outcome;
    if (!('body' in rendered) || !changesOnlyText(plan, post, before, rendered.body)) return null;
    const { length, excerpt } = factsOf(rendered.body);
    const looksDifferent = length !== before.length || (excerpt !== before.excerpt && isExcerptShown(plan, post));
    const input = postInput(plan, post);
    posts.push({ post, input, rendered: rendered.body, looksDifferent, saveReading: reading.save });
  }
  return posts;
}

/** Returns whether a listing may show the excerpt of a post. The rule is that of documents/listingEntry.ts. */
function isExcerptShown({ site: { config } }: SavedPlan, { description }: Post): boolean {
  const lists = [config.list, ...Object.values(config.collections).map(({ list }) => list ?? 'titles')];
  return description === null && lists.some((list) => list !== 'titles');
}

function contextOf(site: RenderContext['site'], { files }: Inputs, options: BuildOptions): PostContext {
  const { config, contentName, today } = site;
  const inside = [...files.keys()].flatMap((path) => (isMarkdownFile(path) && contentFileOf(options, path)) || []);
  return { config, contentName, today, files: new Set(inside.map((file) => file.normalize('NFC'))) };
}
