/** Lines that only a careless paste or a bad address would hold: each has an answer at once. */
import { expect, test } from 'vitest';
import { complete } from '../../../src/shell/completion/complete.ts';
import { fakeShell, output } from '../fakeShell.ts';

/** An answer takes less than 100 ms where the code is warm and the machine has nothing else to do. */
const bound = 200;

const files = { 'post/a.md': 'one\n', 'about.md': 'About.\n' };

/** The line, and how its answer begins. */
const lines: [name: string, line: string, answer: RegExp][] = [
  ['a path above the root', 'head ../../etc/passwd', /^head: .*\.\.\/\.\.\/etc\/passwd.*No such file or directory\n$/],
  [
    'a name of every object',
    'head __proto__ constructor',
    /^head: .*__proto__.*No such file.*\nhead: .*constructor.*No such file/,
  ],
  ['such a command', '__proto__', /^bash: __proto__: command not found\n$/],
  ['such an alias', 'toString', /^bash: toString: command not found\n$/],
  ['such a variable', 'echo $__proto__ $constructor.', /^\.\n$/],
  ['such an option', 'head --__proto__', /^head: unrecognized option/],
  ['10,000 characters', `echo ${'a'.repeat(10_000)}`, /^a+\n$/],
  ['a command of 10,000', 'a'.repeat(10_000), /^bash: a+: command not found\n$/],
  ['10,000 words', 'a '.repeat(10_000), /^bash: a: command not found\n$/],
  ['10,000 groups', `echo ${'{a,b}'.repeat(10_000)}`, /^(\{a,b\})+\n$/],
  ['10,000 words of groups', `echo ${'{a,b} '.repeat(10_000)}`, /^a b a b/],
  ['many ranges', `echo ${'{1..9999} '.repeat(1_000)}`, /^1 2 3/],
  ['a huge range', 'echo {1..999999999} {a,b}{1..999999999}', /^\{1\.\.999999999\} a\{/],
  ['ranges of ranges', `echo ${'{1..9}'.repeat(100)}`, /^\{1\.\.9\}/],
  ['deep groups', `echo ${'{a,'.repeat(3_000)}b${'}'.repeat(3_000)} | head -n 1`, /^\{a,\{a/],
  ['deep groups with text around', `echo ${'x{a,'.repeat(3_000)}b${'}y'.repeat(3_000)}`, /^x\{a,x/],
  ['open groups', `echo ${'{'.repeat(10_000)}`, /^\{+\n$/],
  ['open groups with commas', `echo ${'{a,'.repeat(3_000)}`, /^(\{a,)+\n$/],
  ['closed groups', `echo ${'}'.repeat(5_000)}${','.repeat(5_000)}`, /^\}+,+\n$/],
  ['1,000 pipes', `echo a${' | head'.repeat(1_000)}`, /^a\n$/],
  ['1,000 pipes that are empty', '| '.repeat(1_000), /^bash: syntax error near unexpected token `\|' \(column 1\)\n$/],
  ['1,000 commands', 'echo a; '.repeat(1_000), /^(a\n)+$/],
  ['1,000 commands that fail', `${'nothing || '.repeat(1_000)}echo b`, /b\n$/],
  ['many quotes', `echo ${`"a"'b'`.repeat(2_000)}`, /^(ab)+\n$/],
  ['an open quote behind many', `echo ${'"a" '.repeat(3_000)}"`, /^bash: unexpected EOF/],
  ['many dollars', `echo ${'$'.repeat(10_000)}`, /^\n?/],
  ['many substitutions', '$('.repeat(5_000), /^bash: there is no command substitution/],
  ['many backslashes', `echo ${'\\'.repeat(10_000)}`, /^\\+\n$/],
  ['many stars', `echo ${'*'.repeat(10_000)}`, /^about\.md post\n$/],
  ['many brackets', `echo ${'['.repeat(5_000)}${']'.repeat(5_000)}`, /^\[+\]+\n$/],
  ['many depths', `echo ${'**/'.repeat(3_000)}*.md`, /^about\.md post\/a\.md\n$/],
  ['many slashes', `head ${'/'.repeat(10_000)}post/a.md`, /^one\n$/],
  ['many events', `echo ${'!!'.repeat(5_000)}`, /^bash: !!: event not found \(column 6\)\n$/],
  ['many spaces', `echo${' '.repeat(10_000)}a${' '.repeat(10_000)}`, /^a\n$/],
  ['no character at all', 'echo \0 \u{1b}[2J \ud800 \u202e', /^\0/],
];

test.each(lines)('%s', async (_, line, answer) => {
  const shell = fakeShell(files);
  expect(await leastWork(async () => expect(await output(line, shell)).toMatch(answer))).toBeLessThan(bound);
});

test.each(lines)('Tab behind %s', async (_, line) => {
  const shell = fakeShell(files);
  const work = async () => expect((await complete(line, line.length, shell)).end).toBe(line.length);
  expect(await leastWork(work)).toBeLessThan(bound);
});

test('aliases that grow for ever stop', async () => {
  const shell = fakeShell(files);
  for (const letter of 'abcdefghijklmno') {
    const next = String.fromCharCode(letter.charCodeAt(0) + 1);
    shell.aliases.set(letter, `${next}; ${next}`);
  }
  const began = worked();
  expect(await output('a', shell)).toContain('command not found');
  expect(worked() - began).toBeLessThan(bound);
});

test('history that grows for ever stops', async () => {
  const shell = { ...fakeShell(files), history: ['a'.repeat(10_000)] };
  const began = worked();
  expect((await output(`echo ${'!!'.repeat(5_000)}`, shell)).length).toBeLessThan(1_000);
  expect(worked() - began).toBeLessThan(bound);
});

/** Of up to three times, for the first ones compile the code. */
async function leastWork(work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least >= bound; attempt += 1) {
    const began = worked();
    await work();
    least = Math.min(least, worked() - began);
  }
  return least;
}

/** Milliseconds of work of this process: other processes of the machine may take any time between. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
