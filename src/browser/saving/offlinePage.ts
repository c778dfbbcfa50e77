/**
 * The page that the service worker shows instead of one that is not saved while the network does not answer. It lists
 * what is saved. Its head comes from a saved page, so that it has the site's style under the same policy. It works
 * without scripts.
 */
import { escapeHtml } from '../../text/escapeHtml.ts';
import { type SavedItem, sizeText } from './savedList.ts';

/** `saved` is the text of a saved page, `address` the path and query that were requested. */
export function offlinePageOf(saved: string, items: readonly SavedItem[], address: string): string {
  const links = items.map(
    ({ path, title, bytes }) => `<li><a href="${escapeHtml(path)}">${escapeHtml(title)}</a> ${sizeText(bytes)}</li>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    ...headParts.map((part) => part.exec(saved)?.[0] ?? ''),
    '<title>Offline</title></head><body><main class="main" id="main"><h1>You are offline</h1>',
    '<p>The network is not responding, and this page is not saved in this browser. ',
    `<a href="${escapeHtml(address)}">Try again</a></p>`,
    `<h2>Saved in this browser</h2><ul>${links.join('')}</ul></main></body></html>`,
  ].join('');
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
