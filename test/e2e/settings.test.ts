import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { storageKey } from '../../src/dom/storageKey.ts';
import { sampled } from '../sampled.ts';
import { axePath, violationsOn } from './axe.ts';
import { fixtureSite } from './fixtureSite.ts';
import { arrived, hydrated, open, servedSite } from './harness.ts';

/** Sets what a reader of this site has set on an earlier visit. */
const set = (page: Page, settings: Record<string, string>) =>
  page.addInitScript(
    (entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    },
    Object.entries(settings).map(([name, value]) => [storageKey('/', `setting ${name}`), value] as const),
  );

const site = servedSite({
  ...fixtureSite,
  'content/site.yaml': `${fixtureSite['content/site.yaml']}\ntheme: { amber: { paper: "#123" } }`,
});

/** What the page shows of a custom property and of its settings. */
const colour = (page: Page, name = '--paper') =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
/** What the root says of the reader's choices, whether or not the face and the scripts are there by then. */
const dataset = (page: Page) =>
  page.evaluate(() => {
    const { typeface: _typeface, plain: _plain, ...chosen } = document.documentElement.dataset;
    return chosen;
  });

async function openDialog(page: Page): Promise<void> {
  await page.click('[data-action=settings]');
  await page.waitForSelector('dialog[open]');
}

test('a choice shows at once, and is kept over a client navigation and a reload', async () => {
  const { page, errors } = await site.tab({ colorScheme: 'dark' });
  await open(page, site.url('/post/first/'));
  expect(await colour(page)).toBe('#0d130f');
  await openDialog(page);
  await page.getByRole('group', { name: 'theme' }).getByLabel('paper').check();
  await page.getByRole('group', { name: 'text size' }).getByLabel('large').check();
  expect(await colour(page)).toBe('#faf7ee');
  expect(await dataset(page)).toEqual({ theme: 'paper', size: 'large' });
  await page.getByRole('button', { name: 'close' }).click();
  await page.click('a[href="/post/second/"]');
  await arrived(page, 'Second');
  expect(await dataset(page)).toMatchObject({ theme: 'paper', size: 'large' });
  await page.reload();
  await hydrated(page);
  expect(await colour(page)).toBe('#faf7ee');
  await openDialog(page);
  await page.getByRole('button', { name: 'reset' }).click();
  expect(await colour(page)).toBe('#0d130f');
  expect(await page.getByRole('group', { name: 'theme' }).getByLabel('system').isChecked()).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a saved theme is there with the first paint, before any script is fetched', async () => {
  const { page } = await site.tab({ colorScheme: 'light' });
  await set(page, { theme: 'amber', size: 'huge' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.addInitScript(() => {
    const painted: string[] = [];
    Object.assign(window, { painted });
    const look = () => {
      if (document.body) painted.push(getComputedStyle(document.documentElement).backgroundColor);
      if (painted.length < 5) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(site.url('/'));
  const painted = await page.waitForFunction(() => {
    const colours: unknown = Reflect.get(window, 'painted');
    return Array.isArray(colours) && colours.length === 5 ? colours : null;
  });
  // The amber of this site's own theme.
  expect(new Set(await painted.jsonValue())).toEqual(new Set(['rgb(17, 34, 51)']));
  expect(await dataset(page)).toEqual({ theme: 'amber', size: 'huge' });
  await page.context().close();
});

test.each(['{"theme":"x\\"y","size":7,"face":null}', '[]', 'null', 'no JSON', '{"theme":{"a":1}}'])(
  'of what an earlier version saved as %s nothing is taken',
  async (saved) => {
    const { page, errors } = await site.tab({ colorScheme: 'dark' });
    await page.addInitScript((text) => localStorage.setItem('catpost-settings', text), saved);
    await open(page, site.url('/'));
    expect(await dataset(page)).toEqual({});
    expect(await colour(page)).toBe('#0d130f');
    expect(errors).toEqual([]);
    await page.context().close();
  },
);

test.each(
  sampled([{ theme: 'x"y' }, { theme: '' }, { size: '7', face: 'null' }, { theme: 'Amber' }, { theme: '__proto__' }]),
)('of what is saved as %o nothing is taken', async (saved) => {
  const { page, errors } = await site.tab({ colorScheme: 'dark' });
  await set(page, saved);
  await open(page, site.url('/'));
  expect(await colour(page)).toBe('#0d130f');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('without storage a choice lasts as long as the page', async () => {
  const { page, errors } = await site.tab({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, site.url('/post/first/'));
  await openDialog(page);
  await page.getByRole('group', { name: 'theme' }).getByLabel('paper').check();
  await page.keyboard.press('Escape');
  await page.click('a[href="/post/second/"]');
  await arrived(page, 'Second');
  expect(await colour(page)).toBe('#faf7ee');
  await openDialog(page);
  expect(await page.getByRole('group', { name: 'theme' }).getByLabel('paper').isChecked()).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the keyboard alone opens, changes and closes, and is back where it was', async () => {
  const { page, errors } = await site.tab({ colorScheme: 'dark' });
  await open(page, site.url('/'));
  await page.focus('[data-action=settings]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog[open]');
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLInputElement ? `${element.name}=${element.value}` : (element?.textContent ?? '');
    });
  expect(await focused()).toBe('theme=auto');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('theme=paper');
  expect(await colour(page)).toBe('#faf7ee');
  const stops: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused());
  }
  const defaults = ['size=normal', 'measure=normal', 'face=mono', 'keys=on', 'resume=on', 'news=on'];
  expect(stops).toEqual([...defaults, 'reset', 'close']);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await focused()).toBe('set');
  expect(await colour(page)).toBe('#faf7ee');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('size, measure and face change the text, and the text alone', async () => {
  const { page } = await site.tab({ viewport: { width: 1280, height: 800 } });
  await open(page, site.url('/post/second/'));
  const look = () =>
    page.evaluate(() => {
      const style = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        return getComputedStyle(element);
      };
      return {
        size: style('.prose p').fontSize,
        width: document.querySelector('.main')?.clientWidth ?? 0,
        prose: style('.prose p').fontFamily,
        heading: style('.prose h2').fontFamily,
      };
    });
  const before = await look();
  expect(before).toMatchObject({ size: '17px', prose: before.heading });
  await openDialog(page);
  await page.getByRole('group', { name: 'text size' }).getByLabel('huge').check();
  await page.getByRole('group', { name: 'typeface' }).getByLabel('serif').check();
  const after = await look();
  expect(after).toMatchObject({ size: '22px', heading: before.heading });
  expect(after.prose).toMatch(/georgia/i);
  await page.getByRole('group', { name: 'line length' }).getByLabel('narrow').check();
  expect((await look()).width).toBeLessThan(after.width);
  await page.context().close();
});

test('at 320 pixels and the largest size nothing scrolls sideways, and the dialog fits', async () => {
  const { page } = await site.tab({ viewport: { width: 320, height: 568 } });
  await set(page, { size: 'huge', measure: 'wide' });
  await open(page, site.url('/post/first/'));
  await openDialog(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const box = await page.locator('dialog').boundingBox();
  expect(box).toMatchObject({ x: 0, width: 320 });
  expect(box?.y).toBeGreaterThanOrEqual(0);
  for (const target of await page.locator('dialog label, dialog button, [data-action=settings]').all()) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
  await page.context().close();
});

test.each(sampled(['amber', 'auto', 'contrast', 'green', 'paper']))(
  'axe finds nothing in %s, dialog included',
  async (theme) => {
    for (const [colorScheme, width] of [
      ['dark', 320],
      ['light', 1280],
    ] as const) {
      const { page } = await site.tab({ colorScheme, viewport: { width, height: 800 } });
      await page.addInitScript({ path: axePath });
      await set(page, { theme });
      for (const path of ['/', '/post/first/']) {
        await open(page, site.url(path));
        await openDialog(page);
        expect([path, ...(await violationsOn(page))]).toEqual([path]);
        await page.keyboard.press('Escape');
        expect([path, ...(await violationsOn(page))]).toEqual([path]);
      }
      await page.context().close();
    }
  },
);

test.each([
  ['dark', '#000'],
  ['light', '#fff'],
] as const)('a system that asks for more contrast has it, %s', async (colorScheme, paper) => {
  const { page } = await site.tab({ colorScheme, contrast: 'more' });
  await page.goto(site.url('/'));
  expect(await colour(page)).toBe(paper);
  await page.context().close();
});

test('with forced colours the bar, the dialog and the choice in it are still told apart', async () => {
  const { page } = await site.tab({ forcedColors: 'active' });
  await open(page, site.url('/'));
  await openDialog(page);
  const borders = await page.evaluate(() =>
    ['.status-bar', 'dialog', 'dialog button'].map((selector) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).borderBlockStartWidth : 'none';
    }),
  );
  expect(borders).toEqual(['1px', '1px', '1px']);
  const marks = await page.evaluate(() =>
    [...document.querySelectorAll('[name=theme]')].map((input) => getComputedStyle(input, '::before').content),
  );
  expect(marks).toEqual(['"(•)"', '"( )"', '"( )"', '"( )"', '"( )"']);
  await page.context().close();
});

test('without scripts nothing is offered that needs one', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false });
  await page.goto(site.url('/'));
  expect(await page.locator('[data-action=settings]').isVisible()).toBe(false);
  await page.context().close();
});

test('on paper every theme is black on white', async () => {
  const { page } = await site.tab({ colorScheme: 'dark' });
  await set(page, { theme: 'amber' });
  await page.goto(site.url('/post/first/'));
  await page.emulateMedia({ media: 'print' });
  expect([await colour(page), await colour(page, '--ink')]).toEqual(['#fff', '#000']);
  await page.context().close();
});

test('a button that is pressed before the main script is there does its work when it comes', async () => {
  const { page } = await site.tab();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/main-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site.url('/post/first/'));
  await page.click('[data-action=settings]');
  release();
  await page.waitForSelector('dialog[open].settings');
  await page.context().close();
});

test('what is set in one tab reaches the others, with their dialogs open, and pages that are gone back to', async () => {
  const { page, errors } = await site.tab({ colorScheme: 'dark' });
  await open(page, site.url('/post/first/'));
  const other = await page.context().newPage();
  await open(other, site.url('/'));
  const theme = (on: Page, label: string) => on.getByRole('group', { name: 'theme' }).getByLabel(label);
  await openDialog(page);
  await openDialog(other);
  for (const [label, paper] of [
    ['paper', '#faf7ee'],
    ['amber', '#123'],
    ['system', '#0d130f'],
  ] as const) {
    await theme(other, label).check();
    await expect.poll(() => colour(page)).toBe(paper);
    expect(await theme(page, label).isChecked()).toBe(true);
  }
  await other.getByRole('button', { name: 'close' }).click();
  // The switch in the list of keys is the same setting as in the other dialog.
  await other.click('[data-action=keys-help]');
  await page.getByRole('group', { name: 'single-letter keys' }).getByLabel('off').check();
  await expect.poll(() => other.locator('dialog input').isChecked()).toBe(false);
  await theme(page, 'paper').check();
  // What another blog of the origin keeps is none of this one's.
  await other.evaluate(() => localStorage.setItem('catpost /blog/ setting theme', 'amber'));
  await expect.poll(() => colour(other)).toBe('#faf7ee');
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => colour(page)).toBe('#0d130f');
  expect(await page.getByRole('group', { name: 'single-letter keys' }).getByLabel('on').isChecked()).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

describe('a dialog closes when the page changes, and the focus is on the new page', () => {
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'going back': (page) => page.goBack(),
    'a link': (page) => page.evaluate(() => document.querySelector<HTMLElement>('footer a[href="/about/"]')?.click()),
    'the prompt': (page) =>
      page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#root .prompt input');
        if (field) field.value = 'cat ~/post/third.md';
        document.querySelector<HTMLFormElement>('#root .prompt')?.requestSubmit();
      }),
  };
  // In an order in which a sample has each of them once.
  const cases = [
    ['settings', 'going back'],
    ['settings', 'a link'],
    ['settings', 'the prompt'],
    ['keys-help', 'a link'],
    ['keys-help', 'the prompt'],
    ['keys-help', 'going back'],
    ['save', 'the prompt'],
    ['save', 'going back'],
    ['save', 'a link'],
  ] as const;
  test.each(sampled(cases))('%s, by %s', async (name, way) => {
    const { page, errors } = await site.tab();
    await open(page, site.url('/post/first/'));
    await page.click('a[href="/post/second/"]');
    await arrived(page, 'Second');
    await page.locator(`[data-action=${name}]`).first().click();
    await page.waitForSelector('dialog[open]');
    await ways[way]?.(page);
    const heading = { 'going back': 'First “post”', 'a link': 'About this', 'the prompt': 'Third' }[way] ?? '';
    await arrived(page, heading);
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('h1'));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('one whose code comes after the page has changed does not open', async () => {
    const { page, errors } = await site.tab();
    await open(page, site.url('/post/first/'));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/saveDialog-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('[data-action=save]').first().click();
    await page.locator('footer a[href="/about/"]').click();
    await arrived(page, 'About this');
    const loaded = page.waitForResponse('**/assets/saveDialog-*.js');
    release();
    await (await loaded).finished();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.locator('dialog').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
