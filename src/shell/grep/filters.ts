/** Reads the options that limit a search of the site: `--tag`, `--since`, `--until` and `--title`. */
import type { ReadonlyOptions } from '../command.ts';
import type { SearchFilters } from '../search/hit.ts';

/** Returns the filters, without a directory, or an error. A date is a year, a month or a day: `2025`, `2025-03`, `2025-03-01`. */
export function readFilters(given: ReadonlyOptions): SearchFilters | { error: string } {
  const dates = [given.value('since'), given.value('until')];
  const invalid = dates.find((date) => date !== null && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date));
  if (invalid !== undefined) return { error: `invalid date '${invalid}': write 2025, 2025-03 or 2025-03-01` };
  const [since = null, until = null] = dates;
  return {
    tags: given.values('tag').map((tag) => tag.toLowerCase()),
    since,
    // Days are compared as text, and each day of March sorts before `2025-03-99`: the whole month is included.
    until: until === null ? null : `${until}-99`,
    title: given.value('title')?.toLowerCase() ?? null,
    directory: null,
  };
}
