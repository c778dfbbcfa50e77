/** Decides whether an edit of a text can change files other than those that show it. */
import type { RenderedBody } from '../../markdown/model.ts';
import type { Post } from '../../types/content.ts';
import { fragmentTargetsOf, type SavedPlan } from './savedPlan.ts';
import { factsOf, type TextFacts } from './savedTexts.ts';

/**
 * Returns whether nothing can change but the files that show the text, the length or the excerpt of the post: the same images
 * and files are published, and no link of another page may have lost its section.
 */
export function changesOnlyText(plan: SavedPlan, post: Post, before: TextFacts, body: RenderedBody): boolean {
  const after = factsOf(body);
  const isLinked = [post.file, post.path].some((target) => plan.withFragment.has(target));
  return (
    body.problems.length === 0 &&
    before.files === after.files &&
    (!plan.shareImages.has(post.file) || before.length === after.length) &&
    (!isLinked || before.ids === after.ids) &&
    fragmentTargetsOf(post.file, body).every((target) => plan.withFragment.has(target))
  );
}
