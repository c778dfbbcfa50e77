/** Reads and renders the posts whose files have changed, and finds out whether only their own text has. */
import { relative, sep } from 'node:path';
import { isMarkdownFile } from '../../content/files/markdownFiles.ts';
import type { EditedReading } from '../../content/post/editedReading.ts';
import type { PostContext } from '../../content/post/postSource.ts';
import type { BodyInput, RenderedBody } from '../../markdown/model.ts';
import type { RenderThread } from '../../markdown/workers/renderThread.ts';
import type { Post } from '../../types/content.ts';
import type { Inputs } from '../inputs.ts';
import { changesOnlyText } from './changesOnlyText.ts';
import { type EditContext, postInput, withText } from './editContext.ts';
import { postOf, type SavedPlan } from './savedPlan.ts';

/** A post before and after an edit of its text. */
export type EditedPost = {
  before: PostVersion;
  after: PostVersion;
  /** Stores what was read and rendered, in place of what was there before the edit. */
  reading: EditedReading;
};

/** `rendered` is the body without pictures and with its links as they are written. */
export type PostVersion = { post: Post; input: BodyInput; rendered: RenderedBody };

/** Returns the edited posts. Returns null if an edit changes more than the text of a post, or has a problem. */
export async function editedPosts(
  edit: EditContext,
  changed: string[],
  thread: RenderThread,
): Promise<EditedPost[] | null> {
  const { options, plan, before, after, readings } = edit;
  const posts: EditedPost[] = [];
  const context = contextOf(plan, after, options.content);
  for (const absolute of changed) {
    const stamps = { before: before.files.get(absolute) ?? '', after: after.files.get(absolute) ?? '' };
    const file = nameIn(options.content, absolute);
    const planned = postOf(plan, file.normalize('NFC'));
    if (planned === undefined || stamps.after === '') return null;
    const reading = readings.reread({ file, absolute }, context, stamps);
    const post = reading && (await renderedPost(edit, planned, reading, thread));
    if (!post) return null;
    posts.push(post);
  }
  return posts;
}

async function renderedPost(
  { plan, bodies }: EditContext,
  planned: Post,
  reading: EditedReading,
  thread: RenderThread,
): Promise<EditedPost | null> {
  const [before, after] = [withText(planned, reading.before), withText(planned, reading.after)];
  const [inputBefore, input] = [postInput(plan, before), postInput(plan, after)];
  const cached = bodies.find(inputBefore, plan.table);
  if (cached === null) return null;
  const outcome = await thread.render(input, plan.table);
  if (!('body' in outcome) || !changesOnlyText(plan, planned, cached, outcome.body)) return null;
  return {
    before: { post: before, input: inputBefore, rendered: cached },
    after: { post: after, input, rendered: outcome.body },
    reading,
  };
}

function contextOf({ site }: SavedPlan, { files }: Inputs, content: string): PostContext {
  const { config, contentName, today } = site;
  const inside = [...files.keys()].filter((path) => path.startsWith(content + sep));
  const names = inside.map((path) => nameIn(content, path).normalize('NFC'));
  return { config, contentName, today, files: new Set(names.filter(isMarkdownFile)) };
}

/** Returns the path of a file in the content folder, with `/`. */
function nameIn(content: string, absolute: string): string {
  return relative(content, absolute).split(sep).join('/');
}
