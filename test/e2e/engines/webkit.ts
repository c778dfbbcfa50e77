/** Starts WebKitGTK's small browser on a screen that nobody sees, and drives it by WebDriver. */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../../freePort.ts';
import type { Engine, EngineTab, Key, Preferences } from './engine.ts';
import { startProgram } from './program.ts';
import { elementKey, startSession, type WebDriver } from './webDriver.ts';

/** The paths of the programs. */
export type WebKit = { driver: string; browser: string; screen: string };

/** Returns the paths of the installed programs, or null if one is missing. */
export function findWebKit(): WebKit | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const find = (name: string) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  const [driver, screen, browser] = [find('WebKitWebDriver'), find('Xvfb'), findBrowser()];
  return driver && screen && browser ? { driver, screen, browser } : null;
}

/** Starts the screen, the driver and the browser. */
export async function startWebKit({ driver, browser, screen }: WebKit, preferences: Preferences): Promise<Engine> {
  const { display, stop: stopScreen } = await startScreen(screen);
  const [port, home] = [await freePort(), await makeHome(preferences)];
  const folders = { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home };
  const theme = preferences.isDark ? 'Adwaita:dark' : 'Adwaita';
  const env = { ...process.env, ...folders, DISPLAY: display, GTK_THEME: theme, NO_AT_BRIDGE: '1' };
  const { stop: stopDriver } = startProgram(driver, [`--port=${port}`, '--host=127.0.0.1'], env);
  const close = async () => {
    await stopDriver();
    await stopScreen();
  };
  try {
    const send = await startSession(port, { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } });
    await send('POST', '/timeouts', { implicit: 10_000, pageLoad: 20_000, script: 20_000 });
    return { openTab: () => openTab(send), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Makes a home folder with settings of GTK, and returns its path. */
async function makeHome({ hasReducedMotion }: Preferences): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'catpost-webkit-'));
  await mkdir(join(home, 'gtk-3.0'));
  const settings = `[Settings]\ngtk-enable-animations=${Number(!hasReducedMotion)}\n`;
  await writeFile(join(home, 'gtk-3.0/settings.ini'), settings);
  // With buttons of the usual size in its toolbar, the window would be at least 447 px wide.
  const style =
    '* { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }';
  await writeFile(join(home, 'gtk-3.0/gtk.css'), style);
  return home;
}

/** Finds the browser in the folder of the library, whose name contains that of the machine's architecture. */
function findBrowser(): string | undefined {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  return [...libraries, '/usr/lib', '/usr/lib64', '/usr/libexec']
    .map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Starts a screen with a free number, which the program writes to a file descriptor. */
async function startScreen(command: string): Promise<{ display: string; stop: () => Promise<void> }> {
  const words = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const { child, stop } = startProgram(command, words);
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('close', () => reject(new Error(`${command} has ended.`)));
  });
  return { display: `:${number}`, stop };
}

async function openTab(send: WebDriver): Promise<EngineTab> {
  const act = (type: 'key' | 'pointer', actions: object[]) =>
    send<void>('POST', '/actions', { actions: [{ type, id: type, actions }] });
  const find = (selector: string) =>
    send<Record<string, string>>('POST', '/element', { using: 'css selector', value: selector });
  const goTo = (url: string) => send<void>('POST', '/url', { url });
  await goTo('about:blank');
  return {
    goTo,
    goBack: () => send('POST', '/back'),
    resize: async (width, height) => {
      await send('POST', '/window/rect', { width, height });
    },
    click: async (selector) => {
      const { [elementKey]: id } = await find(selector);
      await send('POST', `/element/${id}/click`);
    },
    pointAt: async (selector) => {
      const origin = await find(selector);
      const script = 'arguments[0].scrollIntoView({ block: "center" })';
      await send('POST', '/execute/sync', { script, args: [origin] });
      await act('pointer', [{ type: 'pointerMove', origin, x: 0, y: 0 }]);
    },
    clickAt: (x, y) =>
      act('pointer', [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    type: (text) =>
      act(
        'key',
        [...text].flatMap((character) => pressed([character])),
      ),
    press: (key) => act('key', pressed(keys[key])),
    run: (expression) => send('POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
  };
}

/** The codes of keys that type no character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Record<Key, string[]> = {
  ArrowDown: ['\uE015'],
  ArrowUp: ['\uE013'],
  'Control+v': ['\uE009', 'v'],
  Enter: ['\uE007'],
  Escape: ['\uE00C'],
  'Shift+Tab': ['\uE008', '\uE004'],
  Tab: ['\uE004'],
};

/** Presses the keys in this order, and releases them in the other. */
function pressed(values: string[]): object[] {
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}
