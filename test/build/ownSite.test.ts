/** Makes a new site as `catpost init` does, and checks that it has no problems. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createPost } from '../../src/content/newPost.ts';
import { initSite } from '../../src/create/initSite.ts';
import { prepareFolder } from '../sites/preparedSite.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catpost-own-'));
  await initSite(folder, { host: null, dependency: '0.1.0' });
});

test('a new site has one post, and no problems', async () => {
  const { problems, site } = await prepareFolder(folder, { now: null });
  expect(problems).toEqual([]);
  expect(site.collections.flatMap(({ posts }) => posts.map(({ path }) => path))).toEqual(['/post/hello/']);
});

test.each(['post', 'notes'])('a site with a first published post in %s has no problems', async (collection) => {
  const file = await createPost(join(folder, 'content'), collection, 'A title');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text.replace('draft: true\n', '')}Its text.\n`);
  const { problems, site } = await prepareFolder(folder, { now: null });
  expect(problems).toEqual([]);
  expect(site.collections.flatMap(({ posts }) => posts.map(({ path }) => path))).toContain(`/${collection}/a-title/`);
});

test('a site with its own URL only lacks the record of paths, if CI is set', async () => {
  const file = join(folder, 'content/site.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^# url: .*$/m, 'url: https://example.org/notes'));
  const { problems } = await prepareFolder(folder, { now: null, isRecordReadOnly: true });
  expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['paths-lock-missing', 'warn']]);
});
