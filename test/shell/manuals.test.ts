import { readdir, readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { overviewLines } from '../../src/shell/help/overview.ts';
import { commandNames } from '../../src/shell/lazyCommands.ts';
import { loadCommand } from '../../src/shell/loadCommand.ts';
import { displayWidth } from '../../src/text/displayWidth.ts';
import { wordsIn } from '../../src/words/catalogs.ts';
import { fakeShell, output } from './fakeShell.ts';
import { serveStaticTexts } from './staticTexts.ts';

const { shell: words } = wordsIn('en').script;

test('every command has a summary', () => {
  expect(Object.keys(words.summaries)).toEqual(commandNames);
});

test.each([40, 80])('help lists every command in a group, in %i columns', (width) => {
  const named = overviewLines(words, width).flatMap(({ text }) => text.split(/\s+/));
  expect(commandNames.filter((name) => !named.includes(name))).toEqual([]);
});

test('help aligns titles that are wider than their letters', () => {
  const lines = overviewLines({ ...words, help: { ...words.help, read: '読む' } }, 80);
  const [, , , first = '', second = ''] = lines.map(({ text }) => text);
  expect(displayWidth(second.slice(0, second.indexOf('cat')))).toBe(first.indexOf('ls'));
});

test('help gives each part a line of its own in a narrow terminal', () => {
  const lines = overviewLines(words, 40).map(({ text }) => text);
  const start = lines.indexOf(words.help.more);
  const parts = [words.help.more, '  help ls', `    ${words.help.optionsOf}`];
  expect(lines.slice(start, start + parts.length)).toEqual(parts);
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

test('manual pages fit into 80 columns', async () => {
  for (const file of await readdir('src/shell/man')) {
    const text = await readFile(`src/shell/man/${file}`, 'utf8');
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
  ['help cd', 'Usage: cd [DIRECTORY]\nchange the working directory\n'],
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
