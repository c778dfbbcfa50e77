import { expect, test, vi } from 'vitest';
import type { Shell } from '../../../src/shell/command.ts';
import { complete, suggestRest } from '../../../src/shell/completion/complete.ts';
import { fakeShell } from '../fakeShell.ts';

const files = {
  'post/hello.md': { text: 'Hello.\n', tags: ['linux', 'lists'] },
  'post/help me.md': 'Help.\n',
  'post/.draft.md': 'Hidden.\n',
  'post/it\'s "new".md': 'New.\n',
  'post/2020/old post.md': 'Old.\n',
  'about.md': 'About.\n',
  'wow!.md': 'Wow.\n',
  'my files/a.md': 'A.\n',
};

/** Returns the line after Tab, with the cursor as `^`, and the labels of the candidates. */
async function tab(marked: string, shell: Shell): Promise<string> {
  const cursor = marked.includes('^') ? marked.indexOf('^') : marked.length;
  const line = marked.replace('^', '');
  const { start, end, common, candidates } = await complete(line, cursor, shell);
  const rest = line.slice(end) === '' ? '' : `^${line.slice(end)}`;
  return `${line.slice(0, start)}${common}${rest}|${candidates.map(({ label }) => label).join(',')}`;
}

test.each([
  // Commands.
  ['ech', 'echo |echo'],
  ['echo a | hea', 'echo a | head |head'],
  ['echo a; hea', 'echo a; head |head'],
  ['echo a &&hea', 'echo a &&head |head'],
  ['"ec', '"echo" |echo'],
  ['; ; ech', '; ; echo |echo'],
  ['nothing a', 'nothing a|'],
  ['# ech', '# ech|'],
  ['echo "$(ec', 'echo "$(ec|'],
  ['echo ${U', 'echo ${U|'],
  ['echo $(hea', 'echo $(head |head'],
  ['#a\nech', '#a\necho |echo'],
  // Files.
  ['head ab', 'head about.md |about.md'],
  ['head post/', 'head post/|2020/,hello.md,help me.md,it\'s "new".md'],
  ['head post/h', 'head post/hel|hello.md,help me.md'],
  ['head post/help', 'head post/help\\ me.md |help me.md'],
  ['head post/help\\ ', 'head post/help\\ me.md |help me.md'],
  ['head "post/help', 'head "post/help me.md" |help me.md'],
  ['head post/"help m', 'head "post/help me.md" |help me.md'],
  ["head 'post/it", `head 'post/it'\\''s "new".md' |it's "new".md`],
  ['head "post/it', `head "post/it's \\"new\\".md" |it's "new".md`],
  ['head post/it', `head post/it\\'s\\ \\"new\\".md |it's "new".md`],
  ['head "wow', `head "wow"'!'".md" |wow!.md`],
  ['head post/.', 'head post/.draft.md |.draft.md'],
  ['head post/20', 'head post/2020/|2020/'],
  ['head "my', 'head "my files/|my files/'],
  ['head ~/po', 'head ~/post/|post/'],
  ['head ~', 'head ~/|~/'],
  ['head ~/"my', 'head ~/"my files/|my files/'],
  ['head /ab', 'head /about.md |about.md'],
  ['head post/../ab', 'head post/../about.md |about.md'],
  ['head $USER', 'head $USER|'],
  ['head post/2020/..', 'head post/2020/../|../'],
  ['head x > ab', 'head x > about.md |about.md'],
  ['head none/', 'head none/|'],
  ['cd p', 'cd post/|post/'],
  ['cd a', 'cd a|'],
  // Options.
  ['head --l', 'head --lines=|--lines='],
  ['head -n a', 'head -n a|'],
  ['head --lines=', 'head --lines=|'],
  ['head -- -', 'head -- -|'],
  // The rest of the line stays.
  ['hea^ post/hello.md', 'head^ post/hello.md|head'],
  ['head "ab^" x', 'head "about.md^" x|about.md'],
  ['head ab^| head', 'head about.md ^| head|about.md'],
])('completes %s', async (marked, expected) => {
  expect(await tab(marked, fakeShell(files))).toBe(expected);
});

test('completes paths from the working directory', async () => {
  expect(await tab('head 20', fakeShell(files, '/post'))).toBe('head 2020/|2020/');
});

test('completes an alias like a command, and its operands like those of its command', async () => {
  const shell = fakeShell(files);
  shell.aliases.set('top', 'echo a | head -n');
  expect(await tab('to', shell)).toBe('top |top');
  expect(await tab('top 3 ab', shell)).toBe('top 3 about.md |about.md');
});

test('gives candidates the address of their page', async () => {
  const { candidates } = await complete('head ab', 7, fakeShell(files));
  expect(candidates).toMatchObject([{ text: 'about.md', label: 'about.md', kind: 'file', href: '/about/' }]);
});

test('offers at most 200 candidates, and then inserts nothing', async () => {
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`post/a${1000 + index}.md`, '']));
  const { candidates, hasMore, common } = await complete('head post/', 10, fakeShell(many));
  expect([candidates.length, hasMore, common]).toEqual([200, true, 'post/']);
});

test('lists only the directory of the word, and offers nothing if the network fails', async () => {
  const shell = fakeShell(files);
  const list = vi.spyOn(shell.files, 'list');
  await complete('head post/2', 11, shell);
  expect(list.mock.calls.map(([path]) => path)).toEqual(['/post']);
  list.mockImplementation(() => {
    throw new Error('The network fails.');
  });
  expect((await complete('head post/2', 11, shell)).candidates).toEqual([]);
});

test('suggests the rest of an earlier line without listing files, or else the only completion', async () => {
  const shell = { ...fakeShell(files), history: ['head post/hello.md', 'head post/2020/x', 'echo'] };
  const list = vi.spyOn(shell.files, 'list');
  expect(await suggestRest('head p', shell)).toBe('ost/2020/x');
  expect(await suggestRest('head post/h', shell)).toBe('ello.md');
  expect(list).not.toHaveBeenCalled();
  expect(await suggestRest('head ab', shell)).toBe('out.md');
  expect(await suggestRest('head post/hel', { ...shell, history: [] })).toBe('');
  expect(await suggestRest('head ', { ...shell, history: [] })).toBe('');
});
