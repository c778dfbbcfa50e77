/** Checks the links to other sites, and reports each that is dead or has moved at every place where it is written. */

import { builtPosts } from '../content/arrange/postLists.ts';
import { placeInFile } from '../content/post/cuts.ts';
import type { Prepared } from '../plan/model.ts';
import { type RawProblem, withSeverity } from '../problems/problem.ts';
import type { Problem } from '../types/problem.ts';

import { type TryOptions, tryLinks } from './tryLinks.ts';

/** The results. `unchecked` are the links that could not be checked, with the reasons. */
export type OutsideReport = { problems: Problem[]; unchecked: { url: string; reason: string }[] };

/** Requests each address once, however often it is linked. */
export async function checkOutsideLinks(
  prepared: Prepared,
  options: Omit<TryOptions, 'userAgent'>,
): Promise<OutsideReport> {
  const { config } = prepared.site;
  const occurrences = occurrencesByUrl(prepared);
  const userAgent = `catpost (+${config.url})`;
  const verdicts = await tryLinks([...occurrences.keys()], { ...options, userAgent });
  const problems: Problem[] = [];
  const unchecked: OutsideReport['unchecked'] = [];
  for (const [url, verdict] of verdicts) {
    if (verdict.kind === 'unknown') unchecked.push({ url, reason: verdict.reason });
    if (verdict.kind === 'unknown' || verdict.kind === 'fine') continue;
    for (const { written, ...place } of occurrences.get(url) ?? []) {
      const problem = verdict.kind === 'dead' ? deadLink(written, verdict.reason) : movedLink(written, verdict.to);
      problems.push(withSeverity({ ...place, ...problem }, config.problems));
    }
  }
  return { problems, unchecked };
}

/** A place in the author's files, and the address as it is written there. */
type Occurrence = Pick<RawProblem, 'file' | 'position' | 'line'> & { written: string };

/** Groups the links of site.yaml and of all posts by their address without the fragment, which no server receives. */
function occurrencesByUrl({ site, bodies }: Prepared): Map<string, Occurrence[]> {
  const occurrences = new Map<string, Occurrence[]>();
  const add = (occurrence: Occurrence) => {
    const { written } = occurrence;
    if (!/^https?:/i.test(written) || !URL.canParse(written)) return;
    const url = new URL(written);
    url.hash = '';
    const others = occurrences.get(url.href);
    if (others) others.push(occurrence);
    else occurrences.set(url.href, [occurrence]);
  };
  const siteFile = `${site.contentName}/site.yaml`;
  for (const { url, position, line } of site.links) add({ written: url, file: siteFile, position, line });
  for (const post of builtPosts(site)) {
    const file = `${site.contentName}/${post.file}`;
    for (const { target, position } of bodies.get(post.file)?.links ?? []) {
      if (target.kind === 'outside') add({ written: target.href, file, ...placeInFile(post, position) });
    }
  }
  return occurrences;
}

type LinkProblem = Pick<RawProblem, 'rule' | 'message' | 'hint'>;

function deadLink(url: string, reason: string): LinkProblem {
  const message = `the link ${url} is dead: ${reason}`;
  return { rule: 'outside-link-dead', message, hint: 'correct or remove it, or link to a copy in a web archive' };
}

function movedLink(url: string, to: string): LinkProblem {
  return { rule: 'outside-link-moved', message: `the link ${url} has moved permanently`, hint: `change it to ${to}` };
}
