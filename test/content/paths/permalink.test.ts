import { expect, test } from 'vitest';
import { permalinkOf, permalinkProblem } from '../../../src/content/paths/permalink.ts';

test.each([
  ['/:year/:month/:slug/', '/2026/01/hello/'],
  ['/:year/:month/:day/:slug', '/2026/01/05/hello/'],
  ['/:collection/:title/', '/post/hello-world/'],
  ['/blog/:file/', '/blog/a/b/'],
  ['/p-:slug/', '/p-hello/'],
  ['/日記/:slug/', '/日記/hello/'],
])('%s makes %s', (pattern, path) => {
  expect(permalinkProblem(pattern)).toBeNull();
  const values = { year: '2026', month: '01', day: '05', slug: 'hello', title: 'hello-world', file: 'a/b' };
  expect(permalinkOf(pattern, { ...values, collection: 'post' })).toBe(path);
});

test.each([
  [':slug', /one slash/],
  ['//example.org/:slug/', /one slash/],
  ['https://example.org/:slug/', /one slash/],
  ['/:categories/:slug/', /no part :categories; the parts are :year/],
  ['/:Year/:slug/', /no part :Year/],
  ['/:/:slug/', /no part :;/],
  ['/:year/:month/', /must have :slug/],
  ['/', /one slash/],
  ['/:slug.html', /folder/],
  ['/../:slug/', /\.\./],
  ['/a/./:slug/', /\./],
  ['/a//:slug/', /empty part/],
  ['/Blog/:slug/', /lower case/],
  ['/a b/:slug/', /spaces/],
  ['/a?x=:slug/', /signs/],
  ['/a%2f:slug/', /signs/],
])('%s is a problem', (pattern, problem) => expect(permalinkProblem(pattern)).toMatch(problem));
