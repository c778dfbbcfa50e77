/**
 * Finds out why a script, a worker or a text file of this build did not load, and tells the reader what to do about it.
 */
import { alertReader, savedOffer } from '../dom/liveRegions.ts';
import { pageWords } from '../dom/words.ts';
import type { PageWords } from '../words/page/model.ts';

/**
 * `offline`: the browser has no network. `silent`: no answer came, or something in the browser blocks the request.
 * `busy`: the server reports an error. `gone`: a deploy removed the file. `broken`: the file is there but does not run,
 * for example because a script that it imports failed before.
 */
export type LoadFailure = 'offline' | 'silent' | 'busy' | 'gone' | 'broken';

/**
 * Handles a failure for loadScript.ts. A browser remembers a failed address, so every retry of a script uses another
 * one.
 */
export async function recover(url: string, address?: string): Promise<unknown> {
  const failure = await failureAt(url);
  if (failure) throw reported(failure);
  if (address === undefined) throw reported('broken');
  tries += 1;
  // The address is relative to the main script, as in the bundle. The number only makes it different.
  const again = `${address}?${tries}`;
  try {
    return await import(/* @vite-ignore */ again);
  } catch {
    throw reported('broken');
  }
}

/** Returns the failure that caused an error, or null. */
export function failureOf(error: unknown): LoadFailure | null {
  const cause = error instanceof Error ? error.cause : null;
  return typeof cause === 'string' && isLoadFailure(cause) ? cause : null;
}

/** Reloads the page. The history entry keeps what is typed in the prompt, even where storage is denied. */
export function reloadPage(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.prompt input')];
  const typed = fields.map(({ value }) => value).find((value) => value !== '');
  if (typed !== undefined) history.replaceState({ ...history.state, typed }, '');
  location.reload();
}

let tries = 0;

const sentences = {
  offline: 'failedOffline',
  silent: 'failedSilent',
  busy: 'failedBusy',
  gone: 'failedGone',
  broken: 'failedBroken',
} as const satisfies Record<LoadFailure, keyof PageWords>;

function isLoadFailure(word: string): word is LoadFailure {
  return word in sentences;
}

function reported(failure: LoadFailure): Error {
  const sentence = pageWords()[sentences[failure]];
  alertReader(sentence, failure === 'gone' || failure === 'broken' ? 'reload' : savedOffer());
  return new Error(sentence, { cause: failure });
}

/** Returns null if the file exists. */
async function failureAt(url: string): Promise<LoadFailure | null> {
  try {
    const { ok, status, headers } = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
    // Some hosts answer a missing file with their home page and status 200.
    if (ok && headers.get('Content-Type')?.startsWith('text/html') !== true) return null;
    return status >= 500 || status === 429 ? 'busy' : 'gone';
  } catch {
    return navigator.onLine ? 'silent' : 'offline';
  }
}
