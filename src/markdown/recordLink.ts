/** Resolves the addresses of a body and records them for plan/checkLinks.ts, and to find the files to publish. */

import type { Position } from '../types/problem.ts';
import type { LinkTable, ResolvedLink, Target } from './model.ts';
import { resolveLink } from './resolveLink.ts';

/** `file` is the post's; `links` receives every address. */
export type LinkContext = { file: string; table: LinkTable; links: ResolvedLink[] };

/** Resolves an address and adds it to the list. */
export function recordLink(
  { file, table, links }: LinkContext,
  kind: ResolvedLink['kind'],
  url: string,
  position: Position | null,
): Target {
  const target = resolveLink(url, file, table);
  links.push({ kind, url, target, position });
  return target;
}
