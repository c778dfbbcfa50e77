import { expect, test } from 'vitest';
import { settleAll } from '../../src/disk/settleAll.ts';

test('reports a rejection only after all other promises have settled', async () => {
  const events: string[] = [];
  let finish = () => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  }).then(() => events.push('slow'));
  const all = settleAll([Promise.reject(new Error('full')), slow]).catch(({ message }) => events.push(message));
  await new Promise((resolve) => setImmediate(resolve));
  expect(events).toEqual([]);
  finish();
  await all;
  expect(events).toEqual(['slow', 'full']);
});
