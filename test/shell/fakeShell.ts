/** A shell over the files of a test, without a page. It records what its command lines ask of the page. */

import type { Line, Shell } from '../../src/shell/command.ts';
import { runLine } from '../../src/shell/execution/runLine.ts';
import { spawn } from '../../src/shell/execution/spawn.ts';
import type { FileEntry, FileSystem } from '../../src/shell/files/fileSystem.ts';
import { directoryName, resolvePath } from '../../src/shell/files/paths.ts';
import { commands } from '../../src/shell/loadCommand.ts';

/** A file of the site, whose path has no slash at its start: `post/hello.md`. */
export type FakeFile = { text: string; date?: string; title?: string; tags?: string[] };

/** `calls` is what the page was asked to do, such as `open /post/hello/`. */
export type FakeShell = Shell & { calls: string[] };

export function fakeShell(files: Record<string, string | FakeFile>, directory = '/'): FakeShell {
  const calls: string[] = [];
  const settings = new Map([['theme', 'auto']]);
  const shell: FakeShell = {
    calls,
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

/** Returns the output and the errors of a command line as one text, in the order in which they come. */
export async function output(line: string, shell: Shell, signal = new AbortController().signal): Promise<string> {
  let text = '';
  for await (const printed of runLine(line, shell, signal)) {
    if (printed.kind === 'error') text += `${printed.text}\n`;
    else text += printed.line.open ? printed.line.text : `${printed.line.text}\n`;
  }
  return text;
}

/** Returns the lines of the output with their links, without the errors. */
export async function linesFrom(line: string, shell: Shell): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const printed of runLine(line, shell, new AbortController().signal)) {
    if (printed.kind === 'line') lines.push(printed.line);
  }
  return lines;
}

/** The page of `/post/x.md` is `/post/x/`, and each tag is a directory with links to its posts. */
function fakeFileSystem(files: Record<string, string | FakeFile>): FileSystem {
  const entries = new Map<string, FileEntry>();
  const texts = new Map<string, string>();
  const addDirectory = (path: string) => {
    if (entries.has(path)) return;
    entries.set(path, {
      kind: 'directory',
      path,
      href: path === '/' ? '/' : `${path}/`,
      title: path,
      date: null,
      size: 0,
      tags: [],
      target: null,
    });
    if (path !== '/') addDirectory(directoryName(path));
  };
  const add = (entry: FileEntry) => {
    entries.set(entry.path, entry);
    addDirectory(directoryName(entry.path));
  };
  addDirectory('/');
  for (const [name, file] of Object.entries(files)) {
    const { text, date = null, title = name, tags = [] } = typeof file === 'string' ? { text: file } : file;
    const path = `/${name}`;
    const entry: FileEntry = {
      kind: 'file',
      path,
      href: path.replace(/\.md$/, '/'),
      title,
      date,
      size: new TextEncoder().encode(text).length,
      tags,
      target: null,
    };
    add(entry);
    texts.set(path, text);
    for (const tag of tags) {
      add({ ...entry, kind: 'link', path: `/tags/${tag}/${name.split('/').at(-1)}`, target: path });
    }
  }
  const childrenOf = (directory: string) =>
    [...entries.values()].filter(({ path }) => path !== '/' && directoryName(path) === directory);
  for (const entry of entries.values()) {
    if (entry.kind !== 'directory') continue;
    const inside = childrenOf(entry.path);
    const dates = inside.flatMap(({ date }) => date ?? []).sort();
    entry.size = inside.length;
    entry.date = dates.at(-1) ?? null;
  }
  return {
    entry: async (path) => entries.get(resolvePath(path, '/')) ?? null,
    list: async function* (path, order) {
      yield* childrenOf(path).sort((a, b) => {
        const byName = a.path < b.path ? -1 : 1;
        return order === 'name' || a.date === b.date ? byName : (a.date ?? '') > (b.date ?? '') ? -1 : 1;
      });
    },
    pinned: async () => [],
    read: async (path) => {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`${path} is not there.`);
      return text;
    },
  };
}
