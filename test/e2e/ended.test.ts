import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathological } from '../markdown/pathological.ts';
import { folderOf } from './harness.ts';

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a build that is ended by %s says what it has found, with status %i', async (signal, status) => {
  const slow = (pathological['nested strong emphasis'] ?? String)(9_000);
  const folder = await folderOf({
    'content/site.yaml': 'title: x\n',
    'content/post/bad.md': '---\ntitle: A\ndate: 2026-02-30\n---\n\nText\n',
    'content/post/slow.md': `---\ntitle: Slow\ndate: 2026-01-01\n---\n\n${slow}\n`,
  });
  const words = ['src/start.mjs', 'build', '--content', join(folder, 'content'), '--out', join(folder, 'dist')];
  const child = spawn(process.execPath, words);
  const ended = once(child, 'close');
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
    // The line of a step that is over: bodies are rendered from then on.
    if (/^read /m.test(said) && !child.killed) child.kill(signal);
  });
  expect((await ended)[0]).toBe(status);
  expect(said).toContain('[date-invalid]');
});
