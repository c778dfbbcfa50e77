/** Paths that no file of the site can have. */
import { expect, test } from 'vitest';
import { siteFiles } from '../../../src/shell/files/siteFiles.ts';
import { names, signal, smallSite } from './smallSite.ts';

test('has no directory for a path that the host answers with a page', async () => {
  const { site, fetcher, answer } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  await files.entry('/', signal);
  answer(() => new Response('<!doctype html>\n<title>x</title>'));
  expect(await files.entry('/tags/nothing', signal)).toBeNull();
});

test.each([
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '/post/../../..//%2e%2e/x',
  '/post/%2e%2e/%2e%2e/secret.md',
  '/%2e%2e%2fsecret.md',
  '/tags/__proto__/toString',
  '//evil.example/x.md',
  'https://evil.example/x.md',
  '/post/hello.md?x#y',
  '/post/\\..\\x.md',
  '/post/hello.md/x',
  '/post/\u{d800}.md',
  '/tags/\u{dc00}',
  '/\0',
  '/a\tb\nc',
])('finds no file at %j and fetches nothing but lists', (path) => expectNothing(path));

test('finds no file at a path of 10,000 characters and fetches nothing but lists', async () => {
  await expectNothing(`/${'a'.repeat(10_000)}`);
  await expectNothing(`/${'a/'.repeat(5_000)}`);
});

async function expectNothing(path: string): Promise<void> {
  const { site, fetcher, asked } = await smallSite();
  const files = siteFiles(site.base, fetcher);
  for (let again = 0; again < 2; again += 1) {
    expect(await files.entry(path, signal)).toBeNull();
    expect(await names(files, path)).toEqual([]);
    await expect(files.read(path, signal)).rejects.toThrow('does not exist');
  }
  for (const address of asked) {
    expect(new URL(address, 'https://example.org').href).toMatch(/^https:\/\/example\.org\/paths\/ls[^?#]*\.txt$/);
  }
  expect(asked.length).toBeLessThanOrEqual(2);
}
