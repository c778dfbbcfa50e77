/** Reads the front matter of a foreign post in tests. */
import type { TagHabits } from '../../../src/import/matter/model.ts';
import { readPost } from '../../../src/import/matter/readPost.ts';

/** A post without front matter, in a collection. */
export const plainPost = {
  file: 'a.md',
  text: 'Text.\n',
  firstLine: 1,
  collection: 'post',
  name: 'a',
  date: null,
  isDraft: false,
  language: null,
};

type Options = { name?: string; date?: string | null; body?: string; tagHabits?: TagHabits };

/** Reads a post with these lines as its front matter. */
export function readWithMatter(matter: string, options: Options = {}) {
  const { name = 'my-post', date = null, body = 'Text.\n', tagHabits } = options;
  const post = { ...plainPost, file: `${name}.md`, text: `---\n${matter}\n---\n${body}`, name, date };
  return readPost(post, { keys: {}, ...(tagHabits && { tagHabits }) }, 'Europe/Vienna');
}
