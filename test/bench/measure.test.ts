import { expect, test } from 'vitest';
import { measure } from './measure.ts';

const isLinux = process.platform === 'linux';
const run = (script: string) => measure({ program: process.execPath, words: ['-e', script], cwd: process.cwd() });

/** Returns a command that only starts `script` in a child process, and waits for it. */
const inChild = (script: string) =>
  `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(script)}])`;

const busy = `for (;;) {
  const { user, system } = process.cpuUsage();
  if (user + system > 300_000) break;
}`;

test('counts the processor time and memory of child processes', async () => {
  const idle = await run('');
  const both = await run(inChild(`const held = Buffer.alloc(200 * 1024 * 1024, 1); ${busy} held.at(0);`));
  expect(both.seconds).toBeGreaterThan(idle.seconds);
  if (!isLinux) return expect(both).toMatchObject({ processor: null, megabytes: null });
  expect(Number(both.processor) - Number(idle.processor)).toBeGreaterThan(0.25);
  expect(both.megabytes).toBeGreaterThan(200);
  expect(idle.megabytes).toBeLessThan(200);
});

// Its processor time is known from the last look at it alone, in whole hundredths of a second.
test.runIf(isLinux)('what a child computes that nobody has waited for counts too', async () => {
  const unawaited = `
    const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`${busy} setInterval(() => {}, 1000);`)}]);
    const fields = () => require('node:fs').readFileSync('/proc/' + child.pid + '/stat', 'utf8').split(' ');
    const used = () => Number(fields()[13]) + Number(fields()[14]);
    setInterval(() => used() >= 25 && setTimeout(() => process.exit(), 250), 20);`;
  expect((await run(unawaited)).processor).toBeGreaterThanOrEqual(0.25);
});

test('throws the output of a command that fails', async () => {
  await expect(run("console.error('no such post'); process.exit(3)")).rejects.toThrow('no such post');
});

test('throws for a program that does not exist', async () => {
  await expect(measure({ program: 'no-such-program', words: [], cwd: process.cwd() })).rejects.toThrow(/ENOENT/);
});
