/** Reads pages in browsers that lack features or change pages, and pages that try to break catpost's scripts. */
import { expect, test } from 'vitest';
import { isReservedId } from '../../../src/markdown/reservedIds.ts';
import { sampled } from '../../sampled.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, denyStorage, open, openTab } from '../tab.ts';

const clobbering = '<form id="body"></form>\n\n## Location\n\n## Root\n\n<a id="page" name="currentScript">x</a>\n';

const site = servedSite({
  ...fixtureSite,
  'content/post/clobber.md': `---\ntitle: "</script><script>alert(1)</script>"\ndate: 2026-01-04\n---\n\n${clobbering}`,
});

test('navigates without errors if storage is denied', async () => {
  const { page, errors } = await openTab();
  await denyStorage(page);
  await open(page, site.url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
  await page.goBack();
  await arrived(page, 'First “post”');
  expect(errors).toEqual([]);
});

test('sets no cookie', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/first/'));
  expect(await page.context().cookies()).toEqual([]);
});

test('hydrates and navigates after extensions have added attributes and elements', async () => {
  const { page, errors } = await openTab();
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
});

test('navigates from a page that the browser has translated', async () => {
  const { page, errors } = await openTab();
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
});

test('shows an error page with links if a component throws', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/first/'));
  await page.route(site.url('/post/second/'), async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/html', body: body.replace('"tags":[', '"tags":null,"was":[') });
  });
  await page.locator('main a[href="/post/second/"]').first().click();
  await page.waitForSelector('main h1.error');
  expect(await page.locator('main a').count()).toBeGreaterThanOrEqual(2);
  expect((await page.locator('body').innerText()).length).toBeGreaterThan(50);
});

test.each(
  sampled(['requestIdleCallback', 'IntersectionObserver', 'startViewTransition', 'AbortSignal', 'trustedTypes']),
)('follows links in a browser without %s', async (name) => {
  const { page } = await openTab();
  await page.addInitScript((missing) => {
    Reflect.deleteProperty(window, missing);
    Reflect.deleteProperty(Document.prototype, missing);
  }, name);
  await page.goto(site.url('/post/first/'));
  await page.locator('main a[href="/post/second/"]').first().click();
  await arrived(page, 'Second');
});

test('ids in a post do not clobber globals, and a title with </script> does not end the data block', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/clobber/'));
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  expect(errors).toEqual([]);
});

test('the policy blocks an injected inline script', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/first/'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('document.documentElement.dataset.injected = ""');
    document.head.append(script);
  });
  expect(await page.evaluate(() => 'injected' in document.documentElement.dataset)).toBe(false);
  expect(errors.length).toBeGreaterThan(0);
});

test('every lower-case property name of window and document is a reserved id', async () => {
  const { page } = await openTab();
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
  // Only one engine has these, so no script relies on them, and a heading may well be one of them.
  const vendors = ['dump', 'netscape', 'safari'];
  const others = names.filter((name) => !vendors.includes(name) && !/^__(?:playwright|pw)_/.test(name));
  expect(others.filter((name) => !isReservedId(name))).toEqual([]);
});
