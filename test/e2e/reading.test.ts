import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { storageKey } from '../../src/dom/storageKey.ts';
import { sampled } from '../sampled.ts';
import { axePath, violationsOn } from './axe.ts';
import { fixtureSite } from './fixtureSite.ts';
import { arrived, hydrated, open, servedSite } from './harness.ts';

const sections = Array.from({ length: 12 }, (_, index) => {
  const words = Array.from(
    { length: 8 },
    () => 'A paragraph of the section that takes a line or two to say what it says.',
  );
  return `## Part ${index + 1}\n\n${words.join('\n\n')}`;
});

const site = servedSite({
  ...fixtureSite,
  'content/post/long.md': `---\ntitle: Long\ndate: 2026-01-04\n---\n\nIntro.\n\n${sections.join('\n\n')}\n`,
  'content/post/told.md':
    '---\ntitle: Told\ndate: 2026-01-05\ntoc: false\n---\n\n## A\n\n## B\n\n## C\n\n[long](long.md)\n',
});

const long = () => site.url('/post/long/');
const scrollY = (page: Page) => page.evaluate(() => window.scrollY);
const current = (page: Page) => page.locator('.contents [aria-current]');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const progress = (page: Page) => page.locator('.progress').getAttribute('data-progress');
const scrollTo = (page: Page, id: string) =>
  page.evaluate((section) => document.getElementById(section)?.scrollIntoView(), id);
const save = (page: Page, name: string, text: string) =>
  page.addInitScript(([key = '', kept = '']) => localStorage.setItem(key, kept), [storageKey('/', name), text]);
const place = { section: 'part-6', fraction: 0.5, progress: 0.42, at: 1 };
const longPlace = storageKey('/', 'place /post/long/');

test('the contents are folded above the text of a narrow window, and open without a script', async () => {
  const { page } = await site.tab({ viewport: { width: 390, height: 700 }, javaScriptEnabled: false });
  await page.goto(long());
  const entry = page.locator('.contents a').nth(3);
  expect(await entry.isVisible()).toBe(false);
  await page.locator('.contents summary').click();
  expect(await page.locator('.contents a').count()).toBe(12);
  await entry.click();
  expect(page.url()).toBe(`${long()}#part-4`);
  await page.goto(site.url('/post/told/'));
  expect(await page.locator('.contents').count()).toBe(0);
  await page.goto(site.url('/about/'));
  expect(await page.locator('.contents').count()).toBe(0);
  await page.context().close();
});

test('the contents stand beside the text of a wide window, and follow the reader within their own box', async () => {
  const { page, errors } = await site.tab({ viewport: { width: 1280, height: 320 } });
  await open(page, long());
  const boxes = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return {
      contents: box('.contents'),
      text: box('.prose'),
      main: box('.main'),
      width: document.documentElement.scrollWidth,
    };
  });
  expect(boxes.contents?.left).toBeGreaterThanOrEqual(boxes.text?.right ?? 0);
  expect(boxes.contents?.right).toBeLessThanOrEqual(1280);
  expect(boxes.width).toBeLessThanOrEqual(1280);
  // The text stays in the middle.
  expect(Math.abs((boxes.main?.left ?? 0) - (1280 - (boxes.main?.right ?? 0)))).toBeLessThan(16);
  expect(await current(page).count()).toBe(0);
  for (const id of ['part-3', 'part-11']) {
    await scrollTo(page, id);
    await page.waitForSelector(`.contents [aria-current][href="#${id}"]`);
    expect(await current(page).count()).toBe(1);
    const seen = await current(page).evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      const bar = document.querySelector('.status-bar')?.getBoundingClientRect().top ?? 0;
      return (
        top >= 0 &&
        bottom <= bar &&
        link.contains(document.elementFromPoint(link.getBoundingClientRect().left + 20, top + 4))
      );
    });
    expect([id, seen]).toEqual([id, true]);
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForSelector('.contents [aria-current][href="#part-12"]');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the bar shows how far the reader is, in a place of its own width', async () => {
  const { page } = await site.tab();
  await open(page, long());
  expect(await progress(page)).toBe('0%');
  const box = await page.locator('.progress').boundingBox();
  await page.evaluate(() =>
    window.scrollTo(0, (document.querySelector('main')?.scrollHeight ?? 0) / 2 - window.innerHeight / 2),
  );
  await page.waitForFunction(() =>
    /^(?:48|49|50|51)%$/.test(document.querySelector<HTMLElement>('.progress')?.dataset.progress ?? ''),
  );
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForSelector('.progress[data-progress=END]');
  expect(await page.locator('.progress').boundingBox()).toEqual(box);
  await page.locator('.neighbours a').first().click();
  await page.waitForSelector('.progress[data-progress=""]', { state: 'attached' });
  await page.context().close();
});

test("a section's mark goes there and copies its address; where it may not copy, it goes there", async () => {
  const { page } = await site.tab();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, long());
  await page.locator('#part-2 .mark').click();
  await page.waitForSelector('#part-2 .mark[data-copied]');
  expect(page.url()).toBe(`${long()}#part-2`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${long()}#part-2`);
  expect(await page.locator('#announcer').textContent()).toBe('Link copied');
  await page.waitForSelector('#part-2 .mark:not([data-copied])');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await page.locator('#part-3 .mark').click();
  await page.waitForURL(`${long()}#part-3`);
  expect(await page.locator('[data-copied]').count()).toBe(0);
  await page.context().close();
});

test('j and k go along the sections of a post, g g and G to its ends', async () => {
  const { page } = await site.tab();
  await open(page, long());
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('Part 1');
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('Part 2');
  const { top } = await page.locator('#part-2 h2').evaluate((heading) => heading.getBoundingClientRect());
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(100);
  await page.keyboard.press('k');
  expect(await focused(page)).toBe('Part 1');
  // From where the reader has scrolled to, not from where the focus was left.
  await scrollTo(page, 'part-7');
  await page.keyboard.press('j');
  expect(await focused(page)).toBe('Part 8');
  await page.keyboard.press('G');
  await page.waitForSelector('.progress[data-progress=END]');
  await page.keyboard.press('g');
  expect(await scrollY(page)).toBeGreaterThan(0);
  await page.keyboard.press('g');
  expect(await scrollY(page)).toBe(0);
  await page.context().close();
});

test('j and k go along the entries of a listing, n and p along its pages and the posts, digits to the windows', async () => {
  const { page, errors } = await site.tab({ viewport: { width: 800, height: 300 } });
  await open(page, site.url('/post/'));
  const links = page.locator('.entries a');
  for (const index of [0, 1, 2]) {
    await page.keyboard.press('j');
    expect(await links.nth(index).evaluate((link) => link === document.activeElement)).toBe(true);
    const { bottom } = await links.nth(index).evaluate((link) => link.getBoundingClientRect());
    expect(bottom).toBeLessThan(260);
  }
  await page.keyboard.press('k');
  expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('p');
  await page.waitForURL(site.url('/post/page/2/'));
  await page.locator('.pager [aria-current], .pager span').first().waitFor();
  await page.keyboard.press('n');
  await page.waitForURL(site.url('/post/'));
  await page.locator('.entries a[href="/post/long/"]').click();
  await arrived(page, 'Long');
  await page.keyboard.press('n');
  await arrived(page, 'Told');
  await page.keyboard.press('p');
  await arrived(page, 'Long');
  await page.keyboard.press('2');
  await page.waitForURL(site.url('/haiku/'));
  expect(errors).toEqual([]);
  await page.context().close();
});

test('keys are letters while the reader types, holds a modifier, or has turned them off', async () => {
  const { page } = await site.tab();
  await open(page, long());
  await page.evaluate(() => {
    for (const name of ['input', 'textarea', 'select', 'div']) {
      const field = document.createElement(name);
      if (name === 'div') field.contentEditable = 'true';
      field.classList.add('field');
      document.querySelector('main')?.append(field);
    }
  });
  for (const field of await page.locator('.field').all()) {
    await field.focus();
    for (const key of ['j', 'n', '0', '?']) await page.keyboard.press(key);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Alt+j');
  expect(page.url()).toBe(long());
  expect(await page.locator('dialog').count()).toBe(0);

  await page.locator('.keys-button').click();
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('n');
  await page.getByRole('checkbox').click();
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('keys-button');
  for (const key of ['j', '0', '?']) await page.keyboard.press(key);
  expect(page.url()).toBe(long());
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('keys-button');
  // Kept, and turned on again by the button.
  await page.reload();
  await hydrated(page);
  await page.locator('.keys-button').click();
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await page.context().close();
});

test('a place in a long post is kept, offered once the reader is back, and gone to', async () => {
  const { page, errors } = await site.tab();
  await open(page, long());
  expect(await page.locator('.resume').count()).toBe(0);
  await scrollTo(page, 'part-6');
  await page.waitForSelector('.contents [aria-current][href="#part-6"]', { state: 'attached' });
  const before = await scrollY(page);
  const shown = await progress(page);
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  await page.locator('main a[href="/post/long/"]').first().click();
  await arrived(page, 'Long');
  const offer = page.getByRole('status');
  await offer.getByRole('button').first().waitFor();
  expect(await offer.locator('p').textContent()).toBe(`You were at “Part 6”, ${shown}`);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await offer.getByRole('button', { name: 'Go there' }).click();
  await page.waitForFunction((y) => Math.abs(window.scrollY - y) <= 2, before);
  expect(await offer.count()).toBe(0);
  expect(await focused(page)).toBe('Part 6');
  // Leaving the site keeps it too.
  await page.goto(site.url('/about/'));
  await open(page, long());
  await offer.getByRole('button').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await offer.count()).toBe(0);
  await open(page, site.url('/about/'));
  await open(page, long());
  expect(await offer.count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('an offered place moves nothing and goes when the reader scrolls on', async () => {
  const { page } = await site.tab();
  await save(page, 'place /post/long/', JSON.stringify({ ...place, section: 'gone' }));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const _ of list.getEntries()) document.documentElement.classList.add('shifted');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, long());
  await page.getByRole('status').getByRole('button').first().waitFor();
  expect(await page.getByRole('status').locator('p').textContent()).toBe('You were at 42%');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.locator('html.shifted').count()).toBe(0);
  await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => document.querySelector('.resume') === null);
  await page.context().close();
});

test.each([
  ['switched off', '/post/long/', 'off'],
  ['a link to a section', '/post/long/#part-2', 'on'],
  ['a short post', '/post/told/', 'on'],
])('no place is offered: %s', async (_, path, resume) => {
  const { page } = await site.tab();
  await save(page, 'setting resume', resume);
  for (const post of ['/post/long/', '/post/told/']) await save(page, `place ${post}`, JSON.stringify(place));
  await open(page, site.url(path));
  expect(await page.locator('.resume').count()).toBe(0);
  await page.context().close();
});

test('switching the offer off forgets every place', async () => {
  const { page } = await site.tab();
  await open(page, long());
  await page.evaluate(([key = '', kept = '']) => localStorage.setItem(key, kept), [longPlace, JSON.stringify(place)]);
  await page.evaluate(
    (key) => {
      localStorage.setItem(key, 'off');
      document.dispatchEvent(new CustomEvent('catpost:settings'));
    },
    storageKey('/', 'setting resume'),
  );
  await scrollTo(page, 'part-6');
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  expect(await page.evaluate((key) => localStorage.getItem(key), longPlace)).toBeNull();
  await page.context().close();
});

test('listings mark what is new since the last visit, page by page; switched off, nothing is kept', async () => {
  const { page, errors } = await site.tab();
  const marked = () =>
    page.locator('.entries li:has(.new) a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const earlier = JSON.stringify({ previous: null, seen: Date.parse('2026-01-03T12:00:00Z') });
  const [newsKey, visitKey] = [storageKey('/', 'setting news'), storageKey('/', 'visit')];
  await page.addInitScript(
    ([setting = '', key = '', visit = '']) => setting in localStorage || localStorage.setItem(key, visit),
    [newsKey, visitKey, earlier],
  );
  await open(page, site.url('/post/'));
  expect(await marked()).toEqual(['/post/told/', '/post/long/']);
  expect(await page.locator('.entries li').first().ariaSnapshot()).toContain('new');
  await page.locator('.pager a').click();
  await page.waitForURL(site.url('/post/page/2/'));
  await arrived(page, 'post');
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  await page.waitForSelector('.entries .new');
  expect(await marked()).toEqual(['/post/told/', '/post/long/', '/haiku/echo/']);
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('.entries .new').length === 2);
  await page.evaluate((key) => {
    localStorage.setItem(key, 'off');
    document.dispatchEvent(new CustomEvent('catpost:settings'));
  }, newsKey);
  expect(await marked()).toEqual([]);
  await open(page, site.url('/post/'));
  expect(await page.evaluate((key) => localStorage.getItem(key), visitKey)).toBeNull();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('on the first visit nothing is new, and no storage makes every visit the first', async () => {
  for (const storage of [true, false]) {
    const { page, errors } = await site.tab();
    if (!storage) await page.addInitScript(() => Reflect.deleteProperty(window, 'localStorage'));
    await open(page, site.url('/post/'));
    await open(page, site.url('/'));
    expect(await page.locator('.new').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  }
});

test('the cursor blinks for five seconds at most, and stays', async () => {
  const { page } = await site.tab();
  await open(page, long());
  const timing = await page.locator('.cursor').evaluate((cursor) => {
    const [blink] = cursor.getAnimations();
    return { end: blink?.effect?.getComputedTiming().endTime, count: document.querySelectorAll('.cursor').length };
  });
  expect(timing).toEqual({ end: 5000, count: 1 });
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finish())));
  expect(await page.locator('.cursor').evaluate((cursor) => getComputedStyle(cursor).opacity)).toBe('1');
  expect(await page.locator('.command').first().innerText()).toBe('$ cat post/long.md');
  await page.context().close();
});

test('a page fades into the next in less than a fifth of a second; with reduced motion nothing moves at all', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const { page } = await site.tab({ reducedMotion });
    await page.addInitScript(() => {
      const start = Document.prototype.startViewTransition;
      Document.prototype.startViewTransition = function (...words) {
        const transition = start.apply(this, words);
        transition.ready.then(() => {
          const longest = Math.max(
            ...document
              .getAnimations()
              .map(({ effect }) => Number(effect?.getComputedTiming().endTime))
              .filter((time) => time < 5000),
          );
          document.documentElement.dataset.fades = `${longest}`;
        });
        return transition;
      };
    });
    await open(page, site.url('/post/told/'));
    await page.locator('main a[href="/post/long/"]').first().click();
    await arrived(page, 'Long');
    if (reducedMotion === 'no-preference') {
      await page.waitForSelector('html[data-fades]');
      expect(Number(await page.evaluate(() => document.documentElement.dataset.fades))).toBeLessThan(200);
    } else {
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.dataset.fades)).toBeUndefined();
    }
    await page.context().close();
  }
});

test('navigations leave no listener behind', async () => {
  const { page } = await site.tab();
  await open(page, site.url('/post/told/'));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const walk = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      await page.locator('main a[href="/post/long/"]').first().click();
      await arrived(page, 'Long');
      await page.goBack();
      await arrived(page, 'Told');
    }
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? 0;
  };
  const rounds = process.env.CATPOST_LONG ? 100 : 10;
  const before = await walk(5);
  expect(before).toBeGreaterThan(0);
  // A few come and go with what the browser has not cleared up yet; one left by each navigation would be twice as many.
  expect(await walk(rounds)).toBeLessThan(before + rounds);
  await page.context().close();
}, 120_000);

test.each(sampled([320, 1280]))(
  'axe finds nothing on an offered place and in the list of keys, at %i px',
  async (width) => {
    const { page } = await site.tab({ viewport: { width, height: 400 } });
    await page.addInitScript({ path: axePath });
    await save(page, 'place /post/long/', JSON.stringify(place));
    await open(page, long());
    await page.locator('.resume button').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  },
);

test('keys that are typed into the fields of widgets and editable text are text', async () => {
  const { page, errors } = await site.tab();
  await open(page, long());
  await page.evaluate(() => {
    const inShadow = (mode: 'open' | 'closed', host: HTMLElement) => {
      document.querySelector('main')?.prepend(host);
      const field = document.createElement('input');
      host.attachShadow({ mode }).append(field);
      return field;
    };
    const editable = document.createElement('div');
    editable.contentEditable = 'plaintext-only';
    document.querySelector('main')?.prepend(editable);
    Object.assign(window, {
      fields: [
        inShadow('open', document.createElement('div')),
        inShadow('closed', document.createElement('div')),
        inShadow('closed', document.createElement('comment-box')),
        editable,
      ],
    });
  });
  const text = 'gg?j/n0pk';
  for (const index of [0, 1, 2, 3]) {
    await page.evaluate((at) => Reflect.get(window, 'fields')[at].focus(), index);
    await page.keyboard.type(text);
    await page.keyboard.press('Control+k');
  }
  const typed = await page.evaluate(() =>
    Reflect.get(window, 'fields').map((field: HTMLElement) => Reflect.get(field, 'value') ?? field.textContent),
  );
  expect(typed).toEqual([text, text, text, text]);
  expect(page.url()).toBe(long());
  expect(await page.locator('dialog, .pane').count()).toBe(0);
  await page.evaluate(() => Reflect.get(window, 'fields')[3].blur());
  await page.keyboard.press('Control+k');
  await page.waitForSelector('.pane input:focus');
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each([
  ['the main script', '**/assets/main-*.js'],
  ['the script of the keys', '**/assets/keys-*.js'],
])('a key that is pressed before %s is here does its work when it comes', async (_, script) => {
  const { page, errors } = await site.tab();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked = page.waitForRequest(script);
  await page.route(script, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(long());
  await asked;
  await page.keyboard.press('g');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  expect(await page.locator('dialog').count()).toBe(0);
  release();
  await page.waitForSelector('dialog[open].keys-help');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => /^H[12]$/.test(document.activeElement?.tagName ?? ''));
  expect(errors).toEqual([]);
  await page.context().close();
});
