/** Decides whether an edit of a body can change files other than those that show the text itself. */
import { isDeepStrictEqual } from 'node:util';
import type { RenderedBody, ResolvedLink } from '../../markdown/model.ts';
import type { Post } from '../../types/content.ts';
import { fragmentTargetsOf, type SavedPlan } from './savedPlan.ts';

/**
 * Returns whether nothing can change but the files that show the text, the length or the excerpt of the post: the same images
 * and files are published, and no link of another page may have lost its section.
 */
export function changesOnlyText(plan: SavedPlan, post: Post, before: RenderedBody, after: RenderedBody): boolean {
  const hasSameTargets = fragmentTargetsOf(post.file, after).every((target) => plan.withFragment.has(target));
  const areIdsUnused = ![post.file, post.path].some((target) => plan.withFragment.has(target));
  return (
    before.problems.length === 0 &&
    after.problems.length === 0 &&
    (!plan.shareImages.has(post.file) || isDeepStrictEqual(lengthOf(before), lengthOf(after))) &&
    isDeepStrictEqual(imagesOf(before), imagesOf(after)) &&
    isDeepStrictEqual(filesOf(before, plan), filesOf(after, plan)) &&
    hasSameTargets &&
    (areIdsUnused || isDeepStrictEqual(before.ids, after.ids))
  );
}

/** Returns what the share image of a post shows of its text. */
function lengthOf({ summary: { minutes, unit } }: RenderedBody) {
  return { minutes, unit };
}

function imagesOf({ images }: RenderedBody) {
  return images.map(({ file }) => file).sort();
}

/** Returns the files of the content folder that links lead to, which are published because of that. */
function filesOf({ links }: RenderedBody, { site }: SavedPlan): string[] {
  const assets = new Set(site.assets.map(({ file }) => file));
  const linked = new Set(links.flatMap(fileOf));
  return [...linked].filter((file) => assets.has(file)).sort();
}

function fileOf({ target }: ResolvedLink): string[] {
  return target.kind === 'inside' && target.file !== null ? [target.file] : [];
}
