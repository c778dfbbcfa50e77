/** The workflow that deploys to GitHub Pages. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf } from '../../temporaryFolder.ts';

type Step = { id?: string; uses?: string; run?: string; with?: Record<string, unknown> };
type Workflow = { permissions: object; jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }> };

async function workflow(): Promise<Workflow> {
  return parse(await readFile('.github/workflows/deploy.yml', 'utf8'));
}

test('pins every action to a commit, and gives each job only the permissions that it needs', async () => {
  const { permissions, jobs } = await workflow();
  const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
  expect(used.length).toBeGreaterThan(4);
  for (const action of used) expect(action).toMatch(/^actions\/[\w/-]+@[0-9a-f]{40}$/);
  expect(permissions).toEqual({});
  expect(jobs.build?.permissions).toEqual({ contents: 'read' });
  expect(jobs.deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

test.each([
  ['schedule', '2999-01-01 UTC\n', 'false'],
  ['schedule', '2020-01-01 Europe/Vienna\n', 'true'],
  ['schedule', '', 'false'],
  // Without the cached result of a build, the workflow cannot know.
  ['schedule', null, 'true'],
  ['push', '2999-01-01 UTC\n', 'true'],
  ['workflow_dispatch', '', 'true'],
])('on %s, with %j as the next scheduled day, sets due to %s', async (event, next, due) => {
  const { jobs } = await workflow();
  const script = jobs.build?.steps.find(({ id }) => id === 'due')?.run ?? '';
  const folder = await folderOf(next === null ? { output: '' } : { output: '', 'next-scheduled': next });
  const env = { PATH: process.env.PATH, EVENT: event, GITHUB_OUTPUT: join(folder, 'output') };
  await promisify(execFile)('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env });
  expect(await readFile(join(folder, 'output'), 'utf8')).toBe(`due=${due}\n`);
});
