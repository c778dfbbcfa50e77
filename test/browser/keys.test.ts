import { expect, test } from 'vitest';
import { commandOf } from '../../src/browser/keys.ts';

test.each([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'newer'],
  ['p', 'older'],
  ['G', 'end'],
  ['?', 'help'],
  ['/', 'prompt'],
  ['0', { window: 0 }],
  ['9', { window: 9 }],
] as const)('%s is a command by itself', (key, command) => {
  expect(commandOf(key, '')).toEqual(command);
  expect(commandOf(key, 'g')).toEqual(command);
});

test('g is a command only after another g', () => {
  expect(commandOf('g', '')).toBeNull();
  expect(commandOf('g', 'j')).toBeNull();
  expect(commandOf('g', 'g')).toBe('top');
});

test.each(['J', 'x', 'Enter', 'Escape', ' ', 'constructor', '²'])('%s is no command', (key) => {
  expect(commandOf(key, '')).toBeNull();
});
