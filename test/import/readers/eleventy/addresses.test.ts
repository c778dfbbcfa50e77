import { expect, test } from 'vitest';
import { readPost } from '../../../../src/import/matter/readPost.ts';
import { addressesOf } from '../../../../src/import/readers/eleventy/addresses.ts';

function address(path: string, matter = 'title: A Cat'): string | undefined {
  const place = {
    file: path,
    firstLine: 1,
    collection: null,
    name: path,
    date: '2020-01-31',
    isDraft: false,
    language: null,
  };
  return addressesOf(readPost({ ...place, text: `---\n${matter}\n---\n` }, { keys: {} }, 'UTC'), path)[0];
}

test.each([
  ['about.md', '/about/'],
  ['index.md', '/'],
  ['blog/index.md', '/blog/'],
  ['blog/blog.md', '/blog/'],
  ['blog/2020-01-31-rain.md', '/blog/2020-01-31-rain/'],
  ['blog/2020-01-31-rain/index.md', '/blog/2020-01-31-rain/'],
  ['blog/2020/rain.md', '/blog/2020/rain/'],
])('%s was at %s', (path, expected) => expect(address(path)).toBe(expected));

test.each([
  ['permalink: /x/index.html', '/x/'],
  ['permalink: x.html', '/x.html'],
  ['title: A Cat\npermalink: "/blog/{{ title | slugify }}/"', '/blog/a-cat/'],
  ['permalink: "/{{ page.fileSlug }}/{{ page.date | date: \'%Y/%m\' }}/"', '/rain/2020/01/'],
  ['title: A Cat\npermalink: "/{{ title | slugify() }}/"', '/a-cat/'],
  ['permalink: "/{{ gone }}/"', '/blog/rain/'],
  ['permalink: "/{{ open"', '/blog/rain/'],
  ['permalink: false', '/blog/rain/'],
])('%j', (matter, expected) => expect(address('blog/rain.md', matter)).toBe(expected));

test.each(['blog/2020-01-31-rain.md', 'blog/2020-01-31-rain/index.md'])('the slug of %s has no date', (path) => {
  expect(address(path, 'permalink: "/{{ page.fileSlug }}/"')).toBe('/rain/');
});
