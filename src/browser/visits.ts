/** When the reader was here before. A visit ends with half an hour of absence. */

export type Visit = {
  /** When the visit before this one ended, in milliseconds since 1970; null on the first. */
  previous: number | null;
  /** The last sign of the reader in this visit. */
  seen: number;
};

const storageKey = 'catpost-visit';

const absence = 30 * 60_000;

/** The visit that a sign of the reader at `now` belongs to. */
export function visitAt(visit: Visit | null, now: number): Visit {
  if (visit === null) return { previous: null, seen: now };
  return { previous: now - visit.seen > absence ? visit.seen : visit.previous, seen: now };
}

/** A post of a day (`2026-01-31`) is new if the day began after the visit before; on the first visit nothing is. */
export function isNew(day: string, { previous }: Visit): boolean {
  return previous !== null && Date.parse(day) > previous;
}

/** The visit as it was saved last, or null. */
export function readVisit(): Visit | null {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof saved !== 'object' || saved === null || !('seen' in saved && 'previous' in saved)) return null;
    const { previous, seen } = saved;
    if (typeof seen !== 'number' || (previous !== null && typeof previous !== 'number')) return null;
    return { previous, seen };
  } catch {
    return null;
  }
}

/** Saves a visit; null forgets that there was one. */
export function writeVisit(visit: Visit | null): void {
  try {
    if (visit === null) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(visit));
  } catch {
    // Storage may be denied or full; then every visit is the first.
  }
}
