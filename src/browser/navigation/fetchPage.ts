/** A URL -> the page in its document, or why the browser should go there itself (decision 1). */

import { parseDocument } from '../../dom/trustedHtml.ts';
import type { Page } from '../../types/page.ts';
import { type PageHead, readHead } from './head.ts';
import { readPage } from './readPage.ts';

export type VisitedPage = { page: Page; head: PageHead };

/** `leave`: load the URL for real. `offline`: there is no network, so that would lose the page. */
export type Fetched = ({ kind: 'page' } & VisitedPage) | { kind: 'leave' } | { kind: 'offline' };

/** Milliseconds after which the browser's own loading, with its progress and its errors, is the better answer. */
const patience = 8_000;

/** Never rejects, but when `signal` is aborted. `marker` is the current document's. */
export async function fetchPage(url: string, marker: string, signal?: AbortSignal): Promise<Fetched> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  try {
    let response = await fetchHtml(url, controller.signal);
    // A host that is busy for a moment is asked once more.
    if (response.status === 500 || response.status === 503) response = await fetchHtml(url, controller.signal);
    const isHtml = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    if (!response.ok || response.redirected || !isHtml) return { kind: 'leave' };
    const fetched = parseDocument(await response.text());
    const read = readPage(fetched);
    // Another marker is another deploy: its pages need its own script and stylesheet.
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
