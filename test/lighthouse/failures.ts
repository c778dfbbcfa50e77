/**
 * Lists the failures of a Lighthouse report, one in each line: the category, the audit, and the elements that it names.
 */
import type { Result } from 'lighthouse';

/** Returns nothing where every category of `required` has a score of 100 and the layout does not shift. */
export function failures({ categories, audits }: Result, required: string[]): string[] {
  const found: string[] = [];
  for (const name of required) {
    const category = categories[name];
    if (category?.score === 1) continue;
    const score = Math.round((category?.score ?? 0) * 100);
    found.push(`${name} is ${score}`);
    for (const { id, weight } of category?.auditRefs ?? []) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 1) continue;
      found.push([`${name}: ${id}`, audit.displayValue ?? audit.title, ...namedElements(audit.details)].join('; '));
    }
  }
  const shift = audits['cumulative-layout-shift']?.numericValue ?? Number.NaN;
  if (shift !== 0) {
    found.push([`layout shift is ${shift}`, ...namedElements(audits['layout-shifts']?.details)].join('; '));
  }
  return found;
}

/**
 * Collects snippets of HTML, addresses and console messages from the details of an audit, whose form differs by audit.
 */
function namedElements(details: unknown): string[] {
  if (Array.isArray(details)) return details.flatMap(namedElements);
  if (typeof details !== 'object' || details === null) return [];
  const own = Object.entries(details).flatMap(([key, value]) =>
    typeof value === 'string' && /^(?:snippet|url|description)$/.test(key) ? [value] : [],
  );
  return [...own, ...Object.values(details).flatMap(namedElements)];
}
