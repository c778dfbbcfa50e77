/** The links of a site to others -> what is wrong with them, each at every place where it is written. */

import { builtPosts } from '../content/arrange.ts';
import { placeInFile } from '../content/post/comments.ts';
import { problemAt, type RawProblem } from '../content/problems.ts';
import type { Prepared } from '../plan/model.ts';
import type { Problem } from '../types/problem.ts';

import { type TryOptions, tryLinks } from './tryLinks.ts';

/** `unchecked` are the links that nothing is known about, with why. */
export type OutsideReport = { problems: Problem[]; unchecked: { url: string; reason: string }[] };

/** Tries every address of another site once, wherever it is written. */
export async function checkOutsideLinks(
  prepared: Prepared,
  options: Omit<TryOptions, 'userAgent'>,
): Promise<OutsideReport> {
  const { config } = prepared.site;
  const places = placesOf(prepared);
  const verdicts = await tryLinks([...places.keys()], { ...options, userAgent: `catpost (+${config.url})` });
  const problems: Problem[] = [];
  const unchecked: OutsideReport['unchecked'] = [];
  for (const [url, verdict] of verdicts) {
    if (verdict.kind === 'unknown') unchecked.push({ url, reason: verdict.reason });
    if (verdict.kind === 'unknown' || verdict.kind === 'fine') continue;
    for (const { written, ...place } of places.get(url) ?? []) {
      const fault = verdict.kind === 'dead' ? deadLink(written, verdict.reason) : movedLink(written, verdict.to);
      problems.push(problemAt({ ...place, ...fault }, config.problems));
    }
  }
  return { problems, unchecked };
}

type Place = Pick<RawProblem, 'file' | 'position' | 'line'> & { written: string };

/** Each address without its fragment, which no server is asked for. */
function placesOf({ site, bodies }: Prepared): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const add = (written: string, place: Omit<Place, 'written'>) => {
    if (!/^https?:/i.test(written) || !URL.canParse(written)) return;
    const url = new URL(written);
    url.hash = '';
    const others = places.get(url.href);
    if (others) others.push({ written, ...place });
    else places.set(url.href, [{ written, ...place }]);
  };
  for (const { url, position, line } of site.links) add(url, { file: `${site.contentName}/site.yaml`, position, line });
  for (const post of builtPosts(site)) {
    for (const { target, position } of bodies.get(post.file)?.links ?? []) {
      if (target.kind !== 'outside') continue;
      add(target.href, { file: `${site.contentName}/${post.file}`, ...placeInFile(post, position) });
    }
  }
  return places;
}

function deadLink(url: string, reason: string): Pick<RawProblem, 'rule' | 'message' | 'hint'> {
  const message = `the link ${url} leads to nothing: ${reason}`;
  return { rule: 'outside-link-dead', message, hint: 'correct or remove it, or link to a copy in a web archive' };
}

function movedLink(url: string, to: string): Pick<RawProblem, 'rule' | 'message' | 'hint'> {
  return { rule: 'outside-link-moved', message: `the link ${url} has moved for good`, hint: `write it as ${to}` };
}
