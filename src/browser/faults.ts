/**
 * Why a script, a worker or a text of this build did not come, in words that say what the reader can do: no network, an
 * error of the server, or a deploy that took it away, after which only a new document helps.
 */
import { alertReader, savedOffer } from '../dom/regions.ts';

/**
 * `offline`: the browser has no network. `silent`: no answer came, or something in the browser blocks it. `busy`: the server
 * has an error. `gone`: a deploy took it away. `broken`: it is there, but does not run, as where a script that it needs
 * failed before.
 */
export type Fault = 'offline' | 'silent' | 'busy' | 'gone' | 'broken';

/** The recovery of loadScript.ts. Every further try of a script has another address, for a failed one is remembered. */
export async function recover(url: string, address?: string): Promise<unknown> {
  const fault = await faultAt(url);
  if (fault) throw reported(fault);
  if (address === undefined) throw reported('broken');
  tries += 1;
  // Nothing but the number makes it another address: relative to the main script, as all are.
  const again = `${address}?${tries}`;
  try {
    return await import(/* @vite-ignore */ again);
  } catch {
    throw reported('broken');
  }
}

/** The fault behind an error, or null. */
export function faultOf(error: unknown): Fault | null {
  const cause = error instanceof Error ? error.cause : null;
  return typeof cause === 'string' && isFault(cause) ? cause : null;
}

/** Loads the page anew; the history keeps what stands in the prompt, also where storage is denied. */
export function loadAnew(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.prompt input')];
  const typed = fields.map(({ value }) => value).find((value) => value !== '');
  if (typed !== undefined) history.replaceState({ ...history.state, typed }, '');
  location.reload();
}

let tries = 0;

const sentences: Record<Fault, string> = {
  offline: 'You are offline, and this needs the network. It works again when the network is back.',
  silent: 'This could not be loaded: the network does not answer, or something in this browser blocks it.',
  busy: 'This could not be loaded: the server has an error. Try again in a moment.',
  gone: 'The site has changed since this page was loaded. Load the page anew, and this works again.',
  broken: 'A part of this page could not be loaded. Load the page anew, and it is asked for again.',
};

function isFault(word: string): word is Fault {
  return word in sentences;
}

function reported(fault: Fault): Error {
  alertReader(sentences[fault], fault === 'gone' || fault === 'broken' ? 'load-anew' : savedOffer());
  return new Error(sentences[fault], { cause: fault });
}

/** Null where the file is there. */
async function faultAt(url: string): Promise<Fault | null> {
  try {
    const { ok, status, headers } = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
    // A host that answers all that is missing with one page does it with status 200.
    if (ok && headers.get('Content-Type')?.startsWith('text/html') !== true) return null;
    return status >= 500 || status === 429 ? 'busy' : 'gone';
  } catch {
    return navigator.onLine ? 'silent' : 'offline';
  }
}
