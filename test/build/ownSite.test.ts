/** Follows docs/start.md, and checks that the new site has no problems. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createPost } from '../../src/content/newPost.ts';
import { prepareFolder } from '../sites/preparedSite.ts';

const [, command = ''] = /^\$ rm -r (content\/post .+)$/m.exec(await readFile('docs/start.md', 'utf8')) ?? [];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catpost-own-'));
  for (const part of ['content', 'public']) await cp(part, join(folder, part), { recursive: true });
  for (const path of command.split(' ')) await rm(join(folder, path), { recursive: true });
  const file = join(folder, 'content/site.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text
      .replace(/^ {2}- label: about\n {4}url: \/about\/\n/m, '')
      .replace(/^ {2}haiku:\n {4}title: Haiku\n {4}breaks: true\n/m, ''),
  );
});

test('a site without the sample posts has no problems', async () => {
  const { problems, site } = await prepareFolder(folder);
  expect(problems).toEqual([]);
  expect(site.collections.flatMap(({ posts }) => posts)).toEqual([]);
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
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^url: .*$/m, 'url: https://example.org/notes'));
  const { problems } = await prepareFolder(folder, { now: null, isRecordReadOnly: true });
  expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['paths-lock-missing', 'warn']]);
});
