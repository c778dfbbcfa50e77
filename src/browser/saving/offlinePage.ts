/**
 * The page that the service worker shows instead of one that is not saved while the network does not answer. It lists
 * what is saved. Its head and its words come from a saved page, so that it has the site's style under the same policy. It works
 * without scripts.
 */
import { escapeHtml } from '../../text/escapeHtml.ts';
import { parseObject } from '../../text/parseJson.ts';
import type { PageWords } from '../../words/page/model.ts';
import { type SavedItem, sizeText } from './savedList.ts';

/** `saved` is the text of a saved page, `address` the path and query that were requested. */
export function offlinePageOf(saved: string, items: readonly SavedItem[], address: string): string {
  const [html = '<html>', language = 'en'] = /<html lang="([^"]+)"[^>]*>/.exec(saved) ?? [];
  const [body = '<body>', textLanguage = language] = /<body(?: lang="([^"]+)")?>/.exec(saved) ?? [];
  const links = items.map(({ path, title, bytes }) => {
    return `<li><a href="${escapeHtml(path)}" dir="auto">${escapeHtml(title)}</a> ${sizeText(bytes, textLanguage)}</li>`;
  });
  const words = wordsOf(saved);
  return [
    '<!doctype html>',
    html,
    '<head><meta charset="utf-8">',
    ...headParts.map((part) => part.exec(saved)?.[0] ?? ''),
    `<title>${words('offlineTitle')}</title></head>`,
    `${body}<main class="main" id="main"><h1>${words('offlineTitle')}</h1><p>${words('offlineHelp')} `,
    `<a href="${escapeHtml(address)}">${words('tryAgain')}</a></p>`,
    `<h2>${words('savedHere')}</h2><ul>${links.join('')}</ul></main></body></html>`,
  ].join('');
}

/**
 * Returns which of the saved paths shares the most folders with a path that is not saved, so that the page is in the same
 * language if the site has several; null if nothing is saved.
 */
export function closestPath(saved: readonly string[], path: string): string | null {
  const folders = path.split('/');
  const shared = (other: string) => {
    const names = other.split('/');
    const end = folders.findIndex((folder, index) => folder !== names[index]);
    return end === -1 ? folders.length : end;
  };
  return saved.toSorted((a, b) => shared(b) - shared(a))[0] ?? null;
}

/** Returns a function that returns a text of the saved page as HTML. */
function wordsOf(saved: string): (name: keyof PageWords) => string {
  const block = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(saved)?.[1] ?? '';
  const words = objectIn(objectIn(objectIn(parseObject(block), 'page'), 'frame'), 'words');
  return (name) => escapeHtml(String(words[name] ?? ''));
}

function objectIn(parent: Record<string, unknown>, name: string): Record<string, unknown> {
  const child = parent[name];
  return typeof child === 'object' && child !== null ? { ...child } : {};
}

/**
 * Matches the parts of a saved page's head that this page copies. The policy comes first, so that it applies to the
 * rest.
 */
const headParts = [
  /<meta http-equiv="Content-Security-Policy"[^>]*>/,
  /<meta name="viewport"[^>]*>/,
  /<meta name="referrer"[^>]*>/,
  /<meta name="color-scheme"[^>]*>/,
  /<link rel="icon"[^>]*>/,
  // The inline script reads the name of the main script from it. The main script ignores a document that is not a page.
  /<meta name="catpost"[^>]*>/,
  /<style>.*?<\/style>/s,
  /<script>.*?<\/script>/s,
];
