/**
 * The page that the service worker shows in place of one that is not saved, while the network does not answer: it says
 * so, and lists what is saved. Its head is that of a saved page, so that it has the site's look under the same policy, and
 * it works without scripts. Pure.
 */
import { type SavedItem, sizeText } from './savedList.ts';

/** `saved` is the text of a saved page, `address` the path and query that were asked for. */
export function offlinePageOf(saved: string, items: readonly SavedItem[], address: string): string {
  const links = items.map(
    ({ path, title, bytes }) => `<li><a href="${escaped(path)}">${escaped(title)}</a> ${sizeText(bytes)}</li>`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    ...headParts.map((part) => part.exec(saved)?.[0] ?? ''),
    '<title>Offline</title></head><body><main class="main" id="main"><h1>You are offline</h1>',
    '<p>The network does not answer, and this page is not saved in this browser. ',
    `<a href="${escaped(address)}">Try again</a></p>`,
    `<h2>Saved in this browser</h2><ul>${links.join('')}</ul></main></body></html>`,
  ].join('');
}

/** What a head needs of another: policy, settings of the window, icon, script and style. The policy comes first. */
const headParts = [
  /<meta http-equiv="Content-Security-Policy"[^>]*>/,
  /<meta name="viewport"[^>]*>/,
  /<meta name="referrer"[^>]*>/,
  /<meta name="color-scheme"[^>]*>/,
  /<link rel="icon"[^>]*>/,
  // The inline script asks for the main script by it, which leaves a document alone that is no page.
  /<meta name="catpost"[^>]*>/,
  /<style>.*?<\/style>/s,
  /<script>.*?<\/script>/s,
];

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
