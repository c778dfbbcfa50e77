/** Runs lines of the shell in a page, without the pane. sites.ts bundles this file into a served site. */

import type { Line, Shell } from '../../../src/shell/command.ts';
import { runLine } from '../../../src/shell/execution/runLine.ts';
import { spawn } from '../../../src/shell/execution/spawn.ts';
import type { FileSystem } from '../../../src/shell/files/fileSystem.ts';
import { commands } from '../../../src/shell/loadCommand.ts';
import en from '../../../src/words/catalogs/en.json' with { type: 'json' };

/** What a line printed, its exit status, and the milliseconds until the first printed line. */
export type Ran = { lines: Line[]; errors: string[]; status: number; first: number };

declare global {
  interface Window {
    runInShell?: (text: string) => Promise<Ran>;
  }
}

window.runInShell = async (text) => {
  const shell = shellOf(filesOfSite);
  const ran: Ran = { lines: [], errors: [], status: 0, first: 0 };
  const started = performance.now();
  for await (const printed of runLine(text, shell, new AbortController().signal)) {
    ran.first ||= performance.now() - started;
    if (printed.kind === 'line') ran.lines.push(printed.line);
    else ran.errors.push(printed.text);
  }
  return { ...ran, status: shell.status };
};

/** Finds files by their URLs, and lists none. */
const filesOfSite: FileSystem = {
  entry: async (path) => ({
    kind: path.endsWith('.md') ? 'file' : 'directory',
    path,
    href: path.replace(/\.md$/, '/'),
    title: path,
    date: null,
    size: 0,
    tags: [],
    target: null,
  }),
  list: async function* () {},
  pinned: async () => [],
  read: async (path) => (await fetch(path)).text(),
};

function shellOf(files: FileSystem): Shell {
  const shell: Shell = {
    words: en.script.shell,
    language: 'en',
    files,
    directory: '/',
    status: 0,
    user: 'visitor',
    host: 'test',
    now: () => new Date(),
    columns: () => 80,
    history: [],
    aliases: new Map(),
    commands,
    spawn: (words, call) => spawn(words, { ...call, shell, complain: () => {} }),
    page: {
      href: () => location.pathname,
      open: () => {},
      clear: () => {},
      close: () => {},
      download: () => {},
      expectShare: () => {},
      share: async () => false,
      setting: () => null,
      set: () => {},
      act: () => false,
    },
  };
  return shell;
}
