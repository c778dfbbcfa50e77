/** Fetches texts that are part of the site: man pages, summaries of commands, the history of a post. */
import { recovery } from '../../dom/loadScript.ts';

/** Rejects with a sentence if the network fails or the file is gone, which a newer deploy may have removed. */
export async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const text = await fetchTextIfAny(url, signal);
  if (text === null) await recovery.recover(url);
  return text ?? '';
}

/** Returns null if there is no such file. */
export async function fetchTextIfAny(url: string, signal: AbortSignal): Promise<string | null> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Error('the network is not responding: try again later');
  });
  // Some hosts answer every missing path with a page and status 200.
  if (response.status === 404 || response.headers.get('Content-Type')?.startsWith('text/html')) return null;
  if (!response.ok) throw new Error(`the server answered ${response.status}: try again later`);
  return response.text();
}
