import { expect, test } from 'vitest';
import { convert, post } from './convertExport.ts';

test('an export becomes a folder', async () => {
  const { site, texts } = await convert(
    {
      posts: [
        {
          ...post,
          html: '<p>See <a href="__GHOST_URL__/about/">about</a>.</p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/2020/01/b.jpg" class="kg-image" alt="B" srcset="x 1w"></figure>',
          custom_excerpt: 'Short',
          feature_image: '__GHOST_URL__/content/images/2020/01/a.jpg',
          updated_at: '2020-02-02 10:00:00',
          codeinjection_head: '<script>x</script>',
        },
        {
          id: 'b',
          title: 'About',
          slug: 'about',
          html: '<p>Me</p>',
          status: 'published',
          visibility: 'public',
          type: 'page',
          published_at: '2020-01-01T00:00:00.000Z',
        },
      ],
      tags: [
        { id: 't', name: 'Radio' },
        { id: 'i', name: '#internal' },
      ],
      posts_tags: [
        { post_id: 'a', tag_id: 'i', sort_order: 0 },
        { post_id: 'a', tag_id: 't', sort_order: 1 },
      ],
      users: [{ id: 'u', name: 'Ana Lopes' }],
      posts_authors: [{ post_id: 'a', author_id: 'u', sort_order: 0 }],
      settings: [
        { key: 'title', value: 'Attic' },
        { key: 'locale', value: 'pt' },
        { key: 'timezone', value: 'Europe/Lisbon' },
        { key: 'navigation', value: '[{"label":"About","url":"__GHOST_URL__/about/"}]' },
      ],
    },
    { 'content/images/2020/01/a.jpg': 'x', 'content/images/2020/01/b.jpg': 'y' },
  );
  expect(site.settings).toMatchObject({
    title: 'Attic',
    author: 'Ana Lopes',
    language: 'pt',
    timezone: 'Europe/Lisbon',
  });
  expect(site.settings.navigation).toHaveLength(1);
  expect(texts).toMatchInlineSnapshot(`
    {
      "about.md": "---
    title: About
    date: 2020-01-01T00:00:00Z
    ---

    Me
    ",
      "post/first/index.md": "---
    title: First
    date: 2020-01-31T09:30:00Z
    updated: 2020-02-02T10:00:00Z
    description: Short
    tags:
      - Radio
    cover:
      src: a.jpg
      alt: ""
    ---

    See [about](../../about.md).

    ![B](b.jpg)
    ",
    }
  `);
  expect(site.copies.map(({ path }) => path).sort()).toEqual(['post/first/a.jpg', 'post/first/b.jpg']);
  expect(site.notes.map(({ about }) => about)).toEqual(['code injection', 'covers without a text']);
});

test.each([
  [{ status: 'draft' }, true],
  [{ status: 'sent' }, true],
  [{ visibility: 'paid' }, true],
  [{ visibility: 'members' }, true],
  [{ visibility: 'tiers' }, true],
  [{ status: 'scheduled', published_at: '2999-01-01 00:00:00' }, false],
  [{ published_at: 1_580_463_000_000 }, false],
])('%j is a draft: %j', async (parts, isDraft) => {
  const { texts } = await convert({ posts: [{ ...post, html: '<p>x</p>', ...parts }] });
  expect(texts['post/first.md']?.includes('\ndraft: true\n')).toBe(isDraft);
});

test('both shapes of exports are read, and broken rows are skipped', async () => {
  const { texts } = await convert({ posts: [{ ...post, html: '<p>x</p>' }, 7, { title: 'no id' }] }, {}, (one) => one);
  expect(Object.keys(texts)).toEqual(['post/first.md']);
});
