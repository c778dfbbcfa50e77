/** Edits the sources of catpost while `npm run dev` runs. */
import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { copyProject } from '../projectCopy.ts';
import { hydrated, openTab } from '../tab.ts';

test('shows an edit, restarts with the new sources when the pipeline changes, and goes on after a mistake in them', async () => {
  const root = await folderOf({
    'content/site.yaml': 'title: Sources\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2025-01-01\n---\n\nText.\n',
  });
  await copyProject(root);
  const env = { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' };
  const child = spawn(process.execPath, [join(root, 'src/start.mjs'), 'dev'], { cwd: root, env });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const wait = { timeout: 20_000 };
  try {
    await expect.poll(() => output, wait).toMatch(/http:\/\/localhost:\d+/);
    const [origin = ''] = /http:\/\/localhost:\d+/.exec(output) ?? [];
    const robots = () => fetch(`${origin}/robots.txt`).then((response) => response.text());
    expect(await robots()).toContain('User-agent');
    const { page } = await openTab();
    await page.goto(`${origin}/post/one/`);
    await hydrated(page);
    writeFileSync(join(root, 'content/post/one.md'), '---\ntitle: One\ndate: 2025-01-01\n---\n\nEdited.\n');
    await page.waitForFunction(() => document.querySelector('.prose')?.textContent?.includes('Edited.'));
    // Vite replaces a style and a script of the browser in the open page.
    appendFileSync(join(root, 'src/styles/index.css'), '\n.prose { --edited: yes; }\n');
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.prose') ?? document.body).getPropertyValue('--edited') === 'yes',
    );
    const source = join(root, 'src/publish/robots.ts');
    const before = readFileSync(source, 'utf8');
    appendFileSync(source, '\nexport const = 1;\n');
    await expect.poll(() => output, wait).toContain('server restart failed');
    expect(await robots()).toContain('User-agent');
    writeFileSync(source, before.replaceAll('User-agent', 'Renewed-agent'));
    await expect.poll(robots, wait).toContain('Renewed-agent');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}, 60_000);
