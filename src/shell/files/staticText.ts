/** Texts that were written with the site: man pages, lists of commands, the history of a post. Fetched when asked for. */
import { recovery } from '../../dom/loadScript.ts';

/** Rejects with a sentence where the network fails or the file is gone. */
export async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const text = await fetchTextIfAny(url, signal);
  if (text === null) await recovery.recover(url);
  return text ?? '';
}

/** Null where there is no such file. */
export async function fetchTextIfAny(url: string, signal: AbortSignal): Promise<string | null> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Error('the network does not answer: try again when there is one');
  });
  // A host that answers all that is missing with one page does it with status 200.
  if (response.status === 404 || response.headers.get('Content-Type')?.startsWith('text/html')) return null;
  if (!response.ok) throw new Error(`the server answers with ${response.status}: try again later`);
  return response.text();
}
