/** Keys of posts, from which files that show posts know whether they are still the same. */
import { hash } from 'node:crypto';
import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedIdOf } from '../content/record/feedId.ts';
import type { Post, Site } from '../types/content.ts';
import type { Prepared } from './model.ts';

/**
 * Returns a text that changes with everything that a page, a list or a feed may show of a post. It represents the text of
 * the post by the key of its HTML, so it does not change with what only `markdownKey` covers, such as a comment.
 */
export function postKey(post: Post, { site, bodies, shareImages, pictures }: Prepared): string {
  const known = keysOf(bodies);
  const key = known.get(post);
  if (key !== undefined) return key;
  const body = bodies.get(post.file);
  const { body: _text, bodyLine: _line, cuts: _cuts, ...front } = post;
  const parts = [front, body?.key, body?.summary, shareImages.get(post.file), pictures.get(post.file)];
  const made = hash('sha256', JSON.stringify([...parts, feedIdOf(site, post)]));
  known.set(post, made);
  return made;
}

/** Returns a text that changes with the markdown of a post, as readers get it. */
export function markdownKey(post: Post, site: Site): string {
  const known = markdownKeys.get(post);
  if (known !== undefined) return known;
  const { title, date, updated, tags, by, path, body } = post;
  const front = JSON.stringify([absoluteUrl(site, path), title, date, updated, tags, by]);
  const key = hash('sha256', `${front}\n${body}`);
  markdownKeys.set(post, key);
  return key;
}

const markdownKeys = new WeakMap<Post, string>();

/** Most posts are shown in several places. */
function keysOf(bodies: Prepared['bodies']): Map<Post, string> {
  const known = keysByBuild.get(bodies) ?? new Map<Post, string>();
  keysByBuild.set(bodies, known);
  return known;
}

const keysByBuild = new WeakMap<Prepared['bodies'], Map<Post, string>>();
