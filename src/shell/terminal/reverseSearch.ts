/** Ctrl-R: searches the history for what is typed and shows the newest line that contains it. */
import { announce } from '../../dom/liveRegions.ts';

/** The search of Ctrl-R. */
export type ReverseSearch = {
  isOn: () => boolean;
  /** Starts a search. `typed` is the line that `cancel` returns. */
  begin: (typed: string, history: readonly string[]) => void;
  /** Shows the next older line that contains the text. */
  older: () => void;
  /** Searches again because the text has changed. */
  update: () => void;
  /** Ends the search and returns the found line, or the text if none was found; null if no search was on. */
  end: () => string | null;
  /** Ends the search and returns the line from before it. */
  cancel: () => string;
};

/** `show` is called with each found line, and with null when the search ends. */
export function createReverseSearch(input: HTMLInputElement, show: (found: string | null) => void): ReverseSearch {
  let state: { typed: string; history: readonly string[]; skip: number; found: string | null } | null = null;
  const search = () => {
    if (state === null) return;
    state.found = searchBack(state.history, input.value, state.skip);
    show(state.found ?? '');
    if (state.found !== null) announce(state.found);
  };
  const end = () => {
    if (state === null) return null;
    const line = state.found ?? input.value;
    state = null;
    show(null);
    return line;
  };
  return {
    isOn: () => state !== null,
    begin: (typed, history) => {
      state = { typed, history, skip: 0, found: null };
      search();
    },
    older: () => {
      if (state) state.skip += 1;
      search();
    },
    update: () => {
      if (state) state.skip = 0;
      search();
    },
    end,
    cancel: () => {
      const typed = state?.typed ?? '';
      end();
      return typed;
    },
  };
}

/** Returns the newest line that contains the text, or an older one after `skip` others; null if there is none. */
export function searchBack(history: readonly string[], text: string, skip: number): string | null {
  if (text === '') return null;
  const found = [...new Set(history.toReversed())].filter((line) => line.includes(text));
  return found[Math.min(skip, found.length - 1)] ?? null;
}
