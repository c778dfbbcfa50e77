/** `--tag`, `--since`, `--until` and `--title` -> what a search is limited to. */
import type { ReadonlyOptions } from '../command.ts';
import type { SearchFilters } from '../search/hit.ts';

/** A date is a year, a month or a day: `2025`, `2025-03`, `2025-03-01`. */
export function readFilters(given: ReadonlyOptions): SearchFilters | { fault: string } {
  const dates = [given.value('since'), given.value('until')];
  const wrong = dates.find((date) => date !== null && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date));
  if (wrong !== undefined) return { fault: `invalid date '${wrong}': write 2025, 2025-03 or 2025-03-01` };
  const [since = null, until = null] = dates;
  return {
    tags: given.values('tag').map((tag) => tag.toLowerCase()),
    since,
    // `2025-03` is all of that month: every day of it is less than this.
    until: until === null ? null : `${until}-99`,
    title: given.value('title')?.toLowerCase() ?? null,
  };
}
