/** The tags of all posts: spellings of one word are joined, and each tag gets a path of its own. */

import type { Post, Tag } from '../../types/content.ts';
import { foldPath, plainTagPathOf, spelledTagPathOf, tagPathOf } from '../paths/paths.ts';
import { compare, type RawProblem } from '../problems.ts';

/** One tag with all its spellings, the one that it is shown with as `name`. */
type Word = { name: string; spellings: Map<string, Post[]> };

/** `posts` have every tag as it is shown; a spelling that was joined to another one is a problem, one for each tag. */
export function joinTags(
  posts: Post[],
  contentName: string,
): { posts: Post[]; paths: Map<string, string>; problems: RawProblem[] } {
  const words = wordsOf(posts);
  const problems = [...words.values()].flatMap((word) => joinedProblem(word, contentName));
  const names = new Map<string, string>();
  for (const { name, spellings } of words.values()) for (const each of spellings.keys()) names.set(each, name);
  return {
    posts: problems.length === 0 ? posts : posts.map((post) => renamed(post, names)),
    paths: pathsOf(words),
    problems,
  };
}

/** The lists of posts, most used first, then by name. `paths` are by name. */
export function tagLists(
  posts: Post[],
  paths: ReadonlyMap<string, string>,
  order: (a: Post, b: Post) => number,
): Tag[] {
  const tags = new Map<string, Tag>();
  for (const post of posts) {
    for (const name of post.tags) {
      const tag = tags.get(name);
      if (tag) tag.posts.push(post);
      else tags.set(name, { name, path: paths.get(name) ?? tagPathOf(name), posts: [post] });
    }
  }
  for (const tag of tags.values()) tag.posts.sort(order);
  return [...tags.values()].sort((a, b) => b.posts.length - a.posts.length || compare(a.name, b.name));
}

/** The paths that catpost's earlier versions gave to a tag whose signs are spelled now: `/tags/net/` for `.NET`. */
export function formerTagPath({ name, path }: Tag): string | null {
  const former = plainTagPathOf(name);
  return former === path || former === '/tags//' ? null : former;
}

/** Equal for spellings of one word: letter case, width, hyphens and spaces, and a `#` before it make no other tag. */
function wordKey(name: string): string {
  const plain = name.replace(/^[#＃]+(?=[\p{L}\p{N}])/u, '').replace(/[\uFE0E\uFE0F]/g, '');
  return foldPath(plain.replace(/[\s/\u00AD\u2010\u2011-]+/g, '-'));
}

function wordsOf(posts: Post[]): Map<string, Word> {
  const keys = new Map<string, string>();
  const words = new Map<string, Word>();
  for (const post of posts) {
    for (const name of post.tags) {
      const key = keys.get(name) ?? wordKey(name);
      keys.set(name, key);
      const word = words.get(key) ?? { name, spellings: new Map<string, Post[]>() };
      const users = word.spellings.get(name);
      if (users) users.push(post);
      else word.spellings.set(name, [post]);
      words.set(key, word);
    }
  }
  for (const word of words.values()) {
    // The first of the most used: sorting keeps the order of equal ones.
    const [most] = [...word.spellings].sort(([, a], [, b]) => b.length - a.length);
    if (most) [word.name] = most;
  }
  return words;
}

function joinedProblem({ name, spellings }: Word, contentName: string): RawProblem[] {
  const [other, ...more] = [...spellings].filter(([spelling]) => spelling !== name);
  if (other === undefined) return [];
  const [spelling, [post]] = other;
  const all = [spelling, ...more.map(([each]) => each)].join(', ');
  return [
    {
      rule: 'tag-spelling',
      file: `${contentName}/${post?.file}`,
      message: `the tag ${name} is also written ${all}: they are shown as one`,
      hint: `write ${name} in each post`,
    },
  ];
}

function renamed(post: Post, names: ReadonlyMap<string, string>): Post {
  const tags = [...new Set(post.tags.map((name) => names.get(name) ?? name))];
  return tags.length === post.tags.length && tags.every((name, index) => name === post.tags[index])
    ? post
    : { ...post, tags };
}

/**
 * By name. The signs of a tag become words where another one has the same letters and is told from it by a sign that a
 * path cannot have (`C++` beside `C#`), or where two would have one path; then the one of fewer signs keeps it.
 */
function pathsOf(words: ReadonlyMap<string, Word>): Map<string, string> {
  const names = [...words.values()].map(({ name }) => ({ name, letters: name.replace(/[^\p{L}\p{M}\p{N}]/gu, '') }));
  const withSign = new Set(
    names.flatMap(({ name, letters }) => (tagPathOf(name) === plainTagPathOf(name) ? [] : [foldPath(letters)])),
  );
  names.sort(
    (a, b) => a.name.length - a.letters.length - (b.name.length - b.letters.length) || compare(a.name, b.name),
  );
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const { name, letters } of names) {
    const usual = withSign.has(foldPath(letters)) && name !== letters ? spelledTagPathOf(name) : tagPathOf(name);
    let own = taken.has(foldPath(usual)) ? spelledTagPathOf(name) : usual;
    for (let number = 2; taken.has(foldPath(own)); number += 1) own = usual.replace(/\/$/, `-${number}/`);
    taken.add(foldPath(own));
    paths.set(name, own);
  }
  return paths;
}
