import { expect, test } from 'vitest';
import { runLine } from '../../../src/shell/execution/runLine.ts';
import { inSlices } from '../../../src/shell/streams/timeSlices.ts';
import { fakeShell, output } from '../fakeShell.ts';

/** Returns the CPU time of this process in milliseconds, which does not depend on other processes. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs a function and returns the longest work, in milliseconds, during which no timer could fire. */
async function longestGap(run: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = worked();
  const turn = () => {
    longest = Math.max(longest, worked() - before);
    before = worked();
  };
  const timer = setInterval(turn, 1);
  try {
    await run();
    turn();
  } finally {
    clearInterval(timer);
  }
  return longest;
}

function* numbers(count: number): Generator<number, undefined> {
  for (let number = 1; number <= count; number += 1) yield number;
}

test('lets other tasks run during a stream of a million items, and passes on all of them', async () => {
  let sum = 0;
  const gap = await longestGap(async () => {
    for await (const number of inSlices(numbers(1_000_000), new AbortController().signal)) sum += number;
  });
  expect(sum).toBe(500_000_500_000);
  expect(gap).toBeLessThan(100);
});

test('closes a stream that is not read to its end', async () => {
  let closed = false;
  async function* endless(): AsyncGenerator<number, undefined> {
    try {
      for (;;) yield 1;
    } finally {
      closed = true;
    }
  }
  for await (const _ of inSlices(endless(), new AbortController().signal)) break;
  expect(closed).toBe(true);
});

const shell = fakeShell({ 'big.md': 'line\n'.repeat(300_000) });

test.each([
  ['head -n -299999 big.md', 'line\n'],
  ['head -n 300000 big.md | head -n -299999 | head -n 1', 'line\n'],
  ['head -n 2 big.md | head -n 1', 'line\n'],
])('lets other tasks run during %s', async (line, expected) => {
  let printed = '';
  const gap = await longestGap(async () => {
    printed = await output(line, shell);
  });
  expect(printed).toBe(expected);
  expect(gap).toBeLessThan(100);
});

test.each(['head -n 300000 big.md | head -n -300000 | head -n -300000', 'head -n 300000 big.md | head -n 300000'])(
  'ends %s on Ctrl-C',
  async (line) => {
    const control = new AbortController();
    let aborted = 0;
    setTimeout(() => {
      aborted = worked();
      control.abort();
    }, 30);
    await output(line, shell, control.signal);
    expect(aborted).toBeGreaterThan(0);
    expect(worked() - aborted).toBeLessThan(100);
    expect(shell.status).toBe(130);
  },
);

test('sets $? to 130 on Ctrl-C, even if the output is read no further', async () => {
  const control = new AbortController();
  for await (const _ of runLine('head -n 300000 big.md', shell, control.signal)) {
    control.abort();
    break;
  }
  expect(shell.status).toBe(130);
});

test('ends a line on Ctrl-C that waits for a network which never answers', async () => {
  const hanging = fakeShell({});
  hanging.files = { ...hanging.files, entry: () => new Promise(() => {}) };
  for (const line of ['head a.md', 'echo *', 'head a.md | head']) {
    const control = new AbortController();
    setTimeout(() => control.abort(), 1);
    expect(await output(line, hanging, control.signal)).toBe('');
    expect(hanging.status).toBe(130);
  }
});

test('prints an error if the network fails while a pattern is expanded', async () => {
  const failing = fakeShell({});
  failing.files = { ...failing.files, entry: () => Promise.reject(new Error('The network fails.')) };
  expect(await output('echo * || echo $?', failing)).toBe('bash: The network fails.\n1\n');
});

test('matches a pattern with many stars without backtracking', async () => {
  const names = fakeShell({ [`${'a'.repeat(200)}.md`]: '' });
  const began = worked();
  expect(await output(`echo ${'*?'.repeat(40)}x *a*a*a*a*a*a*a*a*a*a*a*a*b`, names)).toMatch(/^\*\?/);
  expect(worked() - began).toBeLessThan(100);
});
