/** The places in long posts that this device keeps, newest last. Pure, but for the two functions that touch storage. */

export type KeptPlace = {
  /** As in `location.pathname`. */
  path: string;
  section: string;
  /** How much of the section is read. */
  fraction: number;
  /** How much of the page, 0 to 1: for the reader, and for when the section is gone. */
  progress: number;
};

const storageKey = 'catpost-places';

const capacity = 50;

/** A post that was hardly begun, or is as good as read, has no place to come back to. */
const begun = 0.05;
const done = 0.95;

/** The places with a new one. A post that is done loses its place; one looked at from its beginning keeps it. */
export function withPlace(places: KeptPlace[], place: KeptPlace): KeptPlace[] {
  if (place.progress < begun) return places;
  const others = withoutPlace(places, place.path);
  return place.progress > done ? others : [...others, place].slice(-capacity);
}

/** The places without that of a path. */
export function withoutPlace(places: KeptPlace[], path: string): KeptPlace[] {
  return places.filter((place) => place.path !== path);
}

/** What is kept; what cannot be understood is not. */
export function readPlaces(): KeptPlace[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(saved) ? saved.filter(isPlace) : [];
  } catch {
    return [];
  }
}

/** Keeps the places, or forgets that there were any. */
export function writePlaces(places: KeptPlace[]): void {
  try {
    if (places.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(places));
  } catch {
    // Storage may be denied or full; then no place is offered.
  }
}

function isPlace(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'section' in value && 'fraction' in value && 'progress' in value)) return false;
  const { path, section, fraction, progress } = value;
  return typeof path === 'string' && typeof section === 'string' && isPart(fraction) && isPart(progress);
}

function isPart(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
