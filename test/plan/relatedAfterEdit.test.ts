/** After an edit, the related posts are those that comparing all posts again finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RelatedFiles, relatedFiles } from '../../src/plan/related.ts';
import { relatedAfterChanges, relatedAfterEdit } from '../../src/plan/relatedAfterEdit.ts';
import type { ComparedPost } from '../../src/plan/similarity.ts';

/** Few words, so that many posts share one: more than the window of neighbours. */
const terms = fc
  .uniqueArray(fc.record({ word: fc.nat(12), weight: fc.integer({ min: 1, max: 40 }) }), {
    selector: ({ word }) => word,
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.map(({ word, weight }) => word * 64 + weight).sort((a, b) => a - b));

const posts = fc
  .array(
    fc.record({
      terms,
      tags: fc.subarray(['a', 'b']),
      series: fc.constantFrom(null, 'S'),
      group: fc.constantFrom('/ en', '/ de'),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .map((list) =>
    list.map(({ series, ...post }, index): ComparedPost => {
      const file = `post/${index}.md`;
      const inSeries = series === null ? null : { name: series, part: null, position: null, line: null };
      return { ...post, file, path: `/post/${index}/`, series: inSeries, date: { time: (index * 7919) % 31, day: '' } };
    }),
  );

function all(compared: ComparedPost[]): RelatedFiles {
  const steps = relatedFiles(compared);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

test('only the lists that change are found again, and are the same', () => {
  fc.assert(
    fc.property(posts, fc.nat(), terms, (compared, choice, edited) => holds(compared, choice, edited)),
    { numRuns: 200, seed: 17 },
  );
});

test('a word that a post gets or loses changes which of the posts around it are neighbours', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 26, maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.nat(), fc.boolean(), (list, choice, isAdded) => {
      const edited = choice % list.length;
      // All have one word, and each has another one for itself.
      const compared = list.map((weight, index) => {
        const isApart = isAdded && index === edited;
        return comparedPost(index, isApart ? [(index + 1) * 64 + 9] : [weight, (index + 1) * 64 + 9]);
      });
      holds(compared, edited, isAdded ? [20, (edited + 1) * 64 + 9] : [(edited + 1) * 64 + 9]);
    }),
    { numRuns: 100, seed: 17 },
  );
});

test('posts that come, go, move or change lead to the same lists', () => {
  const changes = fc.array(
    fc.record({
      choice: fc.nat(),
      kind: fc.constantFrom('go', 'come', 'move', 'tag', 'series', 'text', 'group'),
      terms,
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(posts, changes, (before, list) => {
      const after = list.reduce(changed, before);
      expect(relatedAfterChanges(before, after, all(before))).toEqual(all(after));
    }),
    { numRuns: 300, seed: 17 },
  );
});

type Change = { choice: number; kind: string; terms: number[] };

/** Returns the posts after one change. */
function changed(compared: ComparedPost[], { choice, kind, terms }: Change, step: number): ComparedPost[] {
  const index = choice % compared.length;
  const post = compared[index];
  if (!post || (kind === 'go' && compared.length > 1)) return compared.toSpliced(index, 1);
  const place = { file: `post/new-${step}.md`, path: `/post/new-${step}/` };
  const others: Record<string, Partial<ComparedPost>> = {
    come: place,
    move: { date: { time: choice % 37, day: '' } },
    tag: { tags: post.tags.length > 0 ? [] : ['a'] },
    series: { series: post.series ? null : { name: 'S', part: null, position: null, line: null } },
    text: { terms },
    group: { group: post.group === '/ en' ? '/ de' : '/ en' },
  };
  const other = { ...post, ...others[kind] };
  return kind === 'come' ? [...compared, { ...other, terms }] : compared.with(index, other);
}

test('too many changes are left to a comparison of all posts', () => {
  const before = Array.from({ length: 30 }, (_, index) => comparedPost(index, [64 + index]));
  expect(relatedAfterChanges(before, before.slice(25), all(before))).toBeNull();
});

/** Compares the lists after an edit with those that comparing all posts finds. */
function holds(compared: ComparedPost[], choice: number, terms: number[]): void {
  const index = choice % compared.length;
  const before = compared[index];
  if (!before) return;
  const after = compared.with(index, { ...before, terms });
  const related = all(compared);
  const changed = relatedAfterEdit(after, before, related);
  expect(new Map([...related, ...changed])).toEqual(all(after));
}

function comparedPost(index: number, terms: number[]): ComparedPost {
  const file = `post/${index}.md`;
  const place = { file, path: `/post/${index}/`, date: { time: index, day: '' }, group: '/ en' };
  return { ...place, terms, tags: [], series: null };
}
