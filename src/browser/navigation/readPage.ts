/**
 * Reads a page from its document, the same way for the first document and for every fetched one. The text of a page is
 * not in its JSON block; it is read from the elements that show it.
 */

import { trustedHtml } from '../../dom/trustedHtml.ts';
import { parseJson } from '../../text/parseJson.ts';
import type { Page, PageKind } from '../../types/page.ts';
import type { Section } from '../../types/section.ts';
import type { Slots } from '../../types/slots.ts';

/**
 * The marker identifies the code that wrote the page: documents with the same marker have the same script and
 * stylesheet, direction, and language of catpost's texts.
 */
export type PageDocument = { base: string; marker: string; page: Page };

/** Returns null if the document is not a complete page of catpost. */
export function readPage(from: Document): PageDocument | null {
  const marker = from.querySelector('meta[name="catpost"]')?.getAttribute('content');
  const data = parseJson(from.querySelector('script[type="application/json"][id="page"]')?.textContent);
  if (!marker || !isPageData(data) || !from.querySelector('#root main')) return null;
  const { base, page } = data;
  return {
    base,
    marker,
    page: { ...(hasSections(page) ? { ...page, sections: readSections(from) } : page), slots: readSlots(from) },
  };
}

function readSections(from: Document): Section[] {
  return [...from.querySelectorAll('#root section[data-section]')].map((section) => {
    const heading = section.querySelector(':scope > :is(h2, h3, h4, h5, h6)');
    return { id: section.id, heading: heading && headingOf(heading), html: trustedHtml(section.innerHTML) };
  });
}

function readSlots(from: Document): Slots {
  const elements = [...from.querySelectorAll<HTMLElement>('#root [data-slot]')];
  return Object.fromEntries(elements.map(({ dataset, innerHTML }) => [dataset.slot, trustedHtml(innerHTML)]));
}

function headingOf(heading: Element): Section['heading'] {
  const level = Number(heading.tagName.slice(1));
  const seen = document.importNode(heading, true);
  for (const unseen of seen.querySelectorAll('annotation, [data-footnote-ref]')) unseen.remove();
  // The text of a heading that consists of images is their alternative text.
  if (!seen.textContent?.trim()) for (const image of seen.querySelectorAll('img')) image.replaceWith(image.alt);
  const text = seen.textContent ?? '';
  return { level: level === 2 || level === 3 || level === 4 || level === 5 ? level : 6, text };
}

/** Checks what decides how the page is shown. The marker ensures that the same version of the code wrote the rest. */
function isPageData(data: unknown): data is { base: string; page: Page } {
  if (!isObject(data) || typeof data.base !== 'string' || !isObject(data.page)) return false;
  const { frame, kind } = data.page;
  return isObject(frame) && typeof kind === 'string' && Object.hasOwn(isSectioned, kind);
}

/** The kinds of pages that the browser accepts. True for those whose sections are read from the document. */
const isSectioned: { [Kind in PageKind]: Page<Kind> extends { sections: Section[] } ? true : false } = {
  post: true,
  page: true,
  home: false,
  listing: true,
  tags: false,
  search: false,
  'not-found': false,
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasSections(page: Page): page is Extract<Page, { sections: Section[] }> {
  return isSectioned[page.kind];
}
