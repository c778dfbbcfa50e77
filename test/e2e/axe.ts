/** What axe finds on an open page. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run: (options: { runOnly: string[] }) => Promise<AxeResults> };
  }
}

/** Where axe is, for `addInitScript`, which the page's policy allows. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules of WCAG 2.2, A and AA, and those that axe counts as good practice. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation with the elements that have it. */
export function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run({ runOnly });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))].join(' '));
  }, standards);
}
