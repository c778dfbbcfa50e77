/** Builds and checks content with dead links. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { localServers } from '../../localServer.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build, runShared } from '../command.ts';

const { serve } = localServers();

let origin = '';

beforeAll(async () => {
  origin = await serve((_request, response) => response.writeHead(404).end());
});

const dead = '[a](gone.md) [b](#gone) ![c](gone.png) <video src="gone.mp4" controls></video>';

const rules = ['dead-link', 'dead-anchor', 'missing-image', 'missing-media'];

const filesWith = (severity: string, text: string) => ({
  'content/site.yaml': `title: x\nproblems: { ${rules.map((rule) => `${rule}: ${severity}`).join(', ')} }\n`,
  'content/about.md': `# About\n\n${text}\n`,
});

test('problems: in site.yaml decides whether dead links stop a build', async () => {
  const [warned, failed] = [await folderOf(filesWith('warn', dead)), await folderOf(filesWith('fail', dead))];
  const html = await readFile(join(await build(warned), 'about/index.html'), 'utf8');
  expect(/<section id="top".*?<\/section>/s.exec(html)?.[0]).toContain('a <a href="#top">b</a> <span>c</span>');
  const { status, stderr } = await runShared(['check', '--content', join(failed, 'content')]);
  expect(status).toBe(1);
  for (const rule of rules) expect(stderr).toContain(`[${rule}]`);
});

test('check requests other sites only with --external, and reports a dead link with file and line', async () => {
  const folder = await folderOf(filesWith('fail', `A [link](${origin}/gone).`));
  const words = ['check', '--content', join(folder, 'content')];
  expect(await runShared(words)).toMatchObject({ status: 0, stderr: expect.not.stringContaining('outside-link') });
  const { status, stderr } = await runShared([...words, '--external']);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^\S*about\.md:3:3 {2}warning: .*\[outside-link-dead\]$/m);
});
