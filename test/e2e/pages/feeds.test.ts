/** Opens feeds in a browser, which their style sheet makes readable. */
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { openTab } from '../tab.ts';

const site = servedSite(fixtureSite);

test.each(['/feed.xml', '/tags/linux/atom.xml'])('a browser shows %s as a list of links', async (path) => {
  const { page, errors } = await openTab({ colorScheme: 'light' });
  // The browser requests this icon unasked.
  await page.route('**/favicon.ico', (route) => route.fulfill({ body: '' }));
  await page.goto(site.url(path));
  const { links, background, shown } = await page.evaluate(() => ({
    links: [...document.links].map(({ href, textContent }) => [href, textContent]),
    background: getComputedStyle(document.documentElement).backgroundColor,
    shown: [...document.querySelectorAll('*')]
      .filter((element) => element.children.length === 0 && element.getClientRects().length > 0)
      .map(({ localName }) => localName),
  }));
  expect(links.slice(1)).toContainEqual(['https://example.org/post/second/', 'Second']);
  expect(background).toBe('rgb(250, 247, 238)');
  expect([...new Set(shown)].sort()).toEqual(expect.arrayContaining(['a', 'time', 'title']));
  expect(shown.filter((name) => !['a', 'time', 'title', 'description', 'subtitle', 'p'].includes(name))).toEqual([]);
  expect(errors).toEqual([]);
});
