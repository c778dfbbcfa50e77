import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { quotedPath, typedPath } from '../../src/disk/typedPath.ts';

test.each(['blog', '../old blog', "Anna's (old) blog", 'für $5', 'a`b', '"quoted"', "both ' and $", 'now!', 'a;b&c'])(
  'a shell reads the quoted path %s as it is',
  (path) => {
    expect(execFileSync('bash', ['-c', `printf %s ${quotedPath(path)}`], { encoding: 'utf8' })).toBe(path);
  },
);

test.each(['blog', './old/blog', '../blog', 'C:\\blogs\\old', 'für'])('the path %s needs no quotes', (path) => {
  expect(quotedPath(path)).toBe(path);
});

test('a path is as short as an author would type it', () => {
  expect(typedPath(process.cwd())).toBe('.');
  expect(typedPath(resolve('content'))).toBe('content');
  expect(typedPath(resolve('..', 'blog'))).toBe(join('..', 'blog'));
  expect(typedPath(resolve('..', '..', 'blog'))).toBe(resolve('..', '..', 'blog'));
  expect(typedPath(resolve('..posts'))).toBe('..posts');
});
