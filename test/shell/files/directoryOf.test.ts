import { expect, test } from 'vitest';
import { directoryOf } from '../../../src/shell/files/directoryOf.ts';

const collections = ['/blog/', '/blog/post/', '/blog/caf%C3%A9/'];

test.each([
  ['/blog/', '/'],
  ['/blog/post/', '/post'],
  ['/blog/post/hello/', '/post'],
  ['/blog/post/page/2/', '/post'],
  ['/blog/post/2023/page/3/', '/post'],
  ['/blog/post/one-line-/last/?c=ls#top', '/post'],
  ['/blog/caf%C3%A9/x/', '/café'],
  ['/blog/tags/', '/tags'],
  ['/blog/tags/linux/', '/tags/linux'],
  ['/blog/tags/linux/page/2/', '/tags/linux'],
  ['/blog/by/ai/', '/by/ai'],
  ['/blog/about/', '/'],
  ['/blog/search/?q=post', '/'],
  ['/blog/nothing/at/all/', '/'],
  ['/blog/%E0%A4%A/', '/'],
  ['/elsewhere/post/', '/'],
])('places the page %s in %s', (href, directory) => {
  expect(directoryOf(href, '/blog/', collections)).toBe(directory);
});
