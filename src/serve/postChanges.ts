/** Finds the posts that came with an edit of the site, and those that have a new path. */
import { isDeepStrictEqual } from 'node:util';
import { builtPosts } from '../content/arrange/postLists.ts';
import type { Post, Site } from '../types/content.ts';

/** The posts that are new, and the path that each moved post had before. */
export type PostChanges = { added: Post[]; moved: { from: string; post: Post }[] };

/**
 * Compares the posts of two moments. A post has moved if its file has another path now, or if its file is gone and
 * another one came with the same text, or with the same title and date, or as the only one.
 */
export function postChanges(before: Site, after: Site): PostChanges {
  const [earlier, later] = [postsByFile(before), postsByFile(after)];
  const stayed = [...later.values()].flatMap((post) => {
    const from = earlier.get(post.file)?.path ?? post.path;
    return from === post.path ? [] : [{ from, post }];
  });
  const gone = [...earlier.values()].filter(({ file }) => !later.has(file));
  const added = new Set([...later.values()].filter(({ file }) => !earlier.has(file)));
  const isOnlyOne = gone.length === 1 && added.size === 1;
  const renamed = gone.flatMap((old) => {
    const post = [...added].find((each) => isOnlyOne || isSamePost(old, each));
    if (!post) return [];
    added.delete(post);
    return [{ from: old.path, post }];
  });
  return { added: [...added], moved: [...stayed, ...renamed].filter(({ from, post }) => from !== post.path) };
}

function postsByFile(site: Site): Map<string, Post> {
  return new Map(builtPosts(site).map((post) => [post.file, post]));
}

function isSamePost(one: Post, other: Post): boolean {
  const hasSameText = one.body === other.body && one.body.trim() !== '';
  return hasSameText || (one.title === other.title && isDeepStrictEqual(one.date, other.date));
}
