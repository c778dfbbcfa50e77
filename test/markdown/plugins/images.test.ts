import { expect, test } from 'vitest';
import { html, render } from '../render.ts';

const photo = '<img src="/blog/post/photo.png" alt="A photo" loading="lazy" decoding="async" data-image="0"/>';

test('makes a figure of an image alone in its paragraph, with the title as its caption', async () => {
  expect(await html('![A photo](photo.png)')).toBe(`<figure>${photo}</figure>`);
  expect(await html('![A photo](photo.png "It\'s \\"so\\"")')).toBe(
    `<figure>${photo}<figcaption>It’s “so”</figcaption></figure>`,
  );
});

test('makes a figure of an image that is a link, but not of one beside words', async () => {
  expect(await html('[![A photo](photo.png "Title")](other.md)')).toBe(
    `<figure><a href="/blog/post/other/">${photo}</a><figcaption>Title</figcaption></figure>`,
  );
  expect(await html('See ![A photo](photo.png)')).toBe(`<p>See ${photo}</p>`);
  expect(await html('![A photo](photo.png) ![A photo](photo.png)')).toMatch(/^<p><img [^>]+> <img [^>]+><\/p>$/);
});

test('makes no figure of an image that does not exist', async () => {
  expect(await html('![gone](gone.png "Title")')).toBe('<p><span>gone</span></p>');
});

test('returns the place of each image', async () => {
  const body =
    '![a](photo.png) [![b](photo.png)](other.md)\n\n<picture><img src="photo.png" alt="c" width="40"></picture>';
  expect((await render(body)).images).toMatchObject([
    {
      file: 'post/photo.png',
      href: '/blog/post/photo.png',
      alt: 'a',
      within: 'text',
      position: { line: 1, column: 1 },
    },
    { alt: 'b', within: 'link' },
    { alt: 'c', within: 'picture', width: 40, height: null },
  ]);
});

test('makes every image lazy except for a first one on the first screen', async () => {
  const lazy = async (body: string) => (await render(body)).images.map((image) => image.isLazy);
  expect(await lazy('Some words.\n\n![a](photo.png)\n\n![b](photo.png)')).toEqual([false, true]);
  expect(await lazy(`${'word '.repeat(200)}\n\n![a](photo.png)`)).toEqual([true]);
});

test.each([
  '![](photo.png)',
  '![ ](photo.png)',
  '![][photo]\n\n[photo]: photo.png',
  '<img src="photo.png">',
  '![](gone.png)',
])('reports the missing text of %s', async (image) => {
  const { problems } = await render(`Words.\n\nA line ${image}`);
  expect(problems).toMatchObject([{ rule: 'missing-alt', position: { line: 3, column: 8 } }]);
});

test.each(['![A photo](photo.png)', '<img src="photo.png" alt="">', '`![](photo.png)`'])(
  'reports nothing for %s',
  async (image) => {
    expect((await render(image)).problems).toEqual([]);
  },
);

test('keeps the sources of a picture that are on this site', async () => {
  const out = await html(
    '<picture><source srcset="photo.png 500w, https://a.example/x.png 900w" media="(width < 500px)">' +
      '<source srcset="gone.png"><source srcset="javascript:alert(1)"><img src="photo.png" alt="A photo"></picture>',
  );
  expect(out.match(/<source[^>]*>/g)).toEqual([
    '<source srcSet="/blog/post/photo.png 500w" media="(width &lt; 500px)"/>',
  ]);
  expect(out).toContain(photo);
});

test('shows the text of a picture whose image does not exist', async () => {
  expect(await html('<picture><source srcset="photo.png"><img src="gone.png" alt="gone"></picture>')).toBe(
    '<p><span><span>gone</span></span></p>',
  );
});

test('returns every address of a picture', async () => {
  const { links } = await render(
    '<picture><source srcset="gone.png 2x, photo.png"><img src="photo.png" alt="x"></picture>',
  );
  expect(links.map(({ kind, url, target }) => [kind, url, target.kind])).toEqual([
    ['image', 'gone.png', 'dead'],
    ['image', 'photo.png', 'inside'],
    ['image', 'photo.png', 'inside'],
  ]);
});
