/** Applies random edits to a site, and compares each incremental build with a clean one. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { damages } from './incremental/disturb.ts';
import { type Runner, startRunner } from './incremental/runner.ts';
import type { Sequence } from './incremental/sequence.ts';
import { sequences, textSequences } from './incremental/steps.ts';

const isLong = process.env.CATPOST_LONG !== undefined;
const minutes = 60_000;
const undisturbed = fc.constant({ disturbance: null, twice: false });

describe('with a stand-in for the search index', () => {
  const { holds } = runnerOf('fake');

  test('incremental builds equal clean builds', { timeout: 60 * minutes }, () => holds(isLong ? 1000 : 2, undisturbed));

  test('builds after edits of texts equal clean builds', { timeout: 60 * minutes }, () =>
    holds(isLong ? 500 : 3, undisturbed, textSequences),
  );

  test('two builds at once with the same caches equal clean builds', { timeout: 10 * minutes }, () =>
    holds(isLong ? 100 : 1, fc.constant({ disturbance: null, twice: true })),
  );

  test('builds with damaged caches equal clean builds', { timeout: 10 * minutes }, () =>
    holds(
      isLong ? 100 : 1,
      fc
        .record({ damage: fc.constantFrom(...damages), every: fc.integer({ min: 1, max: 3 }) })
        .map((disturbance) => ({ disturbance, twice: false })),
    ),
  );

  // In short runs, test/e2e/commands/rebuilds.test.ts kills one.
  test.runIf(isLong)('builds after a killed build equal clean builds', { timeout: 30 * minutes }, () =>
    holds(
      100,
      fc.nat(400).map((killedAfter) => ({ disturbance: { killedAfter }, twice: false })),
    ),
  );
});

// In short runs, test/e2e/commands/rebuilds.test.ts compares such builds.
describe.runIf(isLong)("with Pagefind's search index", () => {
  const { holds } = runnerOf('real');

  test('incremental builds equal clean builds', { timeout: 30 * minutes }, () => holds(50, undisturbed));
});

/** `holds` tests random sequences of edits, and fails with the shortest one that it finds. */
function runnerOf(index: 'real' | 'fake') {
  let runner: Runner;
  beforeAll(async () => {
    runner = await startRunner(index);
  }, minutes);
  afterAll(() => runner.end());
  const holds = (
    numRuns: number,
    others: fc.Arbitrary<Pick<Sequence, 'disturbance' | 'twice'>>,
    steps: fc.Arbitrary<Sequence['steps']> = sequences,
  ) => {
    const sequence = fc.record({ steps, linked: fc.boolean(), others });
    const property = fc.asyncProperty(sequence, async ({ others: how, ...given }) => {
      expect(await runner.run({ ...given, ...how })).toBeNull();
    });
    return fc.assert(property, isLong ? { numRuns } : { numRuns, seed: 6 });
  };
  return { holds };
}
