import { describe, expect, test } from 'vitest';
import type { Post } from '../../../src/types/content.ts';
import { built, config, long, pathsOf, postOf, redirects } from './builtRecords.ts';

describe('updates the record after one change', () => {
  const a = postOf('post/a.md', long('a'));
  const first = built(null, [a]);
  const cases: [string, Post[], Record<string, string[]>][] = [
    ['a new file', [a, postOf('post/b.md', long('b'))], { 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'] }],
    ['an edited file', [postOf('post/a.md', long('an edit'))], { 'post/a.md': ['/post/a/'] }],
    ['a moved file', [postOf('post/b.md', long('a'))], { 'post/b.md': ['/post/b/', '/post/a/'] }],
    [
      'a file that was moved and edited, which is a new file',
      [postOf('post/b.md', long('b'))],
      { 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'] },
    ],
    [
      'a file that was moved and edited, and keeps its path',
      [postOf('post/a/index.md', long('b'))],
      { 'post/a/index.md': ['/post/a/'] },
    ],
    ['a changed slug', [postOf('post/a.md', long('a'), 'slug: c\n')], { 'post/a.md': ['/post/c/', '/post/a/'] }],
    ['a deleted file, whose line stays', [], { 'post/a.md': ['/post/a/'] }],
    [
      'two files with the text of a deleted one',
      [postOf('post/b.md', long('a')), postOf('post/c.md', long('a'))],
      { 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'], 'post/c.md': ['/post/c/'] },
    ],
    [
      'another post at the path of a deleted one',
      [postOf('post/z.md', long('a'), 'slug: q\n'), postOf('post/y.md', long('y'), 'slug: a\n')],
      { 'post/y.md': ['/post/a/'], 'post/z.md': ['/post/q/'] },
    ],
  ];
  test.each(cases)('%s', (_, posts, expected) => {
    expect(pathsOf(built(first, posts))).toEqual(expected);
  });

  test('does not recognise a short text', () => {
    const short = built(null, [postOf('post/a.md', 'TODO')]);
    expect(pathsOf(built(short, [postOf('post/b.md', 'TODO')]))['post/b.md']).toEqual(['/post/b/']);
  });

  test('does not choose between two deleted files with the same text', () => {
    const two = built(null, [a, postOf('post/b.md', long('a'))]);
    expect(pathsOf(built(two, [postOf('post/c.md', long('a'))]))['post/c.md']).toEqual(['/post/c/']);
  });

  test('keeps the line of a post that became a draft', () => {
    const record = built(first, [postOf('post/b.md', long('a'))], ['post/a.md']);
    expect(pathsOf(record)).toEqual({ 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'] });
  });
});

test('keeps the first path of a file that got its old name back', () => {
  const [old, renamed] = [postOf('post/a.md', long('a')), postOf('post/b.md', long('a'))];
  const back = built(built(built(null, [old]), [renamed]), [old]);
  expect(pathsOf(back)).toEqual({ 'post/a.md': ['/post/a/', '/post/b/', '/post/a/'] });
  expect(redirects([old], back)).toEqual({ '/post/b/': '/post/a/' });
  expect(pathsOf(built(back, [renamed]))).toEqual({ 'post/b.md': ['/post/b/', '/post/a/'] });
});

test('gives a path to the post that has it now, and both posts keep their own first path', () => {
  const one = built(null, [postOf('post/a.md', long('a'))]);
  const moved = postOf('post/b.md', long('a'));
  const posts = [moved, postOf('post/a.md', long('another'))];
  const record = built(built(one, [moved]), posts);
  expect(pathsOf(record)).toEqual({ 'post/a.md': ['/post/a/', '/post/a/#2'], 'post/b.md': ['/post/b/', '/post/a/'] });
  expect(redirects(posts, record)).toEqual({});
  const later = [moved, postOf('post/a.md', long('another'), 'slug: c\n')];
  expect(redirects(later, built(record, later))).toEqual({ '/post/a/': '/post/c/' });
});

test('keeps the address of the first record', () => {
  const posts = [postOf('post/a.md', long('a'))];
  expect(built(built(null, posts), posts, [], 'https://elsewhere.example').site).toBe('https://example.org/blog');
});

describe('a record without a single existing file', () => {
  const first = built(null, [postOf('post/a.md', long('a')), postOf('post/b.md', long('b'))]);
  const elsewhere = 'https://elsewhere.example';
  const others = [postOf('post/c.md', long('c')), postOf('post/d.md', long('d'))];

  test('starts again where the address differs too', () => {
    expect(built(first, others, [], elsewhere)).toEqual(built(null, others, [], elsewhere));
  });

  test.each<[string, Post[], string[], string]>([
    ['the address is the same', others, [], config.url],
    ['a text is recognised', [...others, postOf('post/e.md', long('a'))], [], elsewhere],
    ['a path is recognised', [...others, postOf('post/a/index.md', long('e'))], [], elsewhere],
    ['a file is a draft now', others, ['post/a.md'], elsewhere],
    ['there is no post', [], [], elsewhere],
  ])('is kept where %s', (_, posts, drafts, url) => {
    const record = built(first, posts, drafts, url);
    expect(record.site).toBe(config.url);
    expect(pathsOf(record)).toMatchObject({ 'post/b.md': ['/post/b/'] });
  });
});
