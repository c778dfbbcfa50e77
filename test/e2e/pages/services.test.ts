/** Uses comments, analytics and a newsletter, with servers on this machine that answer as the real services do. */
import { beforeAll, expect, test } from 'vitest';
import { localServers } from '../../localServer.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';
import { servedFolder } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';

const { serve } = localServers();
const asked: string[] = [];
let host = '';

type IssoComment = { id: number; author: string | null; text: string; created: number; replies: IssoComment[] };
const comments: IssoComment[] = [{ id: 1, author: 'Ada', text: 'Well said.', created: 1_767_225_600, replies: [] }];

beforeAll(async () => {
  host = await serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${request.method} ${pathname}`);
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    if (pathname === '/') response.end(JSON.stringify({ replies: comments }));
    else if (pathname === '/new' && request.method === 'POST') {
      request.on('data', (chunk) => {
        const { author, text } = JSON.parse(String(chunk));
        comments.push({ id: 2, author, text, created: 1_767_225_600, replies: [] });
      });
      request.on('end', () => response.writeHead(201).end('{}'));
    } else if (pathname === '/widget') {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<p>Widget<script>parent.postMessage({ giscus: { resizeHeight: 345 } }, '*')</script>`);
    } else response.end('Thanks');
  });
});

const post = (title: string, day: string) => `---\ntitle: ${title}\ndate: ${day}\n---\n\nText.\n`;
const siteWith = (settings: () => string) =>
  servedFolder(async () => {
    const lines = `title: Fern\nurl: http://localhost\nhistory: false\n${settings()}`;
    const posts = { 'content/post/a.md': post('A', '2026-01-01'), 'content/post/b.md': post('B', '2026-01-02') };
    return build(await folderOf({ 'content/site.yaml': lines, ...posts }));
  });

const own = siteWith(
  () =>
    `comments: { isso: "${host}", load: seen }\nanalytics: { goatcounter: "${host}" }\nnewsletter: { buttondown: { name: fern, host: "${host}" } }`,
);
const framed = siteWith(
  () => `comments: { giscus: { repo: you/blog, repoId: R, category: General, categoryId: C, host: "${host}" } }`,
);

test('comments load when they are seen, and a reader adds one', async () => {
  const { page, errors } = await openTab();
  await open(page, own.url('/post/a/'));
  await page.locator('.comments').scrollIntoViewIfNeeded();
  await page.getByText('Well said.').waitFor();
  await page.fill('textarea', '<b>Thanks</b>');
  await page.click('.comments form button');
  await page.getByText('<b>Thanks</b>').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('');
  expect(errors).toEqual([]);
});

test('each page that is shown counts as one visit', async () => {
  const { page, errors, requests } = await openTab();
  await open(page, own.url('/post/a/'));
  await page.click('.neighbours a');
  await arrived(page, 'B');
  const counted = () => requests.filter(({ url }) => url.includes('/count?'));
  await expect
    .poll(() => counted().map(({ url }) => new URL(url).searchParams.get('t')))
    .toEqual(['A – Fern', 'B – Fern']);
  expect(errors).toEqual([]);
});

test('the form of the newsletter works without scripts', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(own.url('/'));
  await page.fill('.newsletter input', 'ada@a.example');
  await page.click('.newsletter button');
  await page.getByText('Thanks').waitFor();
  expect(asked).toContain('POST /api/emails/embed-subscribe/fern');
});

test('a frame with comments is requested only when the reader asks for it, and gets its height', async () => {
  const { page, errors, requests } = await openTab();
  await open(page, framed.url('/post/a/'));
  expect(requests.filter(({ url }) => url.startsWith(host))).toEqual([]);
  await page.click('[data-action=comments]');
  await page.locator('iframe[height="345"]').waitFor();
  expect(errors).toEqual([]);
  await page.click('.neighbours a');
  await arrived(page, 'B');
  expect(await page.locator('iframe').count()).toBe(0);
});
