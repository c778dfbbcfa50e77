/** Opens pages in tabs of one browser, which all test files of a process share. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { browserEngine } from './browsers/engine.ts';
import { openPage } from './browsers/openPage.ts';

/**
 * `errors` collects page errors, console errors and warnings, and violations of the content security policy.
 * `requests` lists every request but those for the icon, which the browser sends at any time.
 */
export type Tab = { page: Page; errors: string[]; requests: { url: string; type: string }[] };

/** Options of a tab in which pages fade into each other, and the cursor blinks. */
export const withMotion = { reducedMotion: 'no-preference' } as const;

/** Without a graphics card, a fade takes 0.2 s of processor time, so `npm test` fades only where that matters. */
const usualMotion = process.env.CATPOST_LONG === undefined ? ({ reducedMotion: 'reduce' } as const) : withMotion;

/**
 * Opens a tab with its own cookies, storage and cache, and closes it when the test has finished. In `npm test` it has no
 * motion, unless the options say otherwise.
 */
export async function openTab(options: BrowserContextOptions = {}): Promise<Tab> {
  const tab = await newTab(options);
  onTestFinished(() => tab.page.context().close());
  return tab;
}

/**
 * Opens a tab for tests of a file that leave nothing behind in it: they store nothing, change only the pages that they
 * open, and end when no navigation is under way. A tab of its own takes each test 0.2 s of processor time more.
 */
export function sharedTab(): () => Tab {
  let tab: Tab | null = null;
  beforeAll(async () => {
    tab = await newTab({});
  });
  beforeEach(() => {
    tab?.errors.splice(0);
    tab?.requests.splice(0);
  });
  afterAll(() => tab?.page.context().close());
  return () => {
    if (tab === null) throw new Error('The tab was not opened.');
    return tab;
  };
}

async function newTab(options: BrowserContextOptions): Promise<Tab> {
  const page = await openPage({ ...usualMotion, ...options });
  const context = page.context();
  if (browserEngine === 'chromium') page.setDefaultTimeout(10_000);
  else context.setDefaultTimeout(60_000);
  const errors: string[] = [];
  const requests: Tab['requests'] = [];
  page.on('pageerror', ({ message }) => {
    if (!isOfBrowser(message)) errors.push(`page: ${message}`);
  });
  page.on('console', (message) => {
    if (isOfBrowser(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') errors.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/\/favicon[^/]*$/.test(request.url())) requests.push({ url: request.url(), type: request.resourceType() });
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  // For other pages of the context too.
  await context.addInitScript(() => {
    document.addEventListener('catpost:keys', () => Object.assign(window, { takesKeys: true }));
  });
  return { page, errors, requests };
}

/**
 * Returns whether the browser says this of pages without a fault. WebKit does not know a directive of the policy that
 * others need, and reports a request to the page's own site as forbidden that ends with the page. Firefox reports a typeface that no longer
 * loads when the page is left (NS_BINDING_ABORTED), and looks for an icon where a page without scripts has none.
 */
function isOfBrowser(message: string): boolean {
  switch (browserEngine) {
    case 'chromium':
      return false;
    case 'firefox':
      return /^download failed .* status=2152398850 |\(img-src\) at \S+\/favicon\.ico /.test(message);
    case 'webkit':
      return /directive 'manifest-src'|\/localhost:\d+\/\S* due to access control checks/.test(message);
  }
}

/** Resolves when React has hydrated the page. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
}

/** Opens a URL and waits for hydration and for the scripts that load after it, when the browser is idle. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    const isHydrated = root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
    if (!isHydrated || !('takesKeys' in window) || !document.querySelector('.progress[data-progress]')) return false;
    // Until a long page is laid out, the positions on it are estimates.
    const sections = [...document.querySelectorAll('.prose > section')];
    if (sections.some((section) => getComputedStyle(section).contentVisibility === 'auto')) return false;
    // A 404 page names the missing path only after it has looked for a redirect.
    const error = document.querySelector('h1.error');
    return error === null || /^cat: .+: /.test(error.textContent ?? '');
  });
}

/** Waits until the page with this heading is shown, after a load or a client navigation. */
export async function arrived(page: Page, heading: string): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, heading);
}

/** Puts a link at the top of the page's content and clicks it. */
export async function followLink(page: Page, href: string): Promise<void> {
  await page.evaluate((to) => {
    document.getElementById('followed')?.remove();
    const link = document.createElement('a');
    link.href = to;
    link.id = 'followed';
    link.append('followed');
    document.querySelector('main')?.prepend(link);
  }, href);
  await page.locator('#followed').click();
}

/** Returns the requests without those for fonts, which load when a page first shows one of their characters. */
export function withoutFonts(requests: Tab['requests']): Tab['requests'] {
  return requests.filter(({ type }) => type !== 'font');
}

/** Marks the document, so that `isMarked` tells whether it has been reloaded since. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
}

export function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-mark'));
}

/** Holds back the requests that match the pattern until the returned function is called. */
export async function holdRequests(page: Page, pattern: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    // The page may have aborted the request meanwhile.
    await route.continue().catch(() => {});
  });
  return release;
}

/** Makes `localStorage` and `sessionStorage` throw, as browsers do that block site data. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
}
