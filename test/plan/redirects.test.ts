import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { planSite } from '../../src/build/plan.ts';
import { listedPosts } from '../../src/content/arrange/postLists.ts';
import { readSite } from '../../src/content/readSite.ts';
import { feedIdOf } from '../../src/content/record/feedId.ts';
import { withRedirects } from '../../src/documents/redirectPages.ts';
import { checkPaths } from '../../src/plan/checkPaths.ts';
import { linkTableOf } from '../../src/plan/linkTable.ts';
import { freeRedirects } from '../../src/plan/redirects.ts';
import type { Site } from '../../src/types/content.ts';
import { preparedSite } from '../sites/preparedSite.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

const text = '\nA text.\n';
const lock = (paths: string) =>
  `site: https://first.example/blog\npost/a.md ${hash('sha256', text).slice(0, 16)} ${paths}\n`;

async function siteOf(files: Files): Promise<Site> {
  const content = await folderOf({
    'site.yaml': 'title: x\nurl: https://now.example\n',
    'post/a.md': `---\ntitle: A\ndate: 2026-01-01\naliases: [/old.php, /2019/a/]\n---\n${text}`,
    ...files,
  });
  const { site } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-06-01',
    includesDrafts: false,
  });
  return site;
}

const publicFile = (path: string) => ({ path, absolute: '/x', name: `public${path}` });

test('publishes a redirect and the markdown at a former path, and resolves links to it directly', async () => {
  const site = await siteOf({ 'paths.lock': lock('/post/a/ /post/b/ /c/') });
  const plan = planSite(site, []);
  const added = withRedirects(site, plan).slice(plan.length);
  expect(added.map(({ path, source }) => `${path} ${source.kind}`)).toEqual([
    '/2019/a/ generated',
    '/2019/a.md raw',
    '/c/ generated',
    '/c.md raw',
    '/post/b/ generated',
    '/post/b.md raw',
  ]);
  const { paths } = linkTableOf(site, [...plan, ...added]);
  for (const old of ['/old.php', '/2019/a/', '/c/', '/post/b/']) expect(paths[old]).toBe('/post/a/');
});

test('drops a former path that a file in public/ has, and reports an alias there as a clash', async () => {
  const former = await siteOf({ 'paths.lock': lock('/post/a/ /c/ /d/') });
  const files = [publicFile('/c/index.html'), publicFile('/d')];
  const free = { ...former, redirects: freeRedirects(former, files) };
  expect(free.redirects.map(({ from }) => from)).toEqual(['/2019/a/', '/d/', '/old.php']);
  const entries = withRedirects(free, planSite(free, files));
  expect(checkPaths(free, entries)).toEqual([]);
  const clash = withRedirects(former, planSite(former, [publicFile('/2019/A/index.html')]));
  expect(checkPaths(former, clash)).toMatchObject([{ rule: 'path-taken' }]);
});

test('does not redirect a path that another page has', async () => {
  const site = await siteOf({
    'paths.lock': lock('/post/a/ /tags/linux/ /post/2026/ /about/ /post/'),
    'about.md': '---\ntitle: About\ntags: [linux]\n---\n\nText.\n',
  });
  expect(site.redirects.map(({ from }) => from)).toEqual(['/2019/a/', '/old.php']);
});

test('keeps the feed id of a post when its path changes', async () => {
  const names = async (files: Files) => {
    const site = await siteOf(files);
    return listedPosts(site).map((post) => feedIdOf(site, post));
  };
  expect(await names({})).toEqual(['https://now.example/post/a/']);
  expect(await names({ 'paths.lock': lock('/post/a/ /b/ /café/') })).toEqual(['https://first.example/blog/caf%C3%A9/']);
  expect(await names({ 'paths.lock': lock('/post/a/ /post/a/#2') })).toEqual(['https://first.example/blog/post/a/#2']);
});

test('suggests the new name of a renamed file, and warns of a link to a former path', async () => {
  const body = 'Links: [the file](a.md), [the folder](c/index.md), [another](nowhere.md), [the path](/post/a/#top).';
  const { problems, bodies } = await preparedSite({
    'content/site.yaml': 'title: x\nurl: https://now.example\n',
    'content/paths.lock': lock('/post/b/ /post/c/ /post/a/').replace('post/a.md', 'post/b.md'),
    'content/post/b.md': `---\ntitle: B\ndate: 2026-01-01\n---\n${text}`,
    'content/post/links.md': `---\ntitle: Links\ndate: 2026-01-02\n---\n\n${body}\n`,
  });
  expect(problems.map(({ rule, severity, hint }) => [rule, severity, hint])).toEqual([
    ['dead-link', 'fail', 'the file is now post/b.md'],
    ['dead-link', 'fail', 'the file is now post/b.md'],
    ['dead-link', 'fail', 'correct or remove it'],
    ['link-moved', 'warn', 'change it to /post/b/'],
  ]);
  const [section] = bodies.get('post/links.md')?.sections ?? [];
  expect(section?.html).toContain('href="/post/b/#top"');
});
