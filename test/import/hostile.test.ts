/** A folder that somebody else has made may try to reach what is not its own. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertFolder } from '../../src/import/convert.ts';
import { findFolder } from '../../src/import/folder/findFolder.ts';
import { folderOf } from '../temporaryFolder.ts';
import { convertFiles } from './convertFiles.ts';

const hugo = { 'hugo.toml': "baseURL = 'https://example.org/'\n" };

test.each(['site.yaml', 'site.config.js', 'site.config.mjs', 'site.config.ts'])(
  'a file of the old site never becomes the settings: %s',
  async (name) => {
    const link = `---\ntitle: A\ndate: 2020-01-31\n---\n[x](/${name})\n`;
    const { copies } = await convertFiles({
      ...hugo,
      'content/posts/a.md': link,
      'content/posts/b.md': link,
      [`static/${name}`]: 'export default {};\n',
    });
    expect(Object.keys(copies)).toEqual([`files/${name}`]);
  },
);

/** Converts a folder beside which there is a secret, which a symbolic link in the folder leads to too. */
async function textsBesideSecret(body: string, settings: Record<string, string>) {
  const top = await folderOf({ 'secret.txt': 'the secret\n' });
  const root = join(top, 'blog');
  for (const [file, text] of Object.entries({ '.git/HEAD': '', ...settings, 'content/posts/a.md': body })) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), text);
  }
  await symlink(join(top, 'secret.txt'), join(root, 'content/posts/link.txt'));
  await symlink(top, join(root, 'content/posts/folder'));
  const { folder, reader } = findFolder(root, null);
  const site = await convertFolder(folder, reader, { components: new Map(), onProgress: () => {} });
  return { texts: site.files.map(({ text }) => text).join('\n'), read: folder.read };
}

test('texts outside of the folder are not read', async () => {
  const body = [
    '---\ntitle: A\ndate: 2020-01-31\n---',
    '{{< readfile file="../../../secret.txt" >}}',
    '{{< readfile file="link.txt" >}}',
    '{{< include "folder/secret.txt" >}}',
    '<<< ../../../secret.txt',
    '<<< ./link.txt',
    '',
  ].join('\n\n');
  for (const settings of [hugo, { 'content/.vitepress/config.js': 'export default {}\n' }]) {
    const { texts, read } = await textsBesideSecret(body, settings);
    expect(texts).not.toContain('the secret');
    expect(['../secret.txt', 'content/posts/link.txt', 'content/posts/folder/secret.txt'].map(read)).toEqual([
      null,
      null,
      null,
    ]);
  }
});

test('a file and the folder of a post do not get the same name', async () => {
  const { texts, copies } = await convertFiles({
    ...hugo,
    'content/posts/install.md': '---\ntitle: A\ndate: 2020-01-31\n---\n[script](install) ![cat](/cat.png)\n',
    'content/posts/install': 'echo hello\n',
    'static/cat.png': '',
  });
  const files = [...Object.keys(texts), ...Object.keys(copies)];
  expect(files.filter((file) => files.some((other) => other.startsWith(`${file}/`)))).toEqual([]);
});
