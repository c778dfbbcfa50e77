import { expect, test } from 'vitest';
import { allFinished } from '../../src/disk/allFinished.ts';

test('a failure is said only when the rest has finished', async () => {
  const done: string[] = [];
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  }).then(() => done.push('slow'));
  const all = allFinished([Promise.reject(new Error('full')), slow]).catch(({ message }) => done.push(message));
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
  finish();
  await all;
  expect(done).toEqual(['slow', 'full']);
});
