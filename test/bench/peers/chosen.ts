/** Lists the peers, and chooses those that a run compares with. */
import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { next } from './next.ts';
import type { Peer } from './peer.ts';
import { viteReactSsg } from './viteReactSsg.ts';

/** All generators, in the order of the tables. */
export const allPeers: Peer[] = [astro, eleventy, next, viteReactSsg, hugo];

/**
 * Returns the peers of a list such as `astro,eleventy`, or all of them for an empty list. Throws for an unknown name.
 */
export function chosenPeers(list: string): Peer[] {
  const names = list.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !allPeers.some((peer) => peer.name === name));
  if (unknown)
    throw new Error(`There is no peer ${unknown}: choose from ${allPeers.map(({ name }) => name).join(', ')}.`);
  return allPeers.filter(({ name }) => names.length === 0 || names.includes(name));
}
