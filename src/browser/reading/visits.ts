/** Records when the reader visited the site. A visit ends after half an hour of absence. */

import { readItem, writeItem } from '../../dom/storage.ts';
import { parseObject } from '../../text/parseJson.ts';

/** A visit. */
export type Visit = {
  /** When the previous visit ended, in milliseconds since 1970. Null on the first visit. */
  previous: number | null;
  /** When the reader was last active in this visit. */
  seen: number;
};

const absence = 30 * 60_000;

/** Returns the visit that activity at `now` belongs to. */
export function visitAt(visit: Visit | null, now: number): Visit {
  if (visit === null) return { previous: null, seen: now };
  return { previous: now - visit.seen > absence ? visit.seen : visit.previous, seen: now };
}

/**
 * Returns the visit in which the reader was active later. Another tab may have begun a visit that this tab does not
 * know of.
 */
export function laterVisit(a: Visit | null, b: Visit | null): Visit | null {
  return a !== null && (b === null || a.seen > b.seen) ? a : b;
}

/**
 * Whether a post with this date (`2026-01-31`) is new: its day began after the previous visit. On the first visit,
 * nothing is new.
 */
export function isNew(day: string, { previous }: Visit): boolean {
  return previous !== null && Date.parse(day) > previous;
}

/** Returns the stored visit, or null. */
export function readVisit(): Visit | null {
  const { previous, seen } = parseObject(readItem('visit'));
  if (typeof seen !== 'number' || (previous !== null && typeof previous !== 'number')) return null;
  return { previous, seen };
}

/** Stores a visit. Null removes it. */
export function writeVisit(visit: Visit | null): void {
  writeItem('visit', visit === null ? null : JSON.stringify(visit));
}
