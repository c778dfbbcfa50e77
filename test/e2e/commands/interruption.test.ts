/** Interrupts build and check with signals. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathological } from '../../markdown/pathological.ts';
import { folderOf } from '../../temporaryFolder.ts';

const slow = (n: number) => (pathological['nested strong emphasis'] ?? String)(n);

const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${body}\n`;

// Only a terminal sees how many bodies are rendered. It is updated at most every 50 ms, so the first body takes longer.
const asTerminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];

const signals = [
  ['SIGINT', 130, 'build'],
  ['SIGTERM', 143, 'check'],
  ['SIGTERM', 143, 'build'],
] as const;

test.each(process.env.CATPOST_LONG ? signals : signals.slice(0, 2))(
  '%s ends with status %i: %s reports the problems found so far',
  async (signal, status, command) => {
    const folder = await folderOf({
      'content/site.yaml': 'title: x\n',
      'content/post/a.md': post('A', `[nowhere]()\n\n${slow(500)}`),
      'content/post/bad.md': '---\ntitle: Bad\ndate: 2026-02-30\n---\n\nText\n',
      'content/post/slow.md': post('Slow', slow(9_000)),
      'content/post/unread.md': post('Unread', '[never read]()'),
    });
    const output = command === 'build' ? ['--out', join(folder, 'dist')] : [];
    const words = ['src/start.mjs', command, '--content', join(folder, 'content'), ...output];
    const child = spawn(process.execPath, [...asTerminal, ...words]);
    const ended = once(child, 'close');
    let printed = '';
    child.stderr.on('data', (chunk) => {
      printed += chunk;
      if (/render [1-9]/.test(printed) && !child.killed) child.kill(signal);
    });
    expect((await ended)[0]).toBe(status);
    expect(printed).toMatch(/post\/a\.md:6.*\[link-empty\][\s\S]*bad\.md.*\[date-invalid\]/);
    expect(printed).not.toContain('unread.md');
  },
);
