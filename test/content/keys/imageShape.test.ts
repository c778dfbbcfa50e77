import { expect, test } from 'vitest';
import { coverShape } from '../../../src/content/keys/imageShape.ts';

test.each([
  ['cat.png', { src: 'cat.png' }],
  [
    { image: 'cat.png', alt: 'A cat', relative: true },
    { src: 'cat.png', alt: 'A cat' },
  ],
  [{ image: 'cat.png', hidden: false }, { src: 'cat.png' }],
  [{ image: 'cat.png', hidden: true }, null],
  [{ hidden: true }, null],
])('reads the cover %j', (written, cover) => {
  expect(coverShape.parse(written)).toEqual(cover);
});

test.each([{ hidden: false }, { src: 'cat.png', caption: 'text' }, 7, ['cat.png']])(
  'rejects the cover %j',
  (written) => {
    expect(coverShape.safeParse(written).success).toBe(false);
  },
);
