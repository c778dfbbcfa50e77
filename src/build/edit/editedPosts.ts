/** Reads and renders the posts whose files have changed, and finds out whether only their own text has. */
import { isMarkdownFile } from '../../content/files/markdownFiles.ts';
import { isSameButText } from '../../content/post/editedReading.ts';
import type { PostContext } from '../../content/post/postSource.ts';
import type { BodyInput, RenderedBody } from '../../markdown/model.ts';
import type { RenderThread } from '../../markdown/workers/renderThread.ts';
import type { Post } from '../../types/content.ts';
import type { BuildOptions } from '../buildOptions.ts';
import type { Inputs } from '../inputs.ts';
import { changesOnlyText } from './changesOnlyText.ts';
import { contentFileOf, type EditContext, giveText, postInput } from './editContext.ts';
import { postOf, type SavedPlan } from './savedPlan.ts';
import { factsOf, type SavedTexts } from './savedTexts.ts';

/** A post after an edit of its text. `rendered` is the body without pictures and with its links as they are written. */
export type EditedPost = {
  post: Post;
  input: BodyInput;
  rendered: RenderedBody;
  /** Whether lists show something else of the post: how long it takes to read, or how it begins. */
  looksDifferent: boolean;
  /** Stores what was read. */
  saveReading: () => void;
};

/** Returns the edited posts. Returns null if an edit changes more than the text of a post, or has a problem. */
export async function editedPosts(
  edit: EditContext,
  { facts }: SavedTexts,
  changed: string[],
  thread: RenderThread,
): Promise<EditedPost[] | null> {
  const { options, plan, after, readings } = edit;
  const posts: EditedPost[] = [];
  const context = contextOf(plan, after, options);
  for (const absolute of changed) {
    const stamp = after.files.get(absolute);
    const file = contentFileOf(options, absolute);
    const planned = postOf(plan, (file ?? '').normalize('NFC'));
    const before = planned && facts.get(planned.file);
    if (file === null || !before || !stamp) return null;
    const reading = readings.reread({ file, absolute }, context, stamp);
    const tags = plan.tagsAsWritten.get(planned.file) ?? planned.tags;
    if (reading === null || !isSameButText({ ...planned, tags }, reading.post)) return null;
    const post = giveText(planned, reading.post);
    const input = postInput(plan, post);
    const outcome = await thread.render(input, plan.table);
    if (!('body' in outcome) || !changesOnlyText(plan, post, before, outcome.body)) return null;
    const { length, excerpt } = factsOf(outcome.body);
    const looksDifferent = length !== before.length || excerpt !== before.excerpt;
    posts.push({ post, input, rendered: outcome.body, looksDifferent, saveReading: reading.save });
  }
  return posts;
}

function contextOf({ site }: SavedPlan, { files }: Inputs, options: BuildOptions): PostContext {
  const { config, contentName, today } = site;
  const inside = [...files.keys()].flatMap((path) => (isMarkdownFile(path) && contentFileOf(options, path)) || []);
  return { config, contentName, today, files: new Set(inside.map((file) => file.normalize('NFC'))) };
}
