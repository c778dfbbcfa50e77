/**
 * The one reader of pages (decision 1): the first document at boot, and every fetched one, become the same data. What
 * is not in the JSON block, the text, is read from the elements that show it.
 */

import { trustedHtml } from '../../dom/trust.ts';
import type { Page, Section } from '../../types/page.ts';

/** `marker` names the code that wrote the page: two documents with one marker have the same script and stylesheet. */
export type PageDocument = { base: string; marker: string; page: Page };

/** Null where the document is not a whole page of catpost. */
export function readPage(from: Document): PageDocument | null {
  const marker = from.querySelector('meta[name="catpost"]')?.getAttribute('content');
  const data = parseJson(from.querySelector('script[type="application/json"][id="page"]')?.textContent ?? '');
  if (!marker || !isPageData(data) || !from.querySelector('#root main')) return null;
  const { base, page } = data;
  return { base, marker, page: hasSections(page) ? { ...page, sections: readSections(from) } : page };
}

function readSections(from: Document): Section[] {
  return [...from.querySelectorAll('#root section[data-section]')].map((section) => {
    const heading = section.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
    return { id: section.id, heading: heading && headingOf(heading), html: trustedHtml(section.innerHTML) };
  });
}

function headingOf(heading: Element): Section['heading'] {
  const level = Number(heading.tagName.slice(1));
  const seen = document.importNode(heading, true);
  for (const unseen of seen.querySelectorAll('annotation, [data-footnote-ref]')) unseen.remove();
  // A heading of images is called by what they show.
  if (!seen.textContent?.trim()) for (const image of seen.querySelectorAll('img')) image.replaceWith(image.alt);
  const text = seen.textContent ?? '';
  return { level: level === 2 || level === 3 || level === 4 || level === 5 ? level : 6, text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The build wrote the rest of what the type says; the marker tells whether it was this build's code. */
function isPageData(data: unknown): data is { base: string; page: Page } {
  if (!isObject(data) || typeof data.base !== 'string' || !isObject(data.page)) return false;
  return isObject(data.page.frame) && kinds.has(data.page.kind);
}

const kinds = new Set<unknown>([
  'post',
  'page',
  'home',
  'listing',
  'tags',
  'search',
  'not-found',
] satisfies Page['kind'][]);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasSections(page: Page): page is Extract<Page, { sections: Section[] }> {
  return page.kind === 'post' || page.kind === 'page';
}
