const isLong = process.env.CATPOST_LONG !== undefined;

/** Returns all cases under `npm run test:long`, and otherwise every third one, beginning with the first. */
export function sampled<Case>(cases: readonly Case[]): Case[] {
  return cases.filter((_, index) => isLong || index % 3 === 0);
}

/**
 * Returns all cases under `npm run test:long`, and otherwise every second one. The half that begins with the first case
 * and the one that begins with the second have all cases together, so two tests of the same cases can share them.
 */
export function halved<Case>(cases: readonly Case[], begin: 'with the first' | 'with the second'): Case[] {
  return cases.filter((_, index) => isLong || index % 2 === Number(begin === 'with the second'));
}
