/** What a document says of its page outside the body, carried from a fetched document into the current one. */

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

/** Copies, so that the fetched document can be forgotten. */
export function readHead(from: Document): PageHead {
  const elements = [...from.head.querySelectorAll(selector)].map((element) => document.importNode(element, true));
  return { title: from.title, language: from.documentElement.lang, elements };
}

/** Replaces the current page's elements by those of `head`. Data for crawlers goes, for they load every page. */
export function applyHead({ title, language, elements }: PageHead): void {
  document.title = title;
  // The same value too would have the browser style every element anew.
  if (document.documentElement.lang !== language) document.documentElement.lang = language;
  const old = document.head.querySelectorAll(`${selector},[type="application/ld+json"]`);
  for (const element of old) element.remove();
  document.head.append(...elements.map((element) => element.cloneNode(true)));
}
