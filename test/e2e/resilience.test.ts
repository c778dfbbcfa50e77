import { expect, test } from 'vitest';
import { isReservedId } from '../../src/markdown/reservedIds.ts';
import { sampled } from '../sampled.ts';
import { fixtureSite } from './fixtureSite.ts';
import { arrived, hydrated, open, servedSite } from './harness.ts';

const clobbering = '<form id="body"></form>\n\n## Location\n\n## Root\n\n<a id="page" name="currentScript">x</a>\n';
const site = servedSite({
  ...fixtureSite,
  'content/post/clobber.md': `---\ntitle: "</script><script>alert(1)</script>"\ndate: 2026-01-04\n---\n\n${clobbering}`,
});

test('storage that throws breaks nothing', async () => {
  const { page, errors } = await site.tab();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await open(page, site.url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
  await page.goBack();
  await arrived(page, 'First “post”');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('no cookie is ever set', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('attributes and elements that extensions add before hydration change nothing', async () => {
  const { page, errors } = await site.tab();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.setAttribute('data-extension', '');
      document.body.setAttribute('data-extension', '');
      document.head.append(document.createElement('meta'));
      document.body.prepend(document.createElement('div'));
    });
  });
  await open(page, site.url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a translated page can be left for the next', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement?.closest('script, style')) continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  });
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a component that throws leaves a readable page with links', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/first/'));
  await page.route(site.url('/post/second/'), async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/html', body: body.replace('"tags":[', '"tags":null,"was":[') });
  });
  await page.locator('main a[href="/post/second/"]').first().click();
  await page.waitForSelector('main h1.error');
  expect(await page.locator('main a').count()).toBeGreaterThanOrEqual(2);
  expect((await page.locator('body').innerText()).length).toBeGreaterThan(50);
  await page.context().close();
});

test.each(
  sampled(['requestIdleCallback', 'IntersectionObserver', 'startViewTransition', 'AbortSignal', 'trustedTypes']),
)('a browser without %s reads and follows links', async (name) => {
  const { page } = await site.tab();
  await page.addInitScript((missing) => {
    Reflect.deleteProperty(window, missing);
    Reflect.deleteProperty(Document.prototype, missing);
  }, name);
  await page.goto(site.url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
  await page.context().close();
});

test.each([
  ['/tags/caf%C3%A9/', 200],
  ['/tags/caf%25C3%25A9/', 404],
  ['/%E0%A4%A', 404],
  ['/..%2f..%2fetc/passwd', 404],
  [`/${'x'.repeat(8000)}`, 404],
  ['/post/%00/', 404],
])('%s answers %i and throws nothing', async (path, status) => {
  const { page, errors } = await site.tab();
  const response = await page.goto(site.url(path));
  expect(response?.status()).toBe(status);
  // The page for missing paths may lead on to the one that is meant.
  await expect.poll(() => page.locator('#root h1').count()).toBe(1);
  await hydrated(page);
  // The browser itself reports the status of the document.
  expect(errors.filter((error) => !error.includes('status of 404'))).toEqual([]);
  await page.context().close();
});

const odd = [
  // Ends of lines, also at the end of a path, and other control characters.
  ['a%0Db', 'a%0D%0Ab', 'a%0Ab', '%0D', 'a%E2%80%A8b', 'a%E2%80%A9/', 'post/%0Dfirst/', 'a%0Db?q=%0D#%0D'],
  ['a%09b', 'a%00b', 'a%1Bb', 'a%C2%85b', 'a%E2%80%AEb', 'a%EF%BF%BFb', '%EF%BB%BFa'],
  // What is no text at all.
  ['a%FFb', '%C3%28', '%ED%A0%80', '%E0%A4%A', 'a%', 'a%zz', 'a%0D%FF'],
  // What means something elsewhere, and much of anything.
  ['a%3Cb%3Ec', 'a%26amp;b', "a%22'b", 'a%5Cb', 'a%2Fb', 'a%20b', 'a;b', '__proto__', 'e%CC%81'],
  ['x'.repeat(3000), '%F0%9F%98%80'.repeat(300), '%0D'.repeat(300)],
].flat();

test('the page for a missing path hydrates and names it, whatever the address holds', async () => {
  const { page, errors } = await site.tab();
  const faults: string[] = [];
  const isNamed = () => /^cat: .+: No such/s.test(document.querySelector('h1')?.textContent ?? '');
  for (const path of sampled(odd)) {
    errors.length = 0;
    const response = await page.goto(site.url(`/nowhere-${path}`));
    await hydrated(page);
    await page.waitForFunction(isNamed, undefined, { timeout: 3_000 }).catch(() => errors.push('has no name'));
    const found = errors.filter((error) => !error.includes('status of 404'));
    if (found.length > 0 || response?.status() !== 404) faults.push(`${path.slice(0, 40)}: ${found}`);
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

test.each([
  ['/post/first', '/post/first/'],
  ['/post/first/index.html', '/post/first/index.html'],
])('%s needs at most one redirect', async (path, end) => {
  const { page } = await site.tab();
  const response = await page.goto(site.url(path));
  expect(response?.status()).toBe(200);
  expect(page.url()).toBe(site.url(end));
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe('https://example.org/post/first/');
  await page.context().close();
});

test.each([
  ['/post/frist/', 'post/frist.md', '/post/first/'],
  ['/POST/Frist.html', 'POST/Frist.md', '/post/first/'],
  ['/first/', 'first.md', '/post/first/'],
  ['/abuot', 'abuot.md', '/about/'],
])('the page for %s names it and the nearest path', async (path, named, nearest) => {
  const { page, requests } = await site.tab();
  await open(page, site.url(path));
  await page.waitForSelector('main section a');
  expect(await page.locator('h1').textContent()).toBe(`cat: ${named}: No such file or directory`);
  expect(await page.locator('main section a').first().getAttribute('href')).toBe(nearest);
  expect(requests.filter(({ type }) => type === 'fetch')).toHaveLength(1);
  await page.context().close();
});

test('without scripts the page for a missing path links to home, collections and tags', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false });
  await page.goto(site.url('/nowhere/'));
  expect(await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual([
    '/',
    '/post/',
    '/haiku/',
    '/tags/',
  ]);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  await page.context().close();
});

test('ids from a post cannot shadow what the page needs, and a title cannot leave its JSON', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/clobber/'));
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('an injected inline script is refused by the policy', async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('document.documentElement.dataset.injected = ""');
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'injected' in document.documentElement.dataset)).toBe(false);
  expect(errors.length).toBeGreaterThan(0);
  await page.context().close();
});

test('every lower-case property of window and document is a reserved id', async () => {
  const { page } = await site.tab();
  await page.goto(site.url('/about/'));
  const names = await page.evaluate(() => {
    const found = new Set<string>();
    for (let object of [window, document]) {
      while (object) {
        for (const name of Object.getOwnPropertyNames(object)) found.add(name);
        object = Object.getPrototypeOf(object);
      }
    }
    return [...found].filter((name) => /^[a-z_]+$/.test(name));
  });
  expect(names.filter((name) => !isReservedId(name) && !name.startsWith('__playwright'))).toEqual([]);
  await page.context().close();
});
