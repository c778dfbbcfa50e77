/** After an edit, the related posts are those that comparing all posts again finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RelatedFiles, relatedFiles } from '../../src/plan/related.ts';
import { relatedAfterEdit } from '../../src/plan/relatedAfterEdit.ts';
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
