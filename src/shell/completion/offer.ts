/** The types that completion works on. */
import type { Shell } from '../command.ts';

/**
 * One possible word. `value` is the whole word without quotes. `isWhole` is false if the word continues, as after the
 * slash of a directory.
 */
export type Offer = {
  value: string;
  label: string;
  kind: 'command' | 'option' | 'file' | 'directory' | 'tag' | 'word';
  isWhole: boolean;
  href?: string;
  /** What an option does. */
  summary?: string;
};

/** `typed` is the word before the cursor, without quotes. If `isHome` is true, its `~` is the home directory. */
export type TypedPlace = { typed: string; isHome: boolean; shell: Shell; signal: AbortSignal };
