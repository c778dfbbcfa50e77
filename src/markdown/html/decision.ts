/** The ways to treat a tag in the raw HTML of a post. decideTags.ts chooses one, and htmlTags.ts applies it. */
import type { HtmlToken } from './htmlTokens.ts';

/**
 * - `keep`: the tag stays as it is.
 * - `close`: the element gets an end tag at the end of its block.
 * - `empty`: the element gets an end tag directly after its start tag.
 * - `escape`: the tag is shown as text.
 * - `drop`: the tag is removed, and the text within the element stays.
 * - `move`: the end tag is moved after the block that contains it.
 */
export type TagAction = 'keep' | 'close' | 'empty' | 'escape' | 'drop' | 'move';

/** Why a tag is not kept, if its author should know. */
export type TagProblem =
  | 'not-allowed'
  | 'not-closed'
  | 'not-opened'
  | 'misplaced'
  | 'no-content'
  | 'hidden'
  | 'no-file';

/** How a tag is treated, and the problem to report. */
export type Decision = { action: TagAction; problem: TagProblem | null };

/** The decision about each tag and each verbatim element. */
export type Decisions = Map<HtmlToken, Decision>;

/** Returns a decision that is not reported. */
export function quietly(action: TagAction): Decision {
  return { action, problem: null };
}
