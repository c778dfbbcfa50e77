/** A site with a long post of twelve sections, and helpers that read its page. */
import type { Page } from 'playwright-core';
import type { Files } from '../../temporaryFolder.ts';
import { fixtureSite } from '../fixtureSite.ts';

const sections = Array.from({ length: 12 }, (_, index) => {
  const words = Array.from(
    { length: 8 },
    () => 'A paragraph of the section that takes a line or two to say what it says.',
  );
  return `## Part ${index + 1}\n\n${words.join('\n\n')}`;
});

export const readingSite: Files = {
  ...fixtureSite,
  'content/post/long.md': `---\ntitle: Long\ndate: 2026-01-04\n---\n\nIntro.\n\n${sections.join('\n\n')}\n`,
  'content/post/short.md':
    '---\ntitle: Short\ndate: 2026-01-05\ntoc: false\n---\n\n## A\n\n## B\n\n## C\n\n[long](long.md)\n',
};

export function scrollY(page: Page) {
  return page.evaluate(() => window.scrollY);
}

/** Returns the text of the focused element. */
export function focusedText(page: Page) {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Returns the reading progress in the status bar, such as `42%`, `END`, or an empty string. */
export function shownProgress(page: Page) {
  return page.locator('.progress').getAttribute('data-progress');
}

export function scrollToSection(page: Page, id: string) {
  return page.evaluate((section) => document.getElementById(section)?.scrollIntoView(), id);
}
