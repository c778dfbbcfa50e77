/** Runs axe on an open page. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run: (options: { runOnly: string[]; resultTypes: (keyof AxeResults)[] }) => Promise<AxeResults> };
  }
}

/** The path of axe for `addInitScript`, which the policy of the page does not block. */
export const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules of WCAG 2.2 A and AA, and axe's best practices. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Returns each violated rule with its elements. */
export function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    // For the other results, axe would describe every element of the page.
    const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))].join(' '));
  }, standards);
}
