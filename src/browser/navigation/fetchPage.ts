/** Fetches a page by its own URL, or says why the browser should load the document instead. */

import { parseDocument } from '../../dom/trustedHtml.ts';
import type { Page } from '../../types/page.ts';
import { type PageHead, readHead } from './head.ts';
import { readPage } from './readPage.ts';

/** A page with its head, which a navigation applies. */
export type VisitedPage = { page: Page; head: PageHead };

/** `leave`: have the browser load the URL. `offline`: there is no network, so that would lose the current page. */
export type Fetched = ({ kind: 'page' } & VisitedPage) | { kind: 'leave' } | { kind: 'offline' };

/**
 * After this time in milliseconds, the browser's own loading, with its progress and error pages, serves the reader
 * better.
 */
const timeout = 8_000;

/** Fetches the page at `url`. Rejects only if `signal` is aborted. `marker` is the marker of the current document. */
export async function fetchPage(url: string, marker: string, signal?: AbortSignal): Promise<Fetched> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  try {
    let response = await fetchHtml(url, controller.signal);
    // The server may be busy for a moment only, so try once more.
    if (response.status === 500 || response.status === 503) response = await fetchHtml(url, controller.signal);
    const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    if (!response.ok || response.redirected || !isHtml) return { kind: 'leave' };
    const fetched = parseDocument(await response.text());
    const read = readPage(fetched);
    // Another marker means another deploy, whose pages need their own script and stylesheet, or another direction.
    if (read === null || read.marker !== marker || read.page.kind === 'not-found') return { kind: 'leave' };
    return { kind: 'page', page: read.page, head: readHead(fetched) };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { kind: navigator.onLine ? 'leave' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function fetchHtml(url: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, { signal, headers: { Accept: 'text/html' }, credentials: 'same-origin' });
}
