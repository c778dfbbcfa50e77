/** The head of a page, taken from a fetched document and applied to the current one. */

/** The parts of a head that differ between pages. */
export type PageHead = { title: string; language: string; elements: Element[] };

const selector = [
  'meta[name="description"]',
  'meta[name="robots"]',
  'meta[name="saved"]',
  'meta[property]',
  'meta[name^="twitter:"]',
  'link[rel="canonical"]',
  'link[rel="alternate"]',
].join();

/** Copies the elements, so that the fetched document can be garbage-collected. */
export function readHead(from: Document): PageHead {
  const elements = [...from.head.querySelectorAll(selector)].map((element) => document.importNode(element, true));
  return { title: from.title, language: from.documentElement.lang, elements };
}

/**
 * Replaces the head of the current page. Also removes structured data, because crawlers load every page as a document.
 */
export function applyHead({ title, language, elements }: PageHead): void {
  document.title = title;
  // Setting even the same value makes the browser recalculate all styles.
  if (document.documentElement.lang !== language) document.documentElement.lang = language;
  const old = document.head.querySelectorAll(`${selector},[type="application/ld+json"]`);
  for (const element of old) element.remove();
  document.head.append(...elements.map((element) => element.cloneNode(true)));
}
