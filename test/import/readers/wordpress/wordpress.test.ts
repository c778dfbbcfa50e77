import { expect, test } from 'vitest';
import { convertFolder } from '../../../../src/import/convert.ts';
import { findFolder } from '../../../../src/import/folder/findFolder.ts';
import { folderOf } from '../../../temporaryFolder.ts';
import { item, meta, wxr } from './wxr.ts';

async function convert(files: Record<string, string>, name = '') {
  const { folder, reader } = findFolder(`${await folderOf(files)}${name}`, null);
  const site = await convertFolder(folder, reader, { components: new Map(), onProgress: () => {} });
  return { site, texts: Object.fromEntries(site.files.map(({ path, text }) => [path, text])) };
}

const category = '<category domain="category" nicename="radio"><![CDATA[Radio]]></category>';

test('an export becomes a folder', async () => {
  const first = item(1, {
    title: 'The first post',
    link: 'https://old.example/blog/2020/01/31/first/',
    content:
      '<!-- wp:paragraph -->\n<p>Hello <a href="https://old.example/blog/about/">about</a>.</p>\n<!-- /wp:paragraph -->',
    excerpt: 'A <b>short</b> text',
    'wp:post_name': 'first',
    'wp:post_modified': '2020-02-01 10:00:00',
    'wp:is_sticky': '1',
    inside: `${category}${meta('_thumbnail_id', '9')}<wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_content>Hi</wp:comment_content></wp:comment>`,
  });
  const about = item(2, {
    title: 'About',
    link: 'https://old.example/blog/about/',
    content: 'One\ntwo\n\nthree',
    'wp:post_type': 'page',
    'wp:post_name': 'about',
  });
  const picture = item(9, {
    'wp:post_type': 'attachment',
    'wp:status': 'inherit',
    'wp:attachment_url': 'https://old.example/blog/wp-content/uploads/2020/01/a.jpg',
  });
  const { site, texts } = await convert({
    'export.xml': wxr(first, about, picture),
    'wp-content/uploads/2020/01/a.jpg': 'x',
  });
  expect(site.settings).toMatchObject({
    title: 'Notes & noise',
    url: 'https://old.example/blog',
    description: 'From the attic',
    author: 'Ana Lopes',
    language: 'en-GB',
    timezone: 'Europe/Berlin',
  });
  expect(texts).toMatchInlineSnapshot(`
    {
      "about.md": "---
    title: About
    date: 2020-01-31T09:30
    ---

    One\\
    two

    three
    ",
      "post/first/index.md": "---
    title: The first post
    date: 2020-01-31T09:30
    updated: 2020-02-01T10:00
    description: A short text
    tags:
      - Radio
    cover:
      src: a.jpg
      alt: ""
    pinned: true
    ---

    Hello [about](../../about.md).
    ",
    }
  `);
  expect(site.copies.map(({ path }) => path)).toEqual(['post/first/a.jpg']);
  expect(site.notes.map(({ message }) => message)).toEqual([
    'what readers wrote (1 comment) is left out, because posts here have none of their own; docs/services.md names services',
    'nothing says what its cover shows, so it is taken for a decoration',
  ]);
});

test('what is not public is a draft or left out', async () => {
  const draft = (id: number, parts: Record<string, string>) =>
    item(id, { content: 'x', 'wp:post_name': `p${id}`, ...parts });
  const { site, texts } = await convert({
    'a.xml': wxr(
      draft(1, {
        'wp:status': 'draft',
        'wp:post_date': '0000-00-00 00:00:00',
        'wp:post_date_gmt': '0000-00-00 00:00:00',
        link: 'https://old.example/blog/?p=1',
      }),
      draft(2, { 'wp:status': 'private' }),
      draft(3, { 'wp:status': 'pending' }),
      draft(4, { 'wp:post_password': 'rain' }),
      draft(5, { 'wp:status': 'trash' }),
      draft(6, { 'wp:post_type': 'revision' }),
      draft(7, { 'wp:post_type': 'recipe' }),
      draft(8, { 'wp:status': 'future', 'wp:post_date': '2999-01-01 00:00:00' }),
    ),
  });
  const drafts = Object.entries(texts)
    .filter(([, text]) => text.includes('\ndraft: true\n'))
    .map(([path]) => path);
  expect(drafts.sort()).toEqual(['post/p1.md', 'post/p2.md', 'post/p3.md', 'post/p4.md']);
  expect(Object.keys(texts)).toContain('recipe/p7.md');
  expect(texts['post/p8.md']).toContain('2999-01-01');
  expect(Object.values(texts).join('')).not.toContain('rain');
  expect(
    site.notes.filter(({ kind }) => kind === 'left-out').map(({ message }) => message.replace(/ is left.*/, '')),
  ).toEqual(['“Entry 5”', 'the type revision (1 entry)']);
});

test('several exports of one site are one, and each entry counts once', async () => {
  const [one, two] = [
    item(1, { 'wp:post_name': 'one', content: 'x' }),
    item(2, { 'wp:post_name': 'two', content: 'y' }),
  ];
  const { texts } = await convert({
    'site-1.xml': wxr(one),
    'site-2.xml': wxr(one, two),
    'feed.xml': '<rss><channel/></rss>',
  });
  expect(Object.keys(texts).sort()).toEqual(['post/one.md', 'post/two.md']);
});

test('the file of an export can be named, and what is broken in it is skipped', async () => {
  const { texts } = await convert(
    { 'a.xml': wxr(item(1, { 'wp:post_name': 'one', content: 'a & b', link: 'x&nbsp;y' })), 'b.md': '# No' },
    '/a.xml',
  );
  expect(Object.keys(texts)).toEqual(['post/one.md']);
  expect(texts['post/one.md']).toContain('a & b');
});

test('addresses with a query are noted once for the export', async () => {
  const entry = (id: number, link: string, parts = {}) =>
    item(id, { 'wp:post_name': `p${id}`, link, content: 'x', ...parts });
  const queries = [
    entry(1, 'https://old.example/blog/?p=1'),
    entry(2, 'https://old.example/blog/?page_id=2', { 'wp:post_type': 'page' }),
  ];
  const others = [
    entry(3, 'https://old.example/blog/three/'),
    entry(4, 'https://old.example/blog/?p=4', { 'wp:status': 'draft' }),
  ];
  const { site, texts } = await convert({ 'a.xml': wxr(...queries, ...others) });
  const notes = site.notes.filter(({ kind }) => kind === 'address');
  expect(notes.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^2 posts had .*https:\/\/old\.example\/blog\/\?p=1,/),
  ]);
  expect(Object.values(texts).join('')).not.toContain('?p');
  const without = await convert({ 'a.xml': wxr(...others) });
  expect(without.site.notes.filter(({ kind }) => kind === 'address')).toEqual([]);
});

test('a note has the line of the export', async () => {
  const written = wxr(item(1, { title: 'One', content: 'One\n\n[mystery a="b"]\n\nthree' }));
  const { site } = await convert({ 'export.xml': written });
  const line = written.split('\n').findIndex((text) => text.startsWith('[mystery')) + 1;
  expect(site.notes).toContainEqual(
    expect.objectContaining({ kind: 'shortcode', line, message: expect.stringContaining('(in “One”)') }),
  );
});
