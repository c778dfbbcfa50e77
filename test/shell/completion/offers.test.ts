import { expect, test } from 'vitest';
import type { CommandModule } from '../../../src/shell/command.ts';
import { offersOf } from '../../../src/shell/completion/offers.ts';
import { fakeShell } from '../fakeShell.ts';

const command: CommandModule = {
  name: 'show',
  synopsis: 'show [OPTION]... [TAG]...',
  options: [
    { long: 'tag', short: 't', value: 'TAG', summary: 'only those of TAG' },
    { long: 'from', value: 'FILE', summary: 'names from FILE' },
    { long: 'count', value: 'NUM', summary: 'at most NUM' },
    { short: 'v', summary: 'all others' },
  ],
  completion: async (words) => (words[0] === 'color' ? ['red', 'green'] : ['color', 'size']),
  // biome-ignore lint/correctness/useYield: never run
  run: async function* () {
    return 0;
  },
};

const shell = fakeShell({
  'about.md': 'About.\n',
  'post/a.md': { text: 'A.\n', tags: ['linux', 'lists', 'unix'] },
});

async function offered(typed: string, words: string[] = [], changed: Partial<CommandModule> = {}): Promise<string[]> {
  const place = { typed, isHome: false, shell, signal: new AbortController().signal };
  const values: string[] = [];
  for await (const { value } of offersOf({ ...command, ...changed }, words, place)) values.push(value);
  return values;
}

test('offers what the command itself offers, which may depend on the words before', async () => {
  expect(await offered('')).toEqual(['color', 'size']);
  expect(await offered('c')).toEqual(['color']);
  expect(await offered('', ['color'])).toEqual(['red', 'green']);
});

test('offers tags and commands by their names', async () => {
  expect(await offered('li', [], { completion: 'tags' })).toEqual(['linux', 'lists']);
  expect(await offered('ech', [], { completion: 'commands' })).toEqual(['echo']);
  expect(await offered('', [], { completion: 'none' })).toEqual([]);
});

test('completes the argument of an option by its kind, in the same word and in the next', async () => {
  expect(await offered('--tag=u')).toEqual(['--tag=unix']);
  expect(await offered('u', ['--tag'])).toEqual(['unix']);
  expect(await offered('u', ['-vt'])).toEqual(['unix']);
  expect(await offered('ab', ['--from'])).toEqual(['about.md']);
  expect(await offered('', ['--count'])).toEqual([]);
  expect(await offered('c', ['-v'])).toEqual(['color']);
});

test('offers options up to --, and none for a command that reads its words itself', async () => {
  expect(await offered('-')).toEqual(['-t', '--tag=', '--from=', '--count=', '-v', '--help']);
  expect(await offered('--f')).toEqual(['--from=']);
  expect(await offered('-', ['--'])).toEqual([]);
  expect(await offered('-', [], { options: 'any' })).toEqual([]);
});
