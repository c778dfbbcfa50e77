/** Reads the thread on Mastodon that a post names. */
import { expect, test } from 'vitest';
import { readWith } from './readWith.ts';

const problemsOf = (lines: string) => {
  const { problems } = readWith(`title: A\n${lines}`);
  return problems.map(({ rule, message }) => [rule, message]);
};

test.each(['https://[a/1', 'https://a b/1', 'http://a.social/@you/1', 'https://a.social/@you', '12'])(
  'comments: %s is no address of a thread',
  (address) => {
    expect(problemsOf(`comments: "${address}"`)).toEqual([['value-invalid', expect.stringContaining('comments')]]);
  },
);

test('a thread on a host that site.yaml does not name is a problem', () => {
  expect(problemsOf('comments: https://a.social/@you/12')).toEqual([
    ['comments-thread', expect.stringContaining('a.social')],
  ]);
});
