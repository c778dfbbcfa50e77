/** Starts WebKitGTK's small browser on a screen that nobody sees, and drives it by WebDriver. */
import { freePort } from '../../freePort.ts';
import type { WebKit } from '../../webkit.mjs';
import { startProgram } from '../browsers/program.ts';
import { elementKey, startSession, type WebDriver } from '../browsers/webDriver.ts';
import { makeHome, startScreen } from '../browsers/webkitScreen.ts';
import type { Engine, EngineTab, Key, Preferences } from './engine.ts';

/** Starts the screen, the driver and the browser. */
export async function startWebKit({ driver, browser, screen }: WebKit, preferences: Preferences): Promise<Engine> {
  const { display, stop: stopScreen } = await startScreen(screen);
  const [port, home] = [await freePort(), await makeHome(preferences.hasReducedMotion)];
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
