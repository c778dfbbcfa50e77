/** Lists the posts of each tag, under one spelling. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { foldPath } from '../../text/foldPath.ts';
import type { Post, Tag } from '../../types/content.ts';
import { pathIn } from '../paths/editionPaths.ts';
import { tagPathOf } from '../paths/tagPaths.ts';
import { chooseTagPaths } from './tagPaths.ts';

/** One tag: the spelling that is shown, and the posts of each spelling. */
type SpelledTag = { name: string; spellings: Map<string, Post[]> };

/**
 * Replaces every spelling of a tag with the most used one, and returns the path of each tag by name. A tag with several
 * spellings is a problem.
 */
export function joinTags(
  posts: Post[],
  contentName: string,
): { posts: Post[]; paths: Map<string, string>; problems: RawProblem[] } {
  const tags = spelledTagsOf(posts);
  const problems = tags.flatMap((tag) => spellingProblem(tag, contentName));
  const names = new Map<string, string>();
  for (const { name, spellings } of tags) for (const spelling of spellings.keys()) names.set(spelling, name);
  return {
    posts: problems.length === 0 ? posts : posts.map((post) => withTagNames(post, names)),
    paths: chooseTagPaths(tags.map(({ name }) => name)),
    problems,
  };
}

/**
 * Lists the tags of an edition, whose home page is `root`: most used first, then by name. `posts` are the newest first. `paths` are by name, as in the
 * main edition.
 */
export function tagLists(posts: Post[], root: string, paths: ReadonlyMap<string, string>): Tag[] {
  const tags = new Map<string, Tag>();
  for (const post of posts) {
    for (const name of post.tags) {
      const tag = tags.get(name);
      if (tag) tag.posts.push(post);
      else tags.set(name, { name, path: pathIn(root, paths.get(name) ?? tagPathOf(name)), posts: [post] });
    }
  }
  return [...tags.values()].sort((a, b) => b.posts.length - a.posts.length || compare(a.name, b.name));
}

/**
 * Returns a key that is equal for all spellings of a tag, which differ in letter case, width, hyphens, spaces, or a `#`
 * before the tag.
 */
function spellingKey(name: string): string {
  const plain = name.replace(/^[#＃]+(?=[\p{L}\p{N}])/u, '').replace(/[\uFE0E\uFE0F]/g, '');
  return foldPath(plain.replace(/[\s/\u00AD\u2010\u2011-]+/g, '-'));
}

function spelledTagsOf(posts: Post[]): SpelledTag[] {
  // Folds each spelling once: a large site has some thousand uses of a few tags.
  const keys = new Map<string, string>();
  const tags = new Map<string, SpelledTag>();
  for (const post of posts) {
    for (const name of post.tags) {
      const key = keys.get(name) ?? spellingKey(name);
      keys.set(name, key);
      const tag = tags.get(key) ?? { name, spellings: new Map<string, Post[]>() };
      const users = tag.spellings.get(name);
      if (users) users.push(post);
      else tag.spellings.set(name, [post]);
      tags.set(key, tag);
    }
  }
  for (const tag of tags.values()) {
    // Sorting is stable, so the first of the most used spellings wins.
    const [mostUsed] = [...tag.spellings].sort(([, a], [, b]) => b.length - a.length);
    if (mostUsed) [tag.name] = mostUsed;
  }
  return [...tags.values()];
}

function spellingProblem({ name, spellings }: SpelledTag, contentName: string): RawProblem[] {
  const [other, ...more] = [...spellings].filter(([spelling]) => spelling !== name);
  if (other === undefined) return [];
  const [spelling, [post]] = other;
  const all = [spelling, ...more.map(([each]) => each)].join(', ');
  return [
    {
      rule: 'tag-spelling',
      file: `${contentName}/${post?.file}`,
      message: `the tag ${name} is also written ${all}; they are shown as one tag`,
      hint: `write ${name} in every post`,
    },
  ];
}

function withTagNames(post: Post, names: ReadonlyMap<string, string>): Post {
  const tags = [...new Set(post.tags.map((name) => names.get(name) ?? name))];
  const isSame = tags.length === post.tags.length && tags.every((name, index) => name === post.tags[index]);
  if (isSame) return post;
  const named = { ...post, tags };
  writtenTags.set(named, post.tags);
  return named;
}

/** Returns the tags of a post as its file spells them. */
export function tagsAsWritten(post: Post): string[] {
  return writtenTags.get(post) ?? post.tags;
}

const writtenTags = new WeakMap<Post, string[]>();
