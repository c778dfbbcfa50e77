/** Loads the texts of dialogs and of the shell, in the language of the page, when one of them is first used. */
import type { ScriptWords } from '../words/script/model.ts';
import { recovery } from './loadScript.ts';
import { moreWords } from './words.ts';

/** Returns the texts. If they do not load, tells the reader, and rejects. */
export function scriptWords(): Promise<ScriptWords> {
  const url = new URL(moreWords(), location.href).href;
  const words = loaded.get(url) ?? fetchWords(url);
  loaded.set(url, words);
  words.catch(() => loaded.delete(url));
  return words;
}

/** Resolves to a module that loads, and the texts that it needs. */
export function withWords<Module>(module: Promise<Module>): Promise<[Module, ScriptWords]> {
  return Promise.all([module, scriptWords()]);
}

const loaded = new Map<string, Promise<ScriptWords>>();

async function fetchWords(url: string): Promise<ScriptWords> {
  const response = await fetch(url).catch(() => null);
  // Some hosts answer a missing file with their home page and status 200.
  const isFound = response?.ok === true && response.headers.get('Content-Type')?.startsWith('text/html') !== true;
  if (!isFound) await recovery.recover(url);
  // The build has checked the texts, and the hash in the name is that of the contents.
  const words: ScriptWords = await response?.json();
  return words;
}
