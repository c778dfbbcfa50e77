import { expect, test } from 'vitest';
import type { Printed, Shell } from '../../../src/shell/command.ts';
import { runUnknownLine, searchCommand, suggestAfterFailure } from '../../../src/shell/execution/commandNotFound.ts';

import { fakeShell } from '../fakeShell.ts';

/** A shell whose search finds one post for whatever it is asked. */
function searchingShell(): { shell: Shell; asked: string[] } {
  const asked: string[] = [];
  const shell: Shell = {
    ...fakeShell({ 'about.md': 'About.\n' }),
    search: {
      find: async function* (words) {
        asked.push(words);
        const place = { path: '/post/a.md', title: 'A', page: '/post/a/', href: '/post/a/#x', section: null };
        yield [{ ...place, date: null, text: 'found', matches: [] }];
        return undefined;
      },
      prepare: async () => {},
      count: async () => 1,
    },
  };
  return { shell, asked };
}

async function printed(output: AsyncIterable<Printed>): Promise<string[]> {
  const lines: string[] = [];
  for await (const one of output) lines.push(one.kind === 'error' ? `! ${one.text}` : one.line.text);
  return lines;
}

const { signal } = new AbortController();
const hit = 'post/a.md:# A: … found …';

test.each([
  ['disk full', [hit], ['disk full']],
  ['cats and dogs', [hit], ['cats and dogs']],
  ['grpe disk', ['! bash: grpe: command not found', 'did you mean: grep disk', hit], ['grpe disk']],
  ['lss -l', ['! bash: lss: command not found', 'did you mean: ls -l', 'or search for: lss -l'], []],
  ['tar -x', ['! bash: tar: command not found', 'or search for: tar -x'], []],
  [
    '{ ls; }',
    ['! bash: there are no groups here: leave out the braces', 'did you mean: ls', 'or search for: { ls; }'],
    [],
  ],
])('answers %s', async (line, lines, words) => {
  const { shell, asked } = searchingShell();
  expect(await printed(runUnknownLine(line, shell, signal))).toEqual(lines);
  expect(asked).toEqual(words);
  expect(shell.status).toBe(lines[0] === hit ? 0 : 127);
});

test('suggests an alias too', async () => {
  const { shell } = searchingShell();
  shell.aliases.set('newest', 'ls -t');
  expect(await printed(runUnknownLine('newset -1', shell, signal))).toContain('did you mean: newest -1');
});

test('links the suggestion and the search to addresses that run them', async () => {
  const { shell } = searchingShell();
  const links: (string | undefined)[] = [];
  for await (const one of runUnknownLine('lss -l', shell, signal)) {
    if (one.kind === 'line')
      links.push(...(one.line.links ?? []).map(({ start, href }) => `${one.line.text.slice(start)} ${href}`));
  }
  expect(links).toEqual(['ls -l /?c=ls+-l', 'lss -l /?c=grep+--+%27lss+-l%27']);
});

test.each([
  ['less is more', [hit]],
  ['cat pictures', ['or search for: cat pictures']],
  ['false positives', ['or search for: false positives']],
  ['true crime stories', [hit]],
  ['cat about.md | grpe a', ['did you mean: cat about.md | grep a']],
  ['cat about.md | sed s/a/b/', []],
  ['cat nothing.md', []],
  ['cd nowhere', []],
  ['grep no such words', []],
  ['head -n 3 nothing', []],
])('suggests what %s may mean after it has failed', async (line, lines) => {
  const { shell } = searchingShell();
  shell.status = 1;
  expect(await printed(suggestAfterFailure(line, shell, signal))).toEqual(lines);
  expect(shell.status).toBe(1);
});

test('quotes the words of a line as one pattern for the search', () => {
  expect(searchCommand(" it's up; rm ")).toBe("grep -- 'it'\\''s up; rm'");
});
