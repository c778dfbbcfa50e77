/** After any steps of an author, a build with the caches and the output of the build before is a clean build. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Runner, startRunner } from './incremental/runner.ts';
import { sequences } from './incremental/steps.ts';

const isLong = process.env.CATPOST_LONG !== undefined;

test.each([
  { index: 'fake', sample: 20, all: 1000 },
  { index: 'real', sample: 2, all: 50 },
] as const)(
  'any sequence of steps gives what clean builds give, $index index',
  { timeout: 3_600_000 },
  async (given) => {
    const runner = await startRunner(given.index);
    const numRuns = Number(process.env.CATPOST_SEQUENCES ?? (isLong ? given.all : given.sample));
    try {
      await fc.assert(holds(runner), isLong ? { numRuns } : { numRuns, seed: 6 });
    } finally {
      await runner.end();
    }
  },
);

function holds(runner: Runner) {
  const sequence = fc.record({ steps: sequences, linked: fc.boolean() });
  return fc.asyncProperty(sequence, async (given) => {
    expect(await runner.run(given)).toBeNull();
  });
}
