import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';

const wxr = '<rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>';
const ghost = '{"meta":{"exported_on":1},"data":{}}';

test.each<[files: Files, named: string, tool: string, inside: string]>([
  [{ 'hugo.toml': '', 'content/post/a.md': '' }, 'content/post', 'hugo', 'content/post'],
  [{ 'export.xml': wxr, 'blog/a.md': '' }, 'blog', 'markdown', ''],
  [{ 'export.json': ghost, 'blog/a.md': '' }, 'blog', 'markdown', ''],
  [{ 'export.xml': wxr, 'blog/_config.yml': '', 'blog/_posts/a.md': '' }, 'blog/_posts', 'jekyll', '_posts'],
  [{ 'export.xml': wxr }, '', 'wordpress', ''],
  [{ 'export.json': ghost }, 'export.json', 'ghost', 'export.json'],
])('of %j, %s is of the tool %s', async (files, named, tool, inside) => {
  const found = findFolder(join(await folderOf(files), named), null);
  expect([found.reader.tool, found.folder.inside]).toEqual([tool, inside]);
});
