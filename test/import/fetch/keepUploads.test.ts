import { expect, test } from 'vitest';
import { convertFolder } from '../../../src/import/convert.ts';
import { keepUploads } from '../../../src/import/fetch/keepUploads.ts';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { renderBody } from '../../../src/markdown/renderBody.ts';
import { inputOf } from '../../markdown/render.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { item, meta, wxr } from '../readers/wordpress/wxr.ts';
import { importFiles } from '../write/importFiles.ts';

const uploads = 'https://old.example/blog/wp-content/uploads';

async function kept(content: string, files = {}) {
  const post = item(1, { 'wp:post_name': 'one', content });
  const { folder, reader } = findFolder(await folderOf({ 'a.xml': wxr(post), ...files }), null);
  const site = keepUploads(await convertFolder(folder, reader, { components: new Map(), onProgress: () => {} }));
  const notes = site.notes.filter(({ kind }) => kind === 'remote');
  return { text: site.files[0]?.text ?? '', media: site.media, notes };
}

test.each([
  ['a picture', `<img src="${uploads}/x.jpg" alt="X">`, `![X](${uploads}/x.jpg)`],
  [
    'a picture over http',
    `<img src="http://old.example/blog/wp-content/uploads/x.jpg" alt="X">`,
    `](${uploads}/x.jpg)`,
  ],
  ['a link to a file', `<a href="http://old.example/blog/wp-content/uploads/x.pdf">x</a>`, `[x](${uploads}/x.pdf)`],
  ['a recording', `<audio src="${uploads}/x.mp3"></audio>`, `<audio src="${uploads}/x.mp3">`],
])('%s keeps its address, and its host is allowed', async (_, content, markdown) => {
  const { text, media, notes } = await kept(content);
  expect(text).toContain(markdown);
  expect(media).toEqual(['old.example']);
  expect(notes).toHaveLength(1);
  expect(notes[0]?.message).toMatch(/^1 file .*--fetch/);
});

test('all files of a host are one note, and hosts of others are none', async () => {
  const image = (src: string) => `<p><img src="${src}" alt="X"></p>`;
  const urls = [`${uploads}/x.jpg`, `${uploads}/y.jpg`, `${uploads}/x.jpg`, 'https://other.example/z.jpg'];
  const { notes, media } = await kept(urls.map(image).join('\n'));
  expect(notes.map(({ part }) => part)).toEqual(['old.example (2 files)']);
  expect(media).toEqual(['old.example', 'other.example']);
});

test('files that are beside the export are not loaded from the old host', async () => {
  const { notes, media, text } = await kept(`<img src="${uploads}/x.jpg" alt="X">`, { 'wp-content/uploads/x.jpg': '' });
  expect([notes, media]).toEqual([[], []]);
  expect(text).toContain('![X](x.jpg)');
});

test('an address in code stays as it is', async () => {
  const { text } = await kept('<pre>http://old.example/blog/wp-content/uploads/x.jpg</pre>');
  expect(text).toContain('\nhttp://old.example/');
});

test('pages of an import show the pictures from the old host', async () => {
  const picture = item(9, {
    'wp:post_type': 'attachment',
    'wp:attachment_url': `${uploads}/cover.jpg`,
    inside: meta('_wp_attachment_image_alt', 'Tea'),
  });
  const content = `<a href="${uploads}/big.jpg"><img src="${uploads}/small.jpg" alt="A cup" /></a>`;
  const post = item(1, { 'wp:post_name': 'one', content, inside: meta('_thumbnail_id', '9') });
  const folder = await folderOf({ 'old/a.xml': wxr(post, picture) });
  const { text, files } = await importFiles(folder);
  expect(files['site.yaml']).toContain('media:\n  - old.example\n');
  expect(text).toContain('old.example (3 files)');
  const own = { base: '/blog/', url: 'https://old.example/blog', media: ['old.example'], files: {}, paths: {} };
  const { sections } = await renderBody(inputOf(files['post/one.md'] ?? '', { media: own.media }), own);
  const html = sections.map((section) => section.html).join('');
  expect([...html.matchAll(/ src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
    `${uploads}/cover.jpg`,
    `${uploads}/small.jpg`,
  ]);
  expect(html).toContain(`href="${uploads}/big.jpg"`);
});
