/** Searches while the reader still types, so that what Enter asks for is loaded. */
import { savesData } from '../../dom/savesData.ts';
import type { Shell } from '../command.ts';
import { isCommandLine } from '../execution/runLine.ts';
import { findTypo } from '../language/typos.ts';
import { commandNames } from '../lazyCommands.ts';
import { siteIndex } from './searchIndex.ts';

/** Milliseconds without a change after which a line is taken as complete. Readers type the letters of a word faster. */
const pause = 250;

/**
 * Prepares the search for a line that Enter would search for, once it has not changed for a moment. Does nothing for a line
 * that is a command or may become one, for a reader who saves data, or without a network: Firefox does not load a module
 * again that has failed. Rejects if the search fails.
 */
export async function searchEarly(line: string, shell: Shell, signal: AbortSignal): Promise<void> {
  // In `dev` there is no index.
  if (import.meta.env.DEV || savesData() || !navigator.onLine || !(await isSearch(line, shell))) return;
  await new Promise((resolve) => setTimeout(resolve, pause));
  if (signal.aborted) return;
  const { search = siteIndex, directory } = shell;
  await search.prepare(line.trim(), { tags: [], since: null, until: null, title: null, directory }, signal);
}

async function isSearch(line: string, shell: Shell): Promise<boolean> {
  const names = [...commandNames, ...shell.aliases.keys()];
  const text = line.trim();
  if (text === '' || names.some((name) => name.startsWith(text)) || (await isCommandLine(text, shell))) return false;
  return findTypo(text, names) === null;
}
