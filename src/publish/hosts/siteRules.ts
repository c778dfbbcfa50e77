/** Applies the model of headers to one site: with its policy, and with the files that search engines must not index. */

import { noindexPaths } from '../../plan/noindex.ts';
import type { Site } from '../../types/content.ts';
import { type HeaderInput, type HeaderRule, headerRules } from './headers.ts';

/** Returns the rules for hosts that read them at each deploy. `policy` is the content security policy of every page. */
export function siteRules(site: Site, policy: string): HeaderRule[] {
  return headerRules({ policy, url: site.config.url, noindexPaths: noindexPaths(site) });
}

/**
 * Returns the rules for servers that read their configuration only at a reload. The hashes of an old policy would block
 * the styles of newer pages, so the header has only what a meta element cannot express. MIME types are left out,
 * because the server's file has a table of them. Such a server may have no certificate yet, so headers that are valid
 * only over https have a separate rule.
 */
export function serverRules(input: Pick<HeaderInput, 'url' | 'noindexPaths'>): HeaderRule[] {
  return headerRules({ ...input, policy: null, canAnswerHttp: true }).map(({ headers, ...rule }) => ({
    ...rule,
    headers: headers.filter(([name]) => name !== 'Content-Type'),
  }));
}
