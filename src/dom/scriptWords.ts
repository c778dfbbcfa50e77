/** Loads the texts of dialogs and of the shell, in the language of the page, when one of them is first used. */
import type { ScriptWords } from '../words/script/model.ts';
import { recovery } from './loadScript.ts';
import { shownFrame } from './words.ts';

/** Returns the texts. If they do not load, tells the reader, and rejects. */
export function scriptWords(): Promise<ScriptWords> {
  const url = new URL(shownFrame().moreWords, location.href).href;
  const words = loaded.get(url) ?? fetchWords(url);
  loaded.set(url, words);
  words.catch(() => loaded.delete(url));
  return words;
}

/** Returns an action (browser/actions.ts) whose script needs the texts. Both load at the same time. */
export function withWords<Module>(
  load: () => Promise<Module>,
  run: (module: Module, words: ScriptWords, element: HTMLElement) => void,
) {
  return async () => {
    const [module, words] = await Promise.all([load(), scriptWords()]);
    return (element: HTMLElement) => run(module, words, element);
  };
}

const loaded = new Map<string, Promise<ScriptWords>>();

async function fetchWords(url: string): Promise<ScriptWords> {
  // The build has checked the texts. Some hosts answer a missing file with their home page, which is no JSON.
  const words: ScriptWords | null = await fetch(url)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  if (words === null) throw await recovery.recover(url);
  return words;
}
