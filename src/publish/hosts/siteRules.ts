/** The header rules of one site: what hosts/headers.ts says, with the policy and the hidden files of this build. */

import { noindexPaths } from '../../plan/noindex.ts';
import type { Site } from '../../types/content.ts';
import { type HeaderRule, headerRules } from './headers.ts';

/** For hosts that read the rules with each deploy. `policy` is what every page carries. */
export function siteRules(site: Site, policy: string): HeaderRule[] {
  return headerRules({ policy, url: site.config.url, hidden: noindexPaths(site) });
}

/**
 * For servers that read their configuration only at a reload: the hashes of a policy would break pages that are newer,
 * so the header adds only what a meta element may not say. Types are not in it, for a server has a table of them. Such a
 * server has no certificate at first: what holds over https only is in a rule of its own.
 */
export function serverRules(input: { url: string; hidden: string[] }): HeaderRule[] {
  return headerRules({ ...input, policy: null, alsoHttp: true }).map(({ headers, ...rule }) => ({
    ...rule,
    headers: headers.filter(([name]) => name !== 'Content-Type'),
  }));
}
