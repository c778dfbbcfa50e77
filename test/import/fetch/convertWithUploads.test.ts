import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertWithUploads } from '../../../src/import/fetch/convertWithUploads.ts';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { localServers } from '../../localServer.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { item, wxr } from '../readers/wordpress/wxr.ts';

const { serve } = localServers();

/** Starts a site, and writes an export of it whose post shows pictures. */
async function exportOf(...pictures: string[]) {
  const requests: string[] = [];
  const origin = await serve(({ url = '' }, response) => {
    requests.push(url);
    const isThere = url.endsWith('/cat.png');
    response.writeHead(isThere ? 200 : 404, { 'content-type': isThere ? 'image/png' : 'text/html' });
    response.end('picture');
  });
  const content = pictures.map((name) => `<p><img src="${origin}/wp-content/uploads/2020/${name}" alt="A cat" /></p>`);
  const post = item(1, { 'wp:post_name': 'first', content: content.join('\n\n') });
  const folder = await folderOf({ 'export.xml': wxr(post).replaceAll('https://old.example', origin) });
  const convert = async (fetches: boolean) => {
    const found = findFolder(join(folder, 'export.xml'), null);
    const progress = { step: () => {}, count: () => {}, done: () => {} };
    const site = await convertWithUploads(
      found.folder,
      found.reader,
      { components: new Map(), onProgress: () => {} },
      { fetches, cache: join(folder, 'cache'), progress },
    );
    return { text: site.files[0]?.text ?? '', copies: site.copies, notes: site.notes };
  };
  return { convert, requests, origin };
}

test('without the option, nothing is requested, and pictures keep their addresses', async () => {
  const { convert, requests, origin } = await exportOf('cat.png');
  const { text, copies } = await convert(false);
  expect(text).toContain(`](${origin}/wp-content/uploads/2020/cat.png)`);
  expect([copies, requests]).toEqual([[], []]);
});

test('with it, pictures are downloaded once, and later imports use them without it', async () => {
  const { convert, requests } = await exportOf('cat.png', 'cat.png');
  const first = await convert(true);
  expect(first.text).toContain('](cat.png)');
  expect(first.copies.map(({ path }) => path)).toEqual(['post/first/cat.png']);
  const [second, third] = [await convert(true), await convert(false)];
  expect([second.text, third.text]).toEqual([first.text, first.text]);
  expect(requests).toHaveLength(1);
});

test('a picture that is gone keeps its address, and is noted', async () => {
  const { convert, origin } = await exportOf('cat.png', 'gone.png');
  const { text, notes } = await convert(true);
  expect(text).toContain(`](${origin}/wp-content/uploads/2020/gone.png)`);
  const noted = notes.filter(({ about }) => about === 'files that could not be downloaded');
  expect(noted.map(({ message }) => message)).toEqual([expect.stringContaining('404')]);
});

test.each(['../../cat.png', '%2e%2e/%2E%2e/cat.png', '..%2f..%2fcat.png', '..%5c..%5ccat.png'])(
  '%s is no upload, and is not requested',
  async (name) => {
    const { convert, requests } = await exportOf(name);
    const { copies } = await convert(true);
    expect([copies, requests]).toEqual([[], []]);
  },
);
