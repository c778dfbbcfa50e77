/**
 * Starts WebKitGTK, and opens pages in it as Playwright opens them in Chromium. Playwright speaks with its inspector, and
 * a driver moves the pointer and presses the keys.
 */
import {
  type BrowserContext,
  type BrowserContextOptions,
  type ConnectOverCDPTransport,
  type Page,
  webkit,
} from 'playwright-core';
import { freePort } from '../../freePort.ts';
import { findWebKit } from '../../webkit.mjs';
import { skipIn } from './engine.ts';
import { startProgram } from './program.ts';
import { startSession, type WebDriver } from './webDriver.ts';
import { readInput } from './webkitInput.ts';
import { openInspector } from './webkitInspector.ts';
import { makeHome, screenCentre, startScreen } from './webkitScreen.ts';

/** Ends with the process. */
let display: Promise<string> | null = null;

/** Opens an empty page of a new browser, with its own cookies, storage and cache. */
export async function openWebKitPage(options: BrowserContextOptions): Promise<Page> {
  skipUnknown(options);
  const programs = findWebKit();
  if (programs === null) throw new Error('WebKitGTK is not installed: apt install webkit2gtk-driver xvfb');
  display ??= startScreen(programs.screen).then((screen) => screen.display);
  const [port, inspectorPort, home] = [await freePort(), await freePort(), await makeHome(false)];
  const env = {
    ...process.env,
    ...{ HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home },
    ...{ DISPLAY: await display, GTK_THEME: 'Adwaita', NO_AT_BRIDGE: '1' },
    ...(options.timezoneId ? { TZ: options.timezoneId } : {}),
    WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
  };
  // Loads a page again to which the reader goes back, as Playwright lets Chromium do.
  const browser = startProgram(programs.browser, ['--automation', '--enable-page-cache=false'], env);
  const words = [`--port=${port}`, '--host=127.0.0.1', `--target=127.0.0.1:${inspectorPort}`];
  const driver = startProgram(programs.driver, words, env);
  const close = async () => {
    await driver.stop();
    await browser.stop();
  };
  try {
    // Waiting for a page to load would hold back the keys that are pressed meanwhile.
    const send = await startSession(port, { pageLoadStrategy: 'none' });
    const transport = await startTransport(inspectorPort, send);
    const connected = await webkit.connectOverCDP(transport, { isLocal: true });
    return await prepare(connected.contexts()[0], send, { options, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Skips the running test if it asks for what WebKitGTK has no means for. */
function skipUnknown(options: BrowserContextOptions): void {
  if (options.forcedColors === 'active') skipIn(['webkit'], 'WebKit has no forced colours');
  if (options.javaScriptEnabled === false) skipIn(['webkit'], 'Playwright finds elements of WebKit by scripts');
  if (options.hasTouch || options.isMobile) skipIn(['webkit'], 'WebKitGTK’s small browser has no touch screen');
  if (options.deviceScaleFactor) skipIn(['webkit'], 'WebKitGTK’s small browser has the pixels of the screen');
  if (options.locale) skipIn(['webkit'], 'WebKitGTK has the language of the system');
}

/** Connects Playwright to the inspector. Keys and the pointer go to the driver. */
async function startTransport(port: number, send: WebDriver): Promise<ConnectOverCDPTransport> {
  const inspector = await openInspector(port);
  let last: Promise<unknown> = Promise.resolve();
  // What comes during an action. If that leaves the page, Playwright must learn that it was done before it learns that.
  let held: string[] | null = null;
  const receive = (text: string) => transport.onmessage?.(JSON.parse(text));
  const transport: ConnectOverCDPTransport = {
    send: (message) => {
      const input = readInput(message);
      if (input === null) {
        inspector.send(JSON.stringify(message));
        return;
      }
      last = last
        .then(async () => {
          held = [];
          for (const source of input.inputs) {
            await send('POST', '/actions', { actions: [{ ...source, id: source.type }] });
          }
        })
        // If the page is left meanwhile, the driver fails. The test sees what has become of the page.
        .catch(() => {})
        .then(() => {
          for (const answer of input.answer) transport.onmessage?.(answer);
          const texts = held ?? [];
          held = null;
          for (const text of texts) receive(text);
        });
    },
    close: () => inspector.close(),
  };
  inspector.onMessage((text) => (held ? held.push(text) : receive(text)));
  inspector.onClose(() => transport.onclose?.());
  return transport;
}

/** Gives the page what Playwright does in other ways for other browsers. */
async function prepare(
  context: BrowserContext | undefined,
  send: WebDriver,
  { options, close }: { options: BrowserContextOptions; close: () => Promise<void> },
): Promise<Page> {
  const page = context?.pages()[0];
  if (!context || !page) throw new Error('The browser has no page.');
  Object.assign(context, {
    close,
    grantPermissions: async () => {},
    newPage: async () => skipIn(['webkit'], 'Playwright opens one page of a WebKit'),
    newCDPSession: async () => skipIn(['webkit'], 'only Chromium has its protocol'),
    setOffline: async () => skipIn(['webkit'], 'WebKitGTK is online as long as the system'),
  });
  Object.assign(page, { setViewportSize: (size: Size) => resize(page, send, size), ...calmLoads(page) });
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
  const { colorScheme = 'light', reducedMotion = 'no-preference', contrast = 'no-preference' } = options;
  await page.emulateMedia({ colorScheme, reducedMotion, contrast });
  return page;
}

/**
 * Returns methods that load a page only when the page before it requests nothing, or holds back a request for long. If
 * a page is left while Playwright decides about its requests, WebKit may stop to answer.
 */
function calmLoads(page: Page): Pick<Page, 'goto' | 'reload' | 'route'> {
  const [goto, reload, route] = [page.goto.bind(page), page.reload.bind(page), page.route.bind(page)];
  let isRouted = false;
  const calm = async () => {
    if (isRouted) await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => {});
  };
  return {
    goto: async (...given) => {
      await calm();
      return goto(...given);
    },
    reload: async (...given) => {
      await calm();
      return reload(...given);
    },
    route: (...given) => {
      isRouted = true;
      return route(...given);
    },
  };
}

type Size = { width: number; height: number };

/**
 * Sets the size of the page. The window also has a toolbar. It is put below the pointer of the screen, which no test
 * moves: without a window manager, the keyboard belongs to the window there.
 */
async function resize(page: Page, send: WebDriver, { width, height }: Size): Promise<void> {
  const inner = () => page.evaluate(() => [innerWidth, innerHeight] as const);
  const [before, outer] = [await inner(), await send<Size>('GET', '/window/rect')];
  const full = { width: width + outer.width - before[0], height: height + outer.height - before[1] };
  const [x, y] = [screenCentre.x - full.width / 2, screenCentre.y - full.height / 2];
  await send('POST', '/window/rect', { ...full, x: Math.max(0, Math.floor(x)), y: Math.max(0, Math.floor(y)) });
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}
