/** After any steps of an author, a build with the caches and the output of the build before is a clean build. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { damages } from './incremental/disturb.ts';
import { type Runner, startRunner } from './incremental/runner.ts';
import type { Sequence } from './incremental/sequence.ts';
import { sequences } from './incremental/steps.ts';

const isLong = process.env.CATPOST_LONG !== undefined;
const minutes = 60_000;
const undisturbed = fc.constant({ disturbance: null, twice: false });

describe('any steps, with a stand-in for the search index', () => {
  const { holds } = runnerOf('fake');

  test('give what clean builds give', { timeout: 60 * minutes }, () => holds(isLong ? 1000 : 4, undisturbed));

  test('also of two builds at once with the same caches', { timeout: 10 * minutes }, () =>
    holds(isLong ? 100 : 1, fc.constant({ disturbance: null, twice: true })),
  );

  test('also with damaged caches', { timeout: 10 * minutes }, () =>
    holds(
      isLong ? 100 : 1,
      fc
        .record({ damage: fc.constantFrom(...damages), every: fc.integer({ min: 1, max: 3 }) })
        .map((disturbance) => ({ disturbance, twice: false })),
    ),
  );

  test('also after a build that is killed', { timeout: 30 * minutes }, () =>
    holds(
      isLong ? 100 : 1,
      fc.nat(400).map((killedAfter) => ({ disturbance: { killedAfter }, twice: false })),
    ),
  );
});

describe("any steps, with Pagefind's search index", () => {
  const { holds } = runnerOf('real');

  test('give what clean builds give', { timeout: 30 * minutes }, () => holds(isLong ? 50 : 1, undisturbed));
});

/** `holds` fails with the steps that it takes, as few as can be. */
function runnerOf(index: 'real' | 'fake') {
  let runner: Runner;
  beforeAll(async () => {
    runner = await startRunner(index);
  }, minutes);
  afterAll(() => runner.end());
  const holds = (numRuns: number, others: fc.Arbitrary<Pick<Sequence, 'disturbance' | 'twice'>>) => {
    const sequence = fc.record({ steps: sequences, linked: fc.boolean(), others });
    const property = fc.asyncProperty(sequence, async ({ others: how, ...given }) => {
      expect(await runner.run({ ...given, ...how })).toBeNull();
    });
    return fc.assert(property, isLong ? { numRuns } : { numRuns, seed: 6 });
  };
  return { holds };
}
