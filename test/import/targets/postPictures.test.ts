import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

async function converted(matter: string, body = 'Text.\n') {
  const { texts, copies, site } = await convertFiles(
    {
      'post/hello.md': `---\ntitle: A\ndate: 2020-01-31\n${matter}\n---\n${body}`,
      'public/img/a b.png': 'x',
      'public/c.png': 'y',
    },
    { from: 'markdown' },
  );
  const [text = ''] = Object.values(texts);
  const [, pictures = ''] = /date: 2020-01-31\n([\s\S]*?)---\n/.exec(text) ?? [];
  return { pictures, copies: Object.values(copies), about: site.notes.map(({ about }) => about) };
}

test.each([
  ['cover: { src: "/img/a b.png", alt: Rain }', 'cover:\n  src: a%20b.png\n  alt: Rain\n'],
  ['cover: /img/a%20b.png', 'cover:\n  src: a%20b.png\n  alt: ""\n'],
  ['image: /c.png', 'image: c.png\n'],
  ['image: /c.png\ncover: /c.png', 'cover:\n  src: c.png\n  alt: ""\n'],
  ['image: /gone.png', 'image: /gone.png\n'],
  ['image: https://example.org/a.png', 'image: https://example.org/a.png\n'],
  ['cover: https://example.org/a.png', 'image: https://example.org/a.png\n'],
  ['thumbnail: a b.png', 'image: a%20b.png\n'],
])('%s becomes %s', async (matter, expected) => {
  expect((await converted(matter)).pictures).toBe(expected);
});

test('a cover that the text shows too is only for previews', async () => {
  const { pictures, copies } = await converted('cover: /c.png', '![Rain](/c.png)\n');
  expect(pictures).toBe('image: c.png\n');
  expect(copies).toEqual(['public/c.png']);
});

test('a cover without a text is reported', async () => {
  expect((await converted('cover: /c.png')).about).toContain('covers without a text');
  expect((await converted('cover: { src: /c.png, alt: "" }')).about).not.toContain('covers without a text');
});
