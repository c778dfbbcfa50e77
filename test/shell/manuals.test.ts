import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { commandNames } from '../../src/shell/lazyCommands.ts';
import { loadCommand } from '../../src/shell/loadCommand.ts';
import { fakeShell, output } from './fakeShell.ts';
import { serveStaticTexts } from './staticTexts.ts';

test('summaries.txt has every command (CATPOST_RECORD=1 rewrites it)', async () => {
  const modules = await Promise.all(commandNames.map(loadCommand));
  const lines = modules.map((command) => `${`${command?.name} (1)`.padEnd(15)} - ${command?.summary}\n`);
  if (process.env.CATPOST_RECORD) await writeFile('src/shell/help/summaries.txt', lines.join(''));
  expect(await readFile('src/shell/help/summaries.txt', 'utf8')).toBe(lines.join(''));
});

test('help lists every command in a group', async () => {
  const text = await readFile('src/shell/help/help.txt', 'utf8');
  const groups = /\n\n(.*?)\n\n/s.exec(text)?.[1] ?? '';
  const named = groups.split('\n').flatMap((line) => line.slice(17).split(/\s+/));
  expect(commandNames.filter((name) => !named.includes(name))).toEqual([]);
});

test('every command has a manual page with its name, synopsis and examples', async () => {
  const wrong: string[] = [];
  for (const name of commandNames) {
    const text = await readFile(`src/shell/man/${name}.txt`, 'utf8').catch(() => '');
    const head = new RegExp(`^NAME\n    ${name} - .+\n\nSYNOPSIS\n    ${name}\\b.*\n`);
    if (!head.test(text) || !/\n\nEXAMPLES\n {4}\S/.test(text)) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

test('manual pages and help fit into 80 columns', async () => {
  const pages = (await readdir('src/shell/man')).map((file) => `man/${file}`);
  for (const file of ['help/help.txt', ...pages]) {
    const text = await readFile(`src/shell/${file}`, 'utf8');
    expect(text.split('\n').filter((line) => line.length > 80 || /\s$/.test(line))).toEqual([]);
  }
});

test.each([
  ['man', "man: What manual page do you want?\nFor example, try 'man man'.\n"],
  ['man nothing; echo $?', 'man: No manual entry for nothing\n16\n'],
  ['man catpost | head -1', 'NAME\n'],
  [
    'whatis whatis cd',
    'whatis (1)      - print the summary of a command\ncd (1)          - change the working directory\n',
  ],
  ['man -f cd', 'cd (1)          - change the working directory\n'],
  ['apropos NAME..; echo $?', 'apropos: NAME..: nothing appropriate.\n16\n'],
  ["man -k reader\\'s zzz", "whoami (1)      - print the reader's name\nerror apropos: zzz: nothing appropriate.\n"],
  ['help cd', 'Usage: cd [DIRECTORY]\nChange the working directory.\n'],
  ['help nothing', "help: no help topics match `nothing'.  Try `help' or `apropos nothing'.\n"],
])('%s', async (line, expected) => {
  serveStaticTexts();
  const shell = fakeShell({});
  const printed = await output(line, shell);
  expect(printed + shell.calls.map((call) => `${call}\n`).join('')).toBe(expected);
});

test('reports a failed request in one sentence', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const shell = fakeShell({});
  expect(await output('man man', shell)).toBe('man: the network is not responding: try again later\n');
  expect(shell.status).toBe(1);
});

test('every manual page describes the options of its command', async () => {
  const missing: string[] = [];
  for (const name of commandNames) {
    const command = await loadCommand(name);
    const text = await readFile(`src/shell/man/${name}.txt`, 'utf8');
    // grep has too many options for its page, which says where they are listed.
    if (command === null || command.options === 'any' || /--help lists the rest/.test(text)) continue;
    for (const { short, long } of command.options) {
      const names = [short && `-${short.replace('#', 'NUM')}`, long && `--${long}`].filter(
        (each) => each !== undefined,
      );
      if (!names.some((each) => text.includes(each ?? ''))) missing.push(`${name} ${names.join(' ')}`);
    }
  }
  expect(missing).toEqual([]);
});
