import { expect, test } from 'vitest';
import { readExtensions } from '../../src/extensions/readExtensions.ts';
import { folderOf } from '../temporaryFolder.ts';

const options = {
  publicFolder: '/none',
  publicFiles: [],
  base: '/',
  media: [],
  fonts: [],
  settings: 'content/site.yaml',
  languages: [],
};

test('reads theme.css of the site folder', async () => {
  const path = await folderOf({ 'theme.css': ':root { --measure: 60ch }' });
  const { extensions, problems } = await readExtensions({ path, name: '' }, options);
  expect(extensions.stylesheet).toMatchObject({ name: 'theme.css', text: ':root{--measure:60ch}' });
  expect(problems).toEqual([]);
});

test('has no stylesheet without theme.css', async () => {
  const { extensions } = await readExtensions({ path: await folderOf({}), name: '' }, options);
  expect(extensions.stylesheet).toBeNull();
});

test('reports a file that is not UTF-8 under the name that the author would type', async () => {
  const path = await folderOf({ 'theme.css': Buffer.from([0x61, 0xff, 0xfe]) });
  const { extensions, problems } = await readExtensions({ path, name: 'blog' }, options);
  expect(extensions.stylesheet).toBeNull();
  expect(problems.map(({ file }) => file)).toEqual(['blog/theme.css']);
});

test('reports a folder of components that cannot be read', async () => {
  const path = await folderOf({ components: 'a file' });
  const { problems } = await readExtensions({ path, name: 'blog' }, options);
  expect(problems).toMatchObject([{ rule: 'file-unreadable', file: 'blog/components' }]);
});
