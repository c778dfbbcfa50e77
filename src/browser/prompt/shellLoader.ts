/** Loads the shell once, for every part of the prompt that needs it. */
import { scriptWords } from '../../dom/scriptWords.ts';
import type { ShellSite, Terminal } from '../../shell/start.ts';

/** Loads and starts the shell. */
export type ShellLoader = {
  /** Fetches the shell without starting it, so that it starts sooner. */
  prefetch: () => void;
  /** Starts the shell, or waits until it has started. Callers continue in the order of their calls. */
  start: () => Promise<Terminal>;
  /** The terminal, or null before the shell has started. */
  running: () => Terminal | null;
};

/** Creates a loader. Nothing is loaded yet. */
export function createShellLoader(site: ShellSite): ShellLoader {
  let terminal: Terminal | null = null;
  let starting: Promise<Terminal> | null = null;
  return {
    prefetch: () => void load().catch(() => {}),
    running: () => terminal,
    start: () => {
      starting ??= load().then(([{ startTerminal }, { default: style }, words]) => {
        terminal = startTerminal(site, style, words);
        return terminal;
      });
      // After a failure, the next call tries again.
      starting.catch(() => {
        starting = null;
      });
      return starting;
    },
  };
}

function load() {
  return Promise.all([import('./terminal.ts'), import('../../styles/shell.css?inline'), scriptWords()]);
}
