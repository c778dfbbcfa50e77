/** Ctrl-R: what is typed is looked for in the lines of before, and the newest that has it is shown behind. */
import { announce } from '../../dom/liveRegions.ts';
import { searchBack } from './recall.ts';

export type ReverseSearch = {
  isOn: () => boolean;
  /** `typed` is what comes back where it is cancelled. */
  begin: (typed: string, history: readonly string[]) => void;
  /** The one before, for the same text. */
  older: () => void;
  /** Looks anew, for the text as it is now. */
  look: () => void;
  /** Ends it with the line that was found, or the text where there is none; null where it was not on. */
  end: () => string | null;
  /** Ends it with the line from before it. */
  cancel: () => string;
};

/** `show` has what was found, or null where the search is over. */
export function createReverseSearch(input: HTMLInputElement, show: (found: string | null) => void): ReverseSearch {
  let state: { typed: string; history: readonly string[]; skip: number; found: string | null } | null = null;
  const look = () => {
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
      look();
    },
    older: () => {
      if (state) state.skip += 1;
      look();
    },
    look: () => {
      if (state) state.skip = 0;
      look();
    },
    end,
    cancel: () => {
      const typed = state?.typed ?? '';
      end();
      return typed;
    },
  };
}
