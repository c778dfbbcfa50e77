import { expect, test } from 'vitest';
import { addressOf, lineIn } from '../../../src/shell/terminal/address.ts';

test('turns a command into an address and back, unless it is too long or the path leads to another host', () => {
  const line = 'grep -i "a & b" post/*.md | head -3';
  const address = addressOf('/blog/post/', line) ?? '';
  expect(address).toMatch(/^\/blog\/post\/\?c=grep\+-i/);
  expect(lineIn(new URL(address, 'https://example.org'), '/blog/search/')).toBe(line);
  expect(addressOf('/', 'x'.repeat(2_001))).toBeNull();
  expect(addressOf('//evil.example/', 'ls')).toBeNull();
});

test.each([
  ['/post/?c=', null],
  ['/post/?q=word', null],
  ['/search/?q=two+words', 'two words'],
  ['/search/?q=x&c=ls', 'ls'],
  ['/?c=ls%0A-l', 'ls -l'],
])('reads the command in %s as %j', (address, line) => {
  expect(lineIn(new URL(address, 'https://example.org'), '/search/')).toBe(line);
});
