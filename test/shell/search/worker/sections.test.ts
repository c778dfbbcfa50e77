import { expect, test } from 'vitest';
import { sectionsOf } from '../../../../src/shell/search/worker/sections.ts';

const filler = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

/** Returns the sections of a post whose first section has 50 words, and the second, `Later`, the rest. */
function sectionsFor(text: string, locations: number[], length = 5) {
  const fragment = {
    url: '/a/',
    content: `${filler(50)} ${text}`,
    meta: { title: 'Title' },
    anchors: [{ element: 'h2', id: 'later', text: 'Later', location: 50 }],
  };
  return sectionsOf(
    fragment,
    locations.map((location) => ({ location, weight: 1 })),
    length,
  );
}

test('divides the words at the headings', () => {
  expect(sectionsFor('Later. one two three', [10, 51, 53])).toMatchObject([
    { title: 'Title', excerpt: 'w8 w9 <mark>w10</mark> w11 w12', locations: [10], anchor: null },
    { title: 'Later', excerpt: 'Later. <mark>one</mark> two <mark>three</mark>', locations: [51, 53] },
  ]);
  expect(sectionsFor('Later. one', [51]).map(({ anchor }) => anchor?.id)).toEqual(['later']);
});

test.each([
  ['most words are together', [2, 20, 22, 23, 40], 'w19 <mark>w20</mark> w21 <mark>w22</mark> <mark>w23</mark>'],
  ['the section begins', [0], '<mark>w0</mark> w1 w2 w3 w4'],
  ['the section ends', [49], 'w45 w46 w47 w48 <mark>w49</mark>'],
])('makes the excerpt where %s', (_, locations, excerpt) => {
  expect(sectionsFor('Later.', locations).map((section) => section.excerpt)).toEqual([excerpt]);
});

test('escapes what would be a tag', () => {
  expect(sectionsFor('a <mark>b</mark> c', [51])[0]?.excerpt).toBe('a <mark>&lt;mark&gt;b&lt;/mark&gt;</mark> c');
});
