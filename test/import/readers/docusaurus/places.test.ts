import { expect, test } from 'vitest';
import { blogPlace, docsPlace, pagePlace } from '../../../../src/import/readers/docusaurus/places.ts';

test.each([
  ['2020-01-31-rain', {}, 'rain', '2020-01-31', '2020/01/31/rain'],
  ['2020-01-31-rain/index', {}, 'rain', '2020-01-31', '2020/01/31/rain'],
  ['2020/01/31/rain/index', {}, 'rain', '2020-01-31', '2020/01/31/rain'],
  ['2020/01-31-rain', {}, 'rain', '2020-01-31', '2020/01/31/rain'],
  ['sea/2020-1-3-rain', {}, 'sea/rain', '2020-01-03', 'sea/2020/01/03/rain'],
  ['2020-01-31', {}, '2020-01-31', '2020-01-31', '2020/01/31/'],
  ['rain', {}, 'rain', null, 'rain'],
  ['rain/index', { slug: 'wet' }, 'wet', null, 'wet'],
  ['2020-01-31-rain', { slug: '/wet/' }, 'wet', '2020-01-31', '/wet/'],
  ['2020-01-31-rain', { slug: '/' }, 'rain', '2020-01-31', '/'],
])('the post %j with %j', (path, values, name, date, address) => {
  expect(blogPlace(path, values)).toEqual({ name, date, address });
});

test.each([
  ['01-intro', {}, 'intro', 'intro'],
  ['02-a/1. b', {}, 'a/b', 'a/b'],
  ['2020-01-31-x', {}, '2020-01-31-x', '2020-01-31-x'],
  ['v1.2', {}, 'v1.2', 'v1.2'],
  ['a/b', { id: 'c' }, 'a/b', 'a/c'],
  ['a/b', { slug: 'c' }, 'a/b', 'a/c'],
  ['a/b', { slug: '/c' }, 'a/b', '/c'],
  ['a/index', {}, 'a', 'a'],
  ['a/README', {}, 'a', 'a'],
  ['a/a', {}, 'a', 'a'],
  ['index', {}, '', ''],
  ['a/intro', { slug: '/' }, '', '/'],
])('the document %j with %j', (path, values, name, address) => {
  expect(docsPlace(path, values)).toEqual({ name, date: null, address });
});

test.each([
  ['about', 'about', 'about'],
  ['a/index', 'a', 'a'],
  ['a/b', 'a-b', 'a/b'],
  ['index', 'home', ''],
])('the page %j', (path, name, address) => {
  expect(pagePlace(path)).toEqual({ name, date: null, address });
});
