/** A shell without a page, over files that a test defines. It records what its lines ask of the page. */
import type { Line, Shell } from '../../src/shell/command.ts';
import { runLine } from '../../src/shell/execution/runLine.ts';
import { spawn } from '../../src/shell/execution/spawn.ts';
import { commands } from '../../src/shell/loadCommand.ts';
import { wordsIn } from '../../src/words/catalogs.ts';
import { type FakeFile, fakeFileSystem } from './fakeFileSystem.ts';

/** `calls` has what the page was asked to do, such as `open /post/hello/`. */
export type FakeShell = Shell & { calls: string[] };

/** Creates a shell whose site has these files. `directory` is the working directory. */
export function fakeShell(files: Record<string, string | FakeFile>, directory = '/'): FakeShell {
  const calls: string[] = [];
  const settings = new Map([['theme', 'auto']]);
  const shell: FakeShell = {
    calls,
    words: wordsIn('en').script.shell,
    language: 'en',
    files: fakeFileSystem(files),
    directory,
    status: 0,
    user: 'visitor',
    host: 'catpost',
    now: () => new Date('2026-06-01T12:00:00Z'),
    columns: () => 80,
    history: [],
    aliases: new Map(),
    commands,
    spawn: (words, call) => spawn(words, { ...call, shell, complain: (text) => calls.push(`error ${text}`) }),
    page: {
      href: () => '/',
      open: (href) => void calls.push(`open ${href}`),
      clear: () => void calls.push('clear'),
      close: () => void calls.push('close'),
      download: (name, text) => void calls.push(`download ${name} ${text}`),
      expectShare: () => {},
      share: async ({ url }) => {
        calls.push(`share ${url}`);
        return true;
      },
      setting: (name) => settings.get(name) ?? null,
      set: (name, value) => void settings.set(name, value),
      act: (action) => {
        calls.push(`act ${action}`);
        return true;
      },
    },
  };
  return shell;
}

/** Returns everything that a line prints as one text: output and errors in the order in which they appear. */
export async function output(line: string, shell: Shell, signal = new AbortController().signal): Promise<string> {
  let text = '';
  for await (const printed of runLine(line, shell, signal)) {
    if (printed.kind === 'error') text += `${printed.text}\n`;
    else text += printed.line.isOpen ? printed.line.text : `${printed.line.text}\n`;
  }
  return text;
}

/** Returns the lines of the output with their links, without errors. */
export async function linesFrom(line: string, shell: Shell): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const printed of runLine(line, shell, new AbortController().signal)) {
    if (printed.kind === 'line') lines.push(printed.line);
  }
  return lines;
}
