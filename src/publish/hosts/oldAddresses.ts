/** Old addresses as a server compares them: decoded, below the base, each once, with and without its final slash. */

import { hrefOf } from '../../content/paths/paths.ts';
import type { Redirect, Site } from '../../types/content.ts';

/** From each address to the href that it leads to. One that is a redirect itself comes before the same without slash. */
export function oldAddresses({ base, redirects }: Pick<Site, 'base' | 'redirects'>): Map<string, string> {
  const addressOf = ({ from }: Redirect) => decodeURI(base) + from.slice(1);
  const addresses = new Map(redirects.map((redirect) => [addressOf(redirect), hrefOf(redirect.to, base)]));
  for (const [address, href] of [...addresses]) {
    const bare = address.replace(/\/$/, '');
    if (!addresses.has(bare)) addresses.set(bare, href);
  }
  return addresses;
}
