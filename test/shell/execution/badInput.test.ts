/** Lines that only a careless paste or a hostile address would contain. Each gets an answer at once. */
import { expect, test } from 'vitest';
import { complete } from '../../../src/shell/completion/complete.ts';
import { fakeShell, output } from '../fakeShell.ts';

/** Milliseconds of work. An answer takes less than 100 if the code is warm and the machine is idle. */
const bound = 200;

const files = { 'post/a.md': 'one\n', 'about.md': 'About.\n' };

/** Each line, and how its answer begins. */
const lines: [name: string, line: string, answer: RegExp][] = [
  ['a path above the root', 'head ../../etc/passwd', /^head: .*\.\.\/\.\.\/etc\/passwd.*No such file or directory\n$/],
  [
    'the name of a property that every object has',
    'head __proto__ constructor',
    /^head: .*__proto__.*No such file.*\nhead: .*constructor.*No such file/,
  ],
  ['a command with such a name', '__proto__', /^bash: __proto__: command not found\n$/],
  ['an alias with such a name', 'toString', /^bash: toString: command not found\n$/],
  ['a variable with such a name', 'echo $__proto__ $constructor.', /^\.\n$/],
  ['an option with such a name', 'head --__proto__', /^head: unrecognized option/],
  ['10,000 characters', `echo ${'a'.repeat(10_000)}`, /^a+\n$/],
  ['a command of 10,000 characters', 'a'.repeat(10_000), /^bash: a+: command not found\n$/],
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
  ['an open quote behind many closed ones', `echo ${'"a" '.repeat(3_000)}"`, /^bash: unexpected EOF/],
  ['many dollars', `echo ${'$'.repeat(10_000)}`, /^\n?/],
  ['many substitutions', '$('.repeat(5_000), /^bash: there is no command substitution/],
  ['many backslashes', `echo ${'\\'.repeat(10_000)}`, /^\\+\n$/],
  ['many stars', `echo ${'*'.repeat(10_000)}`, /^about\.md post\n$/],
  ['many brackets', `echo ${'['.repeat(5_000)}${']'.repeat(5_000)}`, /^\[+\]+\n$/],
  ['many **', `echo ${'**/'.repeat(3_000)}*.md`, /^about\.md post\/a\.md\n$/],
  ['many slashes', `head ${'/'.repeat(10_000)}post/a.md`, /^one\n$/],
  ['many history events', `echo ${'!!'.repeat(5_000)}`, /^bash: !!: event not found \(column 6\)\n$/],
  ['many spaces', `echo${' '.repeat(10_000)}a${' '.repeat(10_000)}`, /^a\n$/],
  ['control characters and lone surrogates', 'echo \0 \u{1b}[2J \ud800 \u202e', /^\0/],
];

test.each(lines)('answers %s at once', async (_, line, answer) => {
  const shell = fakeShell(files);
  expect(await leastWork(async () => expect(await output(line, shell)).toMatch(answer))).toBeLessThan(bound);
});

test.each(lines)('completes behind %s at once', async (_, line) => {
  const shell = fakeShell(files);
  const work = async () => expect((await complete(line, line.length, shell)).end).toBe(line.length);
  expect(await leastWork(work)).toBeLessThan(bound);
});

test('stops expanding aliases that double each other', async () => {
  const shell = fakeShell(files);
  for (const letter of 'abcdefghijklmno') {
    const next = String.fromCharCode(letter.charCodeAt(0) + 1);
    shell.aliases.set(letter, `${next}; ${next}`);
  }
  const began = worked();
  expect(await output('a', shell)).toContain('command not found');
  expect(worked() - began).toBeLessThan(bound);
});

test('stops expanding history events that grow too long', async () => {
  const shell = { ...fakeShell(files), history: ['a'.repeat(10_000)] };
  const began = worked();
  expect((await output(`echo ${'!!'.repeat(5_000)}`, shell)).length).toBeLessThan(1_000);
  expect(worked() - began).toBeLessThan(bound);
});

/** Returns the least work of up to three runs, because the first ones compile the code. */
async function leastWork(work: () => Promise<void>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least >= bound; attempt += 1) {
    const began = worked();
    await work();
    least = Math.min(least, worked() - began);
  }
  return least;
}

/** Returns the CPU time of this process in milliseconds, which does not depend on other processes. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
