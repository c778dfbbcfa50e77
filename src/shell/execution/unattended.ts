/**
 * Runs a line that comes from an address. Anyone can write such a link, so the line may print and go to pages of this
 * site; everything else has to be run by the reader.
 */
import { element } from '../../dom/element.ts';
import { pageUrl } from '../../dom/links.ts';
import type { PageActions, Shell } from '../command.ts';
import { printLine, type SessionView } from '../terminal/printLine.ts';
import { spawn } from './spawn.ts';
import { UnattendedError } from './unattendedError.ts';

/**
 * Runs the line with a restricted copy of the shell, and copies the directory and the status back. If the line needs
 * the reader, removes its `echo` and types it into the prompt.
 */
export async function runUnattended(
  line: string,
  echo: HTMLElement,
  shell: Shell,
  base: string,
  view: SessionView,
  signal: AbortSignal,
): Promise<void> {
  const restricted = restrictShell(shell, base);
  // A command that `xargs` runs has the rights of the line that it is in.
  restricted.spawn = (words, call) =>
    spawn(words, { ...call, shell: restricted, complain: (text) => view.log.print({ kind: 'error', text }) });
  try {
    await printLine(line, restricted, view, signal);
    shell.directory = restricted.directory;
    shell.status = restricted.status;
  } catch (error) {
    if (!(error instanceof UnattendedError)) throw error;
    view.log.takeBack(echo);
    view.log.print({ kind: 'line', line: { text: shell.words.onlyTyped } });
    view.typeIn(line);
  }
}

/** Makes every action but opening a page of this site throw an `UnattendedError`. */
export function restrictActions(actions: PageActions, base: string): PageActions {
  return {
    ...actions,
    open: (href) => (pageUrl(element('a', { href }), base) ? actions.open(href) : refuse()),
    clear: refuse,
    close: refuse,
    download: refuse,
    share: refuse,
    set: refuse,
    act: refuse,
  };
}

/** Copies the shell with an empty history, aliases that cannot be changed, and restricted actions. */
function restrictShell(shell: Shell, base: string): Shell {
  const aliases = new Map(shell.aliases);
  return {
    ...shell,
    history: [],
    aliases: Object.assign(aliases, { set: refuse, delete: refuse, clear: refuse }),
    page: restrictActions(shell.page, base),
  };
}

function refuse(): never {
  throw new UnattendedError();
}
