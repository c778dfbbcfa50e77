/** Checks pages with axe, and what screen readers announce. */
import type { NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choices } from '../../../src/dom/settings.ts';
import { halved, sampled } from '../../sampled.ts';
import { axePath, standards } from '../axe.ts';
import { chooseTheme, sampleContent, sampleDate, samplePaths } from '../sampleContent.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, open, openTab } from '../tab.ts';

/** Decides what axe leaves to a person. Any other undecided result fails the test. */
const judged: Record<string, (node: NodeResult) => boolean> = {
  // A cell that is scrolled out of its table's box has the colours of visible cells, which axe checks.
  'color-contrast': ({ any }) => any.every(({ data }) => data?.messageKey === 'outsideViewport'),
  // A link that shows only a symbol, such as the arrow behind a footnote, has no visible label to repeat.
  'label-content-name-mismatch': ({ html }) => !/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, '')),
};

const site = servedSite(sampleContent, sampleDate);

/** Returns the broken rules, and those that neither axe nor `judged` could decide, each with its elements. */
async function problems(page: Page, rules = standards): Promise<string[]> {
  // In a window as tall as the page, the status bar hides no background that axe has to find.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height });
  const { violations, incomplete } = await page.evaluate(async (runOnly) => {
    const found = await window.axe.run({ runOnly, resultTypes: ['violations', 'incomplete'] });
    // The other results of a long page take half a second to copy.
    return { violations: found.violations, incomplete: found.incomplete };
  }, rules);
  const line = (id: string, nodes: NodeResult[]) => [id, ...nodes.map(({ target }) => String(target))].join(' ');
  return [
    ...violations.map(({ id, nodes }) => line(id, nodes)),
    ...incomplete
      .filter(({ id }) => !Object.hasOwn(judged, id))
      .map(({ id, nodes }) => line(`undecided: ${id}`, nodes)),
  ];
}

async function tab(theme: string, width: number) {
  const { page } = await openTab({
    viewport: { width, height: 800 },
    colorScheme: theme === 'light' ? 'light' : 'dark',
    reducedMotion: 'reduce',
  });
  await page.addInitScript({ path: axePath });
  const chosen = choices.theme.find((name) => name === theme);
  if (chosen) await chooseTheme(page, chosen);
  return page;
}

const systemThemes = ['dark', 'light'];

const combinations = [...systemThemes, ...choices.theme.slice(1)].flatMap((theme) => [
  [theme, 320] as const,
  [theme, 1280] as const,
]);

const sample = [
  ['dark', 320],
  ['light', 1280],
] as const;

test.each(process.env.CATPOST_LONG ? combinations : sample)(
  'axe finds no violation on any kind of page (%s, %i px)',
  async (theme, width) => {
    const page = await tab(theme, width);
    const found: string[] = [];
    for (const path of halved(samplePaths, theme === 'light' ? 'with the second' : 'with the first')) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, site.url(path));
      found.push(...(await problems(page)).map((problem) => `${path}: ${problem}`));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

const themes = ['paper', 'amber', 'green', 'contrast'] as const;

test.each(process.env.CATPOST_LONG ? themes : themes.slice(0, 1))(
  'all text has enough contrast in the %s theme',
  async (theme) => {
    const page = await tab(theme, 1280);
    const found: string[] = [];
    for (const path of sampled(samplePaths.slice(0, 4))) {
      await open(page, site.url(path));
      found.push(...(await problems(page, ['wcag2aa'])).map((problem) => `${path}: ${problem}`));
    }
    expect(found).toEqual([]);
  },
);

test('axe finds no violation after a navigation, or beside the offline notice', async () => {
  const page = await tab('dark', 320);
  await open(page, site.url('/'));
  await page.locator('main a[href="/post/strain/"]').first().click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  expect(await problems(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.evaluate(() => document.querySelector<HTMLElement>('main a[href="/tags/writing/"]')?.click());
  await page.waitForSelector('[role=alert]');
  expect(await problems(page)).toEqual([]);
});

test('announces every navigation once, politely, and focuses the title', async () => {
  const { page } = await openTab();
  await page.addInitScript(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target instanceof Element ? target.closest('[aria-live]') : null;
        if (region) announced.push(`${region.getAttribute('aria-live')}: ${region.textContent}`);
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, site.url('/'));
  const titles: string[] = [];
  const afterArrival = async (heading: string) => {
    await arrived(page, heading);
    await page.waitForFunction(
      (text) => document.title.startsWith(text) && document.getElementById('announcer')?.textContent === document.title,
      heading,
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    titles.push(`polite: ${await page.title()}`);
  };
  await page.locator('.windows a[href="/about/"]').click();
  await afterArrival('About this site');
  await page.locator('.windows a[href="/tags/"]').click();
  await afterArrival('Tags');
  await page.goBack();
  await page.waitForURL(site.url('/about/'));
  await afterArrival('About this site');
  expect(await page.evaluate(() => Reflect.get(window, 'announced'))).toEqual(titles);
});

test('every page has one main, one h1, the navigation of its language, a command without its $, and a skip link', async () => {
  const { page } = await openTab();
  const orders = new Set<string>();
  for (const path of halved(samplePaths, 'with the second')) {
    await open(page, site.url(path));
    expect([path, await page.locator('main').count(), await page.locator('h1').count()]).toEqual([path, 1, 1]);
    const links = await page
      .locator('nav a[href]')
      .evaluateAll((all) => all.filter((a) => !a.closest('main')).map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(2);
    orders.add(links.join(' '));
    if (path !== '/nowhere/') await expectCommandIsHeard(page);
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect([path, target]).toEqual([path, '#main']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  }
  // One in English and one in Arabic.
  expect([...orders]).toHaveLength(2);
});

/** Expects that screen readers read a prompt line as its command, without the $. */
async function expectCommandIsHeard(page: Page): Promise<void> {
  const command = page.locator('.command').first();
  const shown = await command.innerText();
  expect(shown).toMatch(/^\$ \S/);
  const heard = await command.ariaSnapshot();
  expect(heard).not.toContain('$');
  expect(heard).toContain(shown.slice(2));
  expect(shown.length).toBeLessThanOrEqual(60);
}

test("marks a post's language on its page and in listings, and the site's language around it", async () => {
  const { page } = await openTab();
  await page.goto(site.url('/post/french/'));
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect(await languageOf('h1')).toBe('fr');
  expect(await languageOf('.prose p')).toBe('fr');
  await page.goto(site.url('/post/2026/'));
  expect(await languageOf('main a[href="/post/french/"]')).toBe('fr');
  expect(await languageOf('h1')).toBe('en');
});
