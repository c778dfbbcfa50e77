// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { normalizedPath } from '../../../src/browser/navigation/normalizedAddress.ts';

test.each([
  ['/post/x/', '/', '/post/x/'],
  ['/', '/', '/'],
  ['/a%0Db/', '/', '/a%250Db/'],
  ['/a%0A', '/', '/a%250A'],
  ['/a%E2%80%A8/', '/', '/a%25E2%2580%25A8/'],
  ['/%FF/caf%C3%A9/', '/', '/%25FF/caf%25C3%25A9/'],
  ['/a%', '/', '/a%25'],
  ['/blog/a%0Db/', '/blog/', '/blog/a%250Db/'],
  ['/blog', '/blog/', '/blog/'],
  ['/b%c3%bccher/post/x/', '/b%C3%BCcher/', '/b%C3%BCcher/post/x/'],
  ['/b%c3%bccher/a%0Db/', '/b%C3%BCcher/', '/b%C3%BCcher/a%250Db/'],
  ['/b%C3%BCcher', '/b%C3%BCcher/', '/b%C3%BCcher/'],
  ['/blogs/', '/blog/', null],
  ['/other/blog/', '/blog/', null],
  ['/', '/blog/', null],
])('normalizes %s below %s to %s', (pathname, base, expected) => {
  expect(normalizedPath(pathname, base)).toBe(expected);
});
