import { expect, test } from 'vitest';
import type { Image, UnreadableImage } from '../../src/images/makeImages.ts';
import { placeImages } from '../../src/images/placeImages.ts';
import { render } from '../markdown/render.ts';

const variant = (format: 'webp' | 'avif', width: number, purpose: 'size' | 'still' = 'size') => ({
  format,
  width,
  purpose,
  absolute: `/cache/${width}.${format}`,
});

const image = (
  width: number,
  height: number,
  variants: Image['variants'] = [],
  kind: Image['facts']['kind'] = 'still',
): Image => ({
  facts: { width, height, kind },
  hash: 'abc',
  variants,
});

async function placed(markdown: string, found: Image | UnreadableImage | null) {
  const body = await render(markdown);
  const result = placeImages(body, () => found && { path: '/post/My Photo.png', image: found }, '/blog/');
  return { html: result.body.sections.map(({ html }) => html).join(''), problems: result.problems };
}

test('writes formats, sizes, width and height into the HTML', async () => {
  const variants = [variant('webp', 400), variant('webp', 900), variant('avif', 900)];
  const { html } = await placed('![A photo](photo.png)', image(900, 600, variants));
  expect(html).toBe(
    [
      '<figure><a href="/blog/post/photo.png" data-action="zoom"><picture>',
      '<source type="image/avif" srcset="/blog/assets/img/my-photo-abc-900.avif 900w" sizes="(min-width: 48rem) 46rem, 100vw"/>',
      '<source type="image/webp" srcset="/blog/assets/img/my-photo-abc-400.webp 400w, /blog/assets/img/my-photo-abc-900.webp 900w" sizes="(min-width: 48rem) 46rem, 100vw"/>',
      '<img src="/blog/post/photo.png" width="900" height="600" alt="A photo" decoding="async"/>',
      '</picture></a></figure>',
    ].join(''),
  );
});

test('shows a small image as it is, without a zoom', async () => {
  const { html } = await placed(`${'word '.repeat(200)}![A photo](photo.png "Title")`, image(300, 200));
  expect(html).toContain(
    '<img src="/blog/post/photo.png" width="300" height="200" alt="A photo" title="Title" loading="lazy" decoding="async"/>',
  );
  expect(html).not.toContain('data-');
});

test('replaces an animation by its still for readers who prefer reduced motion', async () => {
  const { html } = await placed('![A](photo.png)', image(300, 200, [variant('webp', 300, 'still')], 'animated'));
  expect(html).toContain(
    '<source media="(prefers-reduced-motion: reduce)" srcset="/blog/assets/img/my-photo-abc-300.webp 300w"',
  );
});

test.each([
  ['![](photo.png)'],
  ['[![A photo](photo.png)](other.md)'],
  ['<picture><img src="photo.png" alt="A photo"></picture>'],
])('does not zoom %s', async (markdown) => {
  expect((await placed(markdown, image(2000, 1000))).html).not.toContain('data-action');
});

test.each([
  ['width="100"', 100, 50],
  ['height="100"', 200, 100],
  ['width="100" height="100"', 100, 100],
  ['width="5%"', 2000, 1000],
])('gives an image with %s the size %i × %i', async (attributes, width, height) => {
  const { html } = await placed(`<img src="photo.png" alt="A" ${attributes}>`, image(2000, 1000));
  expect(html).toContain(`width="${width}" height="${height}"`);
});

test('escapes the text of an author in attributes', async () => {
  const { html } = await placed('![a > b "c" <d> & data-image="7"](photo.png)', image(2000, 1000));
  expect(html).toContain('alt="a &gt; b &quot;c&quot; &lt;d&gt; &amp; data-image=&quot;7&quot;"');
  expect(html.match(/<img/g)).toHaveLength(1);
});

test('keeps code that looks like the placeholder of an image', async () => {
  const { html } = await placed('`<img data-image="0"/>` ![A](photo.png)', image(20, 10));
  expect(html).toContain('<code>&lt;img data-image=&quot;0&quot;/&gt;</code>');
});

test('reports an unreadable image, and a page in place of an image, at its place in the body', async () => {
  const { html, problems } = await placed('Words\n\n![A](photo.png)', { unreadable: 'it is damaged' });
  expect(problems).toMatchObject([{ rule: 'image-unreadable', position: { line: 3, column: 1 } }]);
  expect(html).toContain('<img src="/blog/post/photo.png" alt="A" loading="lazy" decoding="async"/>');
  expect((await placed('![A](other.md)', null)).problems).toMatchObject([{ rule: 'image-unreadable' }]);
});
