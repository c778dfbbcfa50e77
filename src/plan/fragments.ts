/**
 * Fragments of links within the site: which ids each page has, which one a fragment names, and how links are corrected.
 */

import { withChangedHtml } from '../markdown/bodyHtml.ts';
import { idNamedBy, withFragment } from '../markdown/fragments.ts';
import type { RenderedBody, Target } from '../markdown/model.ts';
import type { CheckedBody } from '../types/content.ts';
import type { Bodies } from './model.ts';

/** The ids of each page, by its content file and by its path. Those of a post that failed to render are unknown. */
export type IdsByTarget = Map<string, ReadonlySet<string> | 'unknown'>;

/** A text that stands on a page: a post, the text above a listing, or a slot. `path` is that of its own page. */
type PageText = CheckedBody & { path?: string };

/** Returns the ids of the pages of all texts. */
export function idsByTarget(texts: PageText[], bodies: Bodies): IdsByTarget {
  return new Map(
    texts.flatMap((text) => {
      const body = bodies.get(text.file);
      const ids = body ? new Set([...body.ids, ...frameIds]) : 'unknown';
      const targets = text.path === undefined ? [text.file] : [text.file, text.path];
      return targets.map((target) => [target, ids] as const);
    }),
  );
}

/** Returns the ids of a page, which is given by its content file or path. */
export function idsOfPage(file: string, ids: IdsByTarget): ReadonlySet<string> | 'unknown' {
  const isListing = /^\/(?:.*\/)?$/.test(file);
  return ids.get(file) ?? (isListing ? frameIds : 'unknown');
}

/** The ids that every page has. A listing without a text has no others. */
const frameIds = new Set(['main']);

type InsideTarget = Extract<Target, { kind: 'inside' }>;

/**
 * Returns the id that the fragment of a link names; null if its page has no such id; undefined if the link has no
 * fragment or the ids of its page are unknown.
 */
export function idOfTarget({ file, fragment }: InsideTarget, ids: IdsByTarget): string | null | undefined {
  if (fragment === '' || fragment === 'top' || file === null) return;
  const known = idsOfPage(file, ids);
  return known === 'unknown' ? undefined : idNamedBy(fragment, known);
}

/**
 * Returns the bodies with corrected fragments. A fragment that names an id without its prefix or in another letter case
 * is replaced by that id. One that names no id, which is possible on a site that only warns of it, is removed, so that
 * the link leads to the top of its target.
 */
export function withCheckedFragments(texts: PageText[], bodies: Bodies): Bodies {
  const ids = idsByTarget(texts, bodies);
  return new Map([...bodies].map(([file, body]) => [file, withCorrectedHrefs(body, correctedHrefs(body, ids))]));
}

/** Maps each href of a body that must be corrected to the corrected one. */
function correctedHrefs({ links }: RenderedBody, ids: IdsByTarget): Map<string, string> {
  return new Map(
    links.flatMap(({ target }) => {
      if (target.kind !== 'inside') return [];
      const id = idOfTarget(target, ids);
      if (id === undefined || id === target.fragment) return [];
      const href = withFragment(target.href, id === null ? '' : encodeURIComponent(id));
      return [[target.href, href === '' ? '#top' : href] as const];
    }),
  );
}

function withCorrectedHrefs(body: RenderedBody, hrefs: Map<string, string>): RenderedBody {
  if (hrefs.size === 0) return body;
  return withChangedHtml(body, [...hrefs], (html) =>
    [...hrefs].reduce((changed, [from, to]) => withHref(changed, from, to), html),
  );
}

/** Replaces an href in React's HTML, where it is between double quotes. */
function withHref(html: string, from: string, to: string): string {
  const [written, changed] = [from, to].map((href) => href.replaceAll('&', '&amp;'));
  return html.replaceAll(`href="${written}"`, () => `href="${changed}"`);
}
