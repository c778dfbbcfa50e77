/** Keeps two posts from being the same part of a series, which catpost takes for an error. */
import type { ReadPost } from './model.ts';

/** Returns the posts in the same order. Of two posts with the same part, the later one loses its number. */
export function withUniqueParts(posts: ReadPost[]): ReadPost[] {
  const taken = new Map<string, string>();
  return posts.map((post) => {
    const { series, part } = post.meaning;
    if (series === null || part === null) return post;
    const key = JSON.stringify([series.toLowerCase(), part]);
    const other = taken.get(key);
    taken.set(key, other ?? post.file);
    if (other === undefined) return post;
    const message = `${other} is part ${part} of ${series} too, so this post is sorted by its date`;
    const note = { kind: 'changed', file: post.file, line: null, about: 'parts of a series', message } as const;
    return { ...post, meaning: { ...post.meaning, part: null }, notes: [...post.notes, note] };
  });
}
