/** Edits a site that dev serves to a browser, as the installed package serves it. devSources.test.ts tests a clone. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { folderOf, restoreFiles } from '../../temporaryFolder.ts';
import { type DevServer, startDev } from '../devServer.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { arrived, hydrated, isMarked, mark, openTab } from '../tab.ts';

let folder: string;
let server: DevServer;

beforeAll(async () => {
  folder = await folderOf(fixtureSite);
  server = await startDev(folder, 'packaged');
});

afterAll(() => server.stop());

// A test that fails leaves nothing for the next one.
afterEach(() => restoreFiles(folder, { ...fixtureSite, 'content/post/second.md': second('x') }));

const second = (text: string, title = 'title: Second') =>
  `---\n${title}\ndate: 2025-06-01\n---\n\n## Far section\n\n${`A line of it.\n\n`.repeat(80)}${text}\n`;

test('serves complete pages right after the start, and reports a dead link a little later', async () => {
  const other = await folderOf({
    'content/site.yaml': 'title: Early\nurl: https://example.org\n',
    'content/post/one.md': '---\ntitle: One\ndate: 2025-01-01\n---\n\n```js\nconst a = 1;\n```\n\n[gone](gone.md)\n',
    'content/post/two.md': '---\ntitle: Two\ndate: 2025-01-02\n---\n\nThe summary of two.\n',
  });
  const dev = await startDev(other, 'packaged');
  const { page } = await openTab();
  await page.goto(`${dev.origin}/post/one/`);
  expect(await page.locator('.prose code span[class]').count()).toBeGreaterThan(0);
  expect(await page.locator('.prose').innerText()).toContain('gone');
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert]').innerText()).toContain('content/post/one.md:10:');
  await dev.stop();
});

test('shows an edit without a reload, and keeps the scroll position and the prompt', async () => {
  const { page, errors } = await openTab();
  await page.goto(`${server.origin}/post/second/`);
  await hydrated(page);
  await page.getByRole('textbox', { name: 'Command' }).fill('ls -l');
  await mark(page);
  await page.evaluate(() => window.scrollTo(0, 600));
  const place = await page.evaluate(() => window.scrollY);
  await writeFile(join(folder, 'content/post/second.md'), second('A new end.'));
  await page.waitForFunction(() => document.querySelector('.prose')?.textContent?.includes('A new end.'));
  expect(await isMarked(page)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  expect(await page.getByRole('textbox', { name: 'Command' }).inputValue()).toBe('ls -l');
  // Many editors write a new file and rename it. A changed title also shows on other pages.
  await writeFile(join(folder, 'content/post/.new'), second('By another editor.'));
  await rename(join(folder, 'content/post/.new'), join(folder, 'content/post/second.md'));
  await page.waitForFunction(() => document.querySelector('.prose')?.textContent?.includes('By another editor.'));
  await writeFile(join(folder, 'content/post/second.md'), second('x', 'title: Renamed'));
  await arrived(page, 'Renamed');
  const list = await (await page.request.get(`${server.origin}/post/2025/`)).text();
  expect(list).toContain('Renamed');
  await writeFile(join(folder, 'content/post/second.md'), second('x'));
  await arrived(page, 'Second');
  expect(errors).toEqual([]);
});

test('keeps the page and the scroll position under the message of a broken front matter', async () => {
  const { page } = await openTab();
  const file = join(folder, 'content/post/second.md');
  await writeFile(file, second('Before.'));
  await page.goto(`${server.origin}/post/second/`);
  await hydrated(page);
  await mark(page);
  await page.evaluate(() => window.scrollTo(0, 600));
  await writeFile(file, second('During.', 'title: [Second'));
  await page.waitForSelector('.dev-problems');
  expect(await page.locator('[role=alert]').innerText()).toContain('content/post/second.md:');
  expect(server.output()).toContain('content/post/second.md:');
  expect(await page.locator('h1').textContent()).toBe('Second');
  expect(await page.evaluate(() => window.scrollY)).toBe(600);
  const response = await page.request.get(`${server.origin}/post/second/`, { headers: { Accept: 'text/html' } });
  expect(response.status()).toBe(200);
  // A message that was closed comes back with the next change.
  await page.getByRole('button', { name: 'close' }).click();
  expect(await page.locator('.dev-problems').count()).toBe(0);
  await writeFile(file, second('During.', 'title: Second\ndate: never'));
  await page.waitForSelector('.dev-problems');
  await writeFile(file, second('Mended.'));
  await page.waitForFunction(() => document.querySelector('.prose')?.textContent?.includes('Mended.'));
  await page.waitForSelector('.dev-problems', { state: 'detached' });
  expect(await page.locator('[role=alert]').count()).toBe(0);
  expect(await isMarked(page)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(600);
});

test('follows a renamed file, lists a new one, and shows that a page is gone', async () => {
  const { page } = await openTab();
  const [before, after] = ['moving', 'moved'].map((name) => join(folder, `content/post/${name}.md`));
  await writeFile(before ?? '', second('It moves.', 'title: Moving\ndraft: true'));
  await expect.poll(server.output).toContain(`content/post/moving.md (draft) is at ${server.origin}/post/moving/`);
  await page.goto(`${server.origin}/post/2025/`);
  await hydrated(page);
  await page.locator('.entries').getByText('Moving').click();
  await arrived(page, 'Moving');
  await mark(page);
  await page.evaluate(() => window.scrollTo(0, 600));
  await rename(before ?? '', after ?? '');
  await page.waitForURL(`${server.origin}/post/moved/`);
  expect(await isMarked(page)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(600);
  expect(server.output()).toContain(`content/post/moved.md (draft) is now at ${server.origin}/post/moved/`);
  const old = await page.request.get(`${server.origin}/post/moving/`, { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([302, '/post/moved/']);
  await rm(after ?? '');
  await page.waitForFunction(() => document.querySelector('h1.error') !== null);
});

test('applies theme.css and slots beside the content without a reload', async () => {
  const { page } = await openTab();
  await page.goto(`${server.origin}/post/first/`);
  await hydrated(page);
  await mark(page);
  const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
  const before = await colour();
  // The author's rule has the same weight as the bundled one, and wins because it comes later.
  await writeFile(join(folder, 'theme.css'), 'body { color: rgb(1, 2, 3); }');
  await expect.poll(colour).toBe('rgb(1, 2, 3)');
  await writeFile(join(folder, 'before-post.md'), 'Words **before** it.');
  await page.waitForFunction(() => document.body.textContent?.includes('Words before it.'));
  // While it has a mistake, the last style stays.
  await writeFile(join(folder, 'theme.css'), 'body { color: rgb(4, 5, 6); ');
  await page.waitForSelector('.dev-problems');
  expect(await colour()).toBe('rgb(1, 2, 3)');
  await rm(join(folder, 'before-post.md'));
  await rm(join(folder, 'theme.css'));
  await expect.poll(colour).toBe(before);
  expect(await isMarked(page)).toBe(true);
  // Scripts run only once in a document.
  await writeFile(join(folder, 'head.html'), '<meta name="mine" content="{{title}}">');
  await page.waitForSelector('meta[name=mine]', { state: 'attached' });
  expect(await isMarked(page)).toBe(false);
});

test('applies changes of site.yaml without a reload, colours included', async () => {
  const { page, errors } = await openTab();
  await page.goto(`${server.origin}/post/first/`);
  await hydrated(page);
  await mark(page);
  const file = join(folder, 'content/site.yaml');
  const before = await readFile(file, 'utf8');
  const paper = (colour: string) =>
    page.waitForFunction(
      (expected) => getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() === expected,
      colour,
    );
  const usual = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
  const themes = ['green', 'paper', 'amber', 'contrast-dark', 'contrast-light'];
  const themed = (colour: string) =>
    `${before}\ntheme:\n${themes.map((name) => `  ${name}: { paper: "${colour}" }\n`).join('')}`;
  await writeFile(file, themed('#010203'));
  await paper('#010203');
  await writeFile(file, themed('#040506').replace(/^title: .*$/m, 'title: Another name'));
  await paper('#040506');
  await page.waitForFunction(() => document.title.includes('Another name'));
  await writeFile(file, before);
  await paper(usual.trim());
  expect(await isMarked(page)).toBe(true);
  expect(errors).toEqual([]);
});

test('shows, labels and lists drafts and scheduled posts', async () => {
  const { page } = await openTab();
  await page.goto(`${server.origin}/post/draft/`);
  await arrived(page, 'Draft');
  expect(await page.locator('.facts .label').innerText()).toBe('draft');
  await page.goto(`${server.origin}/post/future/`);
  expect(await page.locator('.facts .label').innerText()).toBe('scheduled');
  const messages = page.locator('.dev-unpublished');
  await messages.locator('summary').click();
  await expect.poll(() => messages.locator('summary').innerText()).toBe('1 draft, 1 scheduled for 2027-01-01');
  await messages.getByRole('link', { name: 'Draft' }).click();
  await arrived(page, 'Draft');
  const list = await (await page.request.get(`${server.origin}/paths/ls/post.txt`)).text();
  expect(list).toMatch(/^draft\.md\t\d+\t/m);
  expect(list).toMatch(/^future\.md\t\d+\t/m);
});

test('serves raw markdown, images and missing pages as a host does', async () => {
  const { page } = await openTab();
  const raw = await page.request.get(`${server.origin}/post/first.md`);
  expect(raw.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const image = await page.request.get(`${server.origin}/post/pixel.png`);
  expect(image.headers()['content-type']).toBe('image/png');
  // Dev does not encode images, but gives them the same size on the page.
  const shown = await (await page.request.get(`${server.origin}/post/first/`)).text();
  expect(shown).toContain('<img src="/post/pixel.png" width="1" height="1"');
  const response = await page.goto(`${server.origin}/nowhere/`);
  expect(response?.status()).toBe(404);
});
