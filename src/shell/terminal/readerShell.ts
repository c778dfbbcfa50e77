/** The shell of the reader's own lines: its state is what the page, the pane and this browser's storage say. */
import type { PageActions, Shell, ShellTexts } from '../command.ts';
import { spawn } from '../execution/spawn.ts';
import { lazyFiles } from '../files/lazyFiles.ts';
import { commands } from '../loadCommand.ts';
import { pagePrompt } from './pagePrompt.ts';
import type { Pane } from './pane.ts';
import { readAliases, readHistory } from './storage.ts';

/** `base` is the path that the site lives under, with both slashes. */
export function createReaderShell(base: string, texts: ShellTexts, { log, columns }: Pane, page: PageActions): Shell {
  const { account, directory } = pagePrompt();
  const [user = '', host = ''] = account.split('@');
  const shell: Shell = {
    ...texts,
    files: lazyFiles(base),
    directory,
    status: 0,
    user,
    host,
    now: () => new Date(),
    columns,
    history: readHistory(),
    aliases: readAliases(),
    spawn: (words, call) => spawn(words, { ...call, shell, complain: (text) => log.print({ kind: 'error', text }) }),
    page,
    commands,
  };
  return shell;
}
