import { expect, test } from 'vitest';
import { readSiteConfig } from '../../src/content/config/readSiteConfig.ts';
import { readSite } from '../../src/content/readSite.ts';
import { documentHtml } from '../../src/documents/documentHtml.ts';
import { homePage } from '../../src/documents/homePage.ts';
import { contentSecurityPolicy } from '../../src/documents/policy.ts';
import { checkPaths } from '../../src/plan/checkPaths.ts';
import type { Entry } from '../../src/plan/model.ts';
import { pathShards } from '../../src/plan/pathShards.ts';
import type { Site } from '../../src/types/content.ts';
import { preparedWith } from '../sites/preparedWith.ts';

import { folderOf } from '../temporaryFolder.ts';

async function emptySite(config = 'title: x\n'): Promise<Site> {
  const content = await folderOf({ 'site.yaml': config });
  const { site } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-01-01',
    includesDrafts: false,
  });
  return site;
}

const claim = (path: string, owner: string): Entry => ({ path, owner, source: { kind: 'text', text: '' } });

test.each([
  ['/post/2023/', '/post/2023/'],
  ['/post/Hello/', '/post/hello/'],
  ['/post/hello', '/post/hello/'],
  ['/index.html', '/'],
])('reports that %s and %s clash, and names both owners', async (first, second) => {
  const problems = checkPaths(await emptySite(), [claim(first, 'content/a.md'), claim(second, 'public/b')]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain('content/a.md');
  expect(problems[0]?.message).toContain('public/b');
});

test('rejects a public file at the path of the service worker', async () => {
  const problems = checkPaths(await emptySite(), [claim('/sw.js', 'public/sw.js')]);
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['path-taken', 'public/sw.js']]);
});

test('accepts a page and the raw markdown beside it', async () => {
  expect(
    checkPaths(await emptySite(), [claim('/post/a/', 'a'), claim('/post/a.md', 'b'), claim('/post/', 'c')]),
  ).toEqual([]);
});

test('splits lists of paths by prefix until each fits, and loses no path', () => {
  const paths = Array.from({ length: 2000 }, (_, index) => ({
    path: `post/${(index * 7919).toString(36)}/`,
    title: `Title ${index}`,
  }));
  const shards = pathShards(paths, 4000);
  expect(shards.length).toBeGreaterThan(1);
  const lines = shards.flatMap(({ text }) => text.trimEnd().split('\n'));
  expect(lines.toSorted()).toEqual(paths.map(({ path, title }) => `${path}\t${title}`).toSorted());
  for (const { prefix, text } of shards)
    for (const line of text.trimEnd().split('\n')) expect(line.startsWith(prefix)).toBe(true);
});

test('the policy allows only the two inline texts, by their hashes', () => {
  const policy = contentSecurityPolicy({ style: 'a{}', script: 'b()' }, readSiteConfig('', 'site.yaml').config);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  // Search needs WebAssembly.
  expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe-|upgrade-insecure|\*/);
  expect(policy.match(/sha256-/g)).toHaveLength(2);
});

test.each([
  ['en', '<html lang="en">'],
  ['he', '<html lang="he" dir="rtl">'],
])('a site in %s has the text direction of its language', async (language, start) => {
  const { page, head } = homePage(preparedWith(await emptySite(`language: ${language}\n`)));
  const template = {
    html: '<html lang="en"><!--head--><!--page--><!--data-->',
    base: '/',
    headStart: '',
    headEnd: '',
    policy: '',
  };
  expect(documentHtml({ page, head }, template)).toMatch(new RegExp(`^${start}`));
});
