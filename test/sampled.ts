/** Returns all cases under `npm run test:long`, and otherwise every third one, beginning with the first. */
export function sampled<Case>(cases: readonly Case[]): Case[] {
  return cases.filter((_, index) => process.env.CATPOST_LONG !== undefined || index % 3 === 0);
}
