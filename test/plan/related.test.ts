import { expect, test } from 'vitest';
import { arrange } from '../../src/content/arrange/arrange.ts';
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import { readPost } from '../../src/content/post/readPost.ts';
import type { Related } from '../../src/plan/model.ts';
import { nearPairs } from '../../src/plan/nearPairs.ts';
import { comparedPosts, relatedFiles, relatedPosts } from '../../src/plan/related.ts';
import { editionOf } from '../sites/editionOf.ts';

const { config } = readSiteConfig('', 'content/site.yaml');

type Written = { file: string; matter: string; terms: number[] };

const written = (name: string, matter: string, words: number[]): Written => ({
  file: `post/${name}.md`,
  matter: `title: T\n${matter}`,
  terms: words.map((word) => word * 64 + 4).sort((a, b) => a - b),
});

/** Returns the files of the related posts, by file. */
function related(posts: Written[]): Record<string, string[]> {
  return filesOf(relate(posts));
}

function relate(posts: Written[]): Related {
  const context = { config, contentName: 'content', today: '2100-01-01', files: new Set<string>() };
  const read = posts.map(({ file, matter }) => readPost(`---\n${matter}\n---\n\nText\n`, file, context).post);
  const { collections } = arrange(
    read.filter((post) => post !== null),
    config,
    'content',
  );
  const site = { config, editions: [editionOf({ collections })] };
  const bodies = new Map(posts.map(({ file, terms }) => [file, { terms }]));
  return relatedPosts(site, resultOf(relatedFiles(comparedPosts(site, bodies))));
}

/** Runs all steps and returns the result. */
function resultOf<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function filesOf(lists: Related): Record<string, string[]> {
  return Object.fromEntries([...lists].map(([file, list]) => [file, list.map(({ post }) => post.file)]));
}

/** Returns posts of consecutive days, with words that are as unevenly distributed as those of a language. */
function randomPosts(count: number, seed: number): Written[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) ** 2 * below);
  };
  return Array.from({ length: count }, (_, index) => {
    const words = new Set(Array.from({ length: 60 }, () => random(400)));
    const date = new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
    return written(`p${index}`, `date: ${date}\ntags: [t${random(8)}, t${random(8)}]`, [...words]);
  });
}

/** Returns the posts whose lists change although the added post does not enter them. */
function needlesslyChanged(posts: Written[], added: Written): string[] {
  const before = related(posts);
  const after = related([...posts, added]);
  return posts
    .map(({ file }) => file)
    .filter((file) => !after[file]?.includes(added.file) && `${after[file]}` !== `${before[file]}`);
}

test('changes only the lists that a new post enters, even if every word is common', () => {
  const posts = randomPosts(301, 1);
  for (const count of [20, 100, 150, 299, 300]) {
    const added = posts[count];
    if (!added) throw new Error('There are too few posts.');
    const before = posts.slice(0, count);
    expect(needlesslyChanged(before, added)).toEqual([]);
    const gained = Object.values(related([...before, added])).filter((list) => list.includes(added.file));
    expect(gained.length).toBeLessThan(count / 2);
  }
});

test('allows the new post any date on a small site', () => {
  const posts = randomPosts(13, 2);
  for (const added of posts) {
    expect(
      needlesslyChanged(
        posts.filter((post) => post !== added),
        added,
      ),
    ).toEqual([]);
  }
});

test('sorts lists by similarity, which is the same in both directions', () => {
  const lists = relate(randomPosts(200, 3));
  for (const [file, list] of lists) {
    expect(list.map(({ similarity }) => similarity)).toEqual(
      list.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    );
    for (const { post, similarity } of list) {
      const back = lists.get(post.file) ?? [];
      const mutual = back.find((other) => other.post.file === file);
      if (mutual) expect(mutual.similarity).toBe(similarity);
      else expect(back.at(-1)?.similarity).toBeGreaterThanOrEqual(similarity);
    }
  }
});

test('does not depend on the order of the files', () => {
  const posts = randomPosts(100, 4);
  expect(related(posts.toReversed())).toEqual(related(posts));
});

test('relates posts on the same subject among many others', () => {
  const subject = [900, 901, 902, 903, 904];
  const posts = randomPosts(200, 5);
  const near = ['a', 'b', 'c'].map((name, index) =>
    written(name, `date: 2001-0${index + 2}-01`, [...subject, 500 + index, 600 + index]),
  );
  const lists = related([...posts, ...near]);
  expect(lists['post/a.md']?.toSorted()).toEqual(['post/b.md', 'post/c.md']);
});

test('does not relate posts of other languages, placeholders, and parts of the same series', () => {
  const words = [1, 2, 3, 4, 5];
  const lists = related([
    written('a', 'date: 2026-01-01\nseries: S', words),
    written('b', 'date: 2026-01-02\nseries: s', words),
    written('c', 'date: 2026-01-03\nlang: fr', words),
    written('d', 'date: 2026-01-04\nby: placeholder', words),
    written('e', 'date: 2026-01-05\nlang: en-GB', words),
  ]);
  expect(lists).toEqual({
    'post/a.md': ['post/e.md'],
    'post/b.md': ['post/e.md'],
    'post/c.md': [],
    'post/e.md': lists['post/e.md'],
  });
  expect(lists['post/e.md']?.toSorted()).toEqual(['post/a.md', 'post/b.md']);
});

test('relates posts by a tag alone, and leaves posts unrelated that share nothing', () => {
  const lists = related([
    written('a', 'date: 2026-01-01\ntags: [x]', [1]),
    written('b', 'date: 2026-01-02\ntags: [X]', [2]),
    written('c', 'date: 2026-01-03', [3]),
  ]);
  expect(lists).toEqual({ 'post/a.md': ['post/b.md'], 'post/b.md': ['post/a.md'], 'post/c.md': [] });
});

/** Returns the pairs of items that all have the same sixty keys. */
function pairsOf(count: number): string[] {
  const keys = Array.from({ length: 60 }, (_, key) => key * 71_582_788);
  const pairs: string[] = [];
  resultOf(
    nearPairs(
      Array.from({ length: count }, () => keys),
      (first, second) => pairs.push(`${first} ${second}`),
    ),
  );
  return pairs;
}

test('compares a number of pairs that grows with the number of posts, and none twice', () => {
  const [some, twice, more] = [pairsOf(500), pairsOf(1000), pairsOf(2000)];
  expect(new Set(more).size).toBe(more.length);
  expect(twice.length / some.length).toBeLessThan(2.1);
  expect(more.length / twice.length).toBeLessThan(2.1);
});

test('joins all items that share a rare key', () => {
  const pairs: string[] = [];
  resultOf(nearPairs([[7], [1, 2], [7, 3], [2, 7], [9]], (first, second) => pairs.push(`${first} ${second}`)));
  expect(pairs.toSorted()).toEqual(['2 0', '3 0', '3 1', '3 2']);
});
