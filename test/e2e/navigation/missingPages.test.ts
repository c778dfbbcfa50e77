/** Opens paths that do not exist or need a redirect. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { hydrated, open, openTab, sharedTab } from '../tab.ts';

const site = servedSite(fixtureSite);

/** For tests that only read pages. */
const tab = sharedTab();

const isMissing = /^cat: .+: No such/s;

test.each([
  ['/tags/caf%C3%A9/', 200, /^café$/],
  // The 404 page redirects. The next test must not open a page before it has.
  ['/tags/caf%25C3%25A9/', 404, /^café$/],
  ['/%E0%A4%A', 404, isMissing],
  ['/..%2f..%2fetc/passwd', 404, isMissing],
  [`/${'x'.repeat(8000)}`, 404, isMissing],
  ['/post/%00/', 404, isMissing],
])('%s is answered with %i, and the page has no error', async (path, status, heading) => {
  const { page, errors } = tab();
  const response = await page.goto(site.url(path));
  expect(response?.status()).toBe(status);
  await page.locator('#root h1').filter({ hasText: heading }).waitFor();
  await hydrated(page);
  // The browser itself logs the status of the document.
  expect(errors.filter((error) => !error.includes('status of 404'))).toEqual([]);
});

const odd = [
  // Line breaks, also at the end of a path, and other control characters.
  ['a%0Db', 'a%0D%0Ab', 'a%0Ab', '%0D', 'a%E2%80%A8b', 'a%E2%80%A9/', 'post/%0Dfirst/', 'a%0Db?q=%0D#%0D'],
  ['a%09b', 'a%00b', 'a%1Bb', 'a%C2%85b', 'a%E2%80%AEb', 'a%EF%BF%BFb', '%EF%BB%BFa'],
  // Invalid UTF-8 and invalid percent-encoding.
  ['a%FFb', '%C3%28', '%ED%A0%80', '%E0%A4%A', 'a%', 'a%zz', 'a%0D%FF'],
  // Characters with a meaning in HTML, JavaScript or paths, and very long paths.
  ['a%3Cb%3Ec', 'a%26amp;b', "a%22'b", 'a%5Cb', 'a%2Fb', 'a%20b', 'a;b', '__proto__', 'e%CC%81'],
  ['x'.repeat(3000), '%F0%9F%98%80'.repeat(300), '%0D'.repeat(300)],
].flat();

test('the 404 page hydrates and names the path, whatever the URL contains', async () => {
  const { page, errors } = tab();
  const failures: string[] = [];
  for (const path of sampled(odd)) {
    errors.length = 0;
    const response = await page.goto(site.url(`/nowhere-${path}`));
    await hydrated(page);
    const named = page.locator('h1').filter({ hasText: isMissing });
    await named.waitFor({ timeout: 3_000 }).catch(() => errors.push('has no name'));
    const found = errors.filter((error) => !error.includes('status of 404'));
    if (found.length > 0 || response?.status() !== 404) failures.push(`${path.slice(0, 40)}: ${found}`);
  }
  expect(failures).toEqual([]);
});

test.each([
  ['/post/first', '/post/first/'],
  ['/post/first/index.html', '/post/first/index.html'],
])('%s is answered after at most one redirect', async (path, end) => {
  const { page } = tab();
  const response = await page.goto(site.url(path));
  expect(response?.status()).toBe(200);
  expect(page.url()).toBe(site.url(end));
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('https://example.org/post/first/');
});

test('the 404 page names the file, and links to the nearest page', async () => {
  const { page, requests } = tab();
  for (const [path, named, nearest] of [
    ['/post/frist/', 'post/frist.md', '/post/first/'],
    ['/POST/Frist.html', 'POST/Frist.md', '/post/first/'],
    ['/first/', 'first.md', '/post/first/'],
    ['/abuot', 'abuot.md', '/about/'],
  ] as const) {
    requests.length = 0;
    await open(page, site.url(path));
    await page.waitForSelector('main section a');
    expect(await page.locator('h1').textContent()).toBe(`cat: ${named}: No such file or directory`);
    expect(await page.locator('main section a').first().getAttribute('href')).toBe(nearest);
    expect(requests.filter(({ type }) => type === 'fetch')).toHaveLength(1);
  }
});

test('without scripts the 404 page links to the home page, collections and tags', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/nowhere/'));
  expect(await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    '/',
    '/post/',
    '/haiku/',
    '/tags/',
  ]);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});
