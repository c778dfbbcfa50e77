/** What all steps of a build after an edit work with. */
import { join, sep } from 'node:path';
import { openSingleReadings, type ReadingLookup } from '../../content/post/editedReading.ts';
import { type BodyLookup, openBodies } from '../../markdown/cache.ts';
import type { BodyInput, RenderedBody } from '../../markdown/model.ts';
import type { Post } from '../../types/content.ts';
import { inputOf } from '../bodyProblems.ts';
import type { BuildOptions } from '../buildOptions.ts';
import type { Inputs } from '../inputs.ts';
import type { SavedPlan } from './savedPlan.ts';

/** `after` are the inputs of this build. */
export type EditContext = {
  options: BuildOptions;
  plan: SavedPlan;
  after: Inputs;
  readings: ReadingLookup;
  bodies: BodyLookup;
};

/** Opens the saved readings of the content. */
export function openReadingLookup({ contentCache }: BuildOptions): ReadingLookup {
  return openSingleReadings(join(contentCache, 'readings'));
}

/** Opens the saved bodies of the content. */
export function openBodyLookup({ contentCache }: BuildOptions): BodyLookup {
  return openBodies(join(contentCache, 'bodies'));
}

/** Returns the path of a file below the content folder, with `/`; null for another file. */
export function contentFileOf({ content }: BuildOptions, absolute: string): string | null {
  return absolute.startsWith(content + sep) ? absolute.slice(content.length + 1).replaceAll(sep, '/') : null;
}

/** Gives a post of the plan its text. A copy would not do for pages, which compare posts by identity. */
export function giveText(post: Post, { body, bodyLine, cuts }: TextOfPost): Post {
  return Object.assign(post, { body, bodyLine, cuts });
}

type TextOfPost = Pick<Post, 'body' | 'bodyLine' | 'cuts'>;

/** Returns the input for rendering a post. */
export function postInput({ site, extensions }: SavedPlan, post: Post): BodyInput {
  return inputOf(site, post, extensions.components.list);
}

/** Returns the body of a post that has not changed, as it was rendered; null if it is not known. */
export function savedBody({ options, plan, after, readings, bodies }: EditContext, post: Post): RenderedBody | null {
  const stamp = after.files.get(join(options.content, post.file));
  const saved = stamp === undefined ? null : readings.find(post.file, stamp);
  return saved && bodies.find(postInput(plan, withText(post, saved)), plan.table);
}

/** Returns a copy of a post of the plan with the text of a reading. */
function withText(post: Post, { body, bodyLine, cuts }: TextOfPost): Post {
  return { ...post, body, bodyLine, cuts };
}
