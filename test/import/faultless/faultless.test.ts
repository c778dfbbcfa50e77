import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPosts } from '../../../src/content/arrange/postLists.ts';
import { importSite } from '../../../src/import/importSite.ts';
import { tools } from '../../../src/types/tool.ts';
import { prepareFolder } from '../../sites/preparedSite.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { blogs } from './blogs.ts';

const progress = { step: () => {}, count: () => {}, done: () => {} };

/** catpost has no keys for the author of a post and for its place, and says so once for each. */
const withoutKey = /^(?:authors?|weight|order) is a key of other tools/;

test.each(Object.entries(blogs))('an imported blog of %s without a fault has no problem', async (tool, files) => {
  const old = Object.entries(files).map(([path, text]) => [`old/${path}`, text]);
  const folder = await folderOf({ 'old/.git/HEAD': '', ...Object.fromEntries(old) });
  const options = {
    from: null,
    to: join(folder, 'content'),
    siteFolder: folder,
    fetches: false,
    cache: folder,
    progress,
  };
  const { status, text } = await importSite({ path: join(folder, 'old'), ...options });
  expect([status, text]).toEqual([0, expect.any(String)]);
  expect(tools).toContain(tool);
  const { problems, site } = await prepareFolder(folder);
  const others = problems.filter(({ message }) => !withoutKey.test(message));
  expect(others.map(({ rule, file, message }) => `${file}: ${message} [${rule}]`)).toEqual([]);
  expect(
    builtPosts(site)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(expect.arrayContaining(['First cup', 'Second cup']));
});
