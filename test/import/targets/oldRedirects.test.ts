import { expect, test } from 'vitest';
import { oldRedirects } from '../../../src/import/targets/oldRedirects.ts';

test('reads plain redirects within the site', () => {
  const text = [
    '# a comment',
    '/a /b',
    '/c  /d/  301!',
    '/e/* /f/:splat',
    '/g /h 404',
    '/i https://example.org/',
    '/j /k 302 Country=de',
    '',
  ].join('\n');
  const folder = {
    root: '/',
    inside: '',
    files: [],
    read: (file: string) => (file === 'static/_redirects' ? text : null),
  };
  expect(oldRedirects(folder, ['static'])).toEqual([
    { from: '/a', to: '/b' },
    { from: '/c', to: '/d/' },
  ]);
});
