/** Writes the scripts with which shells complete command lines, for `catpost completion`. */
import { wrongUsage } from '../options.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { completedCommands, shells } from './grammar.ts';
import { zshCompletion } from './zsh.ts';

/** Returns the script for a shell. Throws a wrongUsage error for one that has none. */
export function completionFor(shell: string | undefined): string {
  const known = shells.find((name) => name === shell);
  if (known === undefined) throw wrongUsage(`Name a shell: ${shells.join(', ')}.`);
  const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
  return scripts[known](completedCommands()).trimEnd();
}
