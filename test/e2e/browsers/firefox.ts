/** Starts Firefox, and opens pages in it as Playwright opens them in Chromium. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, firefox, type Page } from 'playwright-core';
import { findFirefox } from '../../firefox.mjs';
import { freePort } from '../../freePort.ts';
import { skipIn } from './engine.ts';
import { type FirefoxRelay, startRelay } from './firefoxRelay.ts';
import { focusScript, mediumScript, noScriptsScript, offlineScript, systemScript } from './firefoxScripts.ts';

/** Ends with the process. */
let started: Promise<{ browser: Browser; relay: FirefoxRelay }> | null = null;

/** Opens an empty page with its own cookies, storage and cache. */
export async function openFirefoxPage(options: BrowserContextOptions): Promise<Page> {
  if (options.isMobile) skipIn(['firefox'], 'a touch by a driver is no click in Firefox');
  started ??= start();
  const { browser, relay } = await started;
  // Firefox gives them by a preference.
  const { permissions: _, ...known } = options;
  await relay.evaluate(systemScript(options));
  const context = await browser.newContext(known);
  const page = await context.newPage();
  Object.assign(context, {
    grantPermissions: async () => {},
    // Playwright's own way leaves service workers online.
    setOffline: (isOffline: boolean) => relay.evaluate(offlineScript(isOffline)),
  });
  if (options.javaScriptEnabled === false) await relay.evaluate(noScriptsScript);
  return Object.assign(page, {
    // Its window is in front. The keyboard may be outside the page.
    bringToFront: () => relay.evaluate(focusScript),
    emulateMedia: ({ media }: { media?: null | 'screen' | 'print' }) => relay.evaluate(mediumScript(media ?? null)),
  });
}

async function start(): Promise<{ browser: Browser; relay: FirefoxRelay }> {
  const path = findFirefox();
  if (path === null) throw new Error('Firefox is not installed: apt install firefox-esr');
  const port = await freePort();
  const relay = await startRelay(port);
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: await standIn(path, relay.port),
    ignoreDefaultArgs: ['--remote-debugging-port=0'],
    args: [`--remote-debugging-port=${port}`, '--remote-allow-system-access'],
    firefoxUserPrefs: preferences,
    timeout: 120_000,
  });
  return { browser, relay };
}

const preferences = {
  // Gives pages the clipboard without asking.
  'dom.events.testing.asyncClipboard': true,
  // Takes no width of the page for a scroll bar, as Chromium without a window.
  'ui.useOverlayScrollbars': 1,
  // Loads a page again to which the reader goes back, as Playwright lets Chromium do.
  'browser.sessionhistory.max_total_viewers': 0,
  // Starts no processes for pages that nobody has opened yet.
  'dom.ipc.processPrelaunch.enabled': false,
  // Takes the tests' own server for a part of the network.
  'network.disable-localhost-when-offline': true,
};

/** Writes a program that starts Firefox, but names the relay where Firefox names its own address. */
async function standIn(path: string, relayPort: number): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'catpost-firefox-')), 'firefox');
  const line = `WebDriver BiDi listening on ws://127.0.0.1:${relayPort}`;
  await writeFile(file, `#!/bin/sh\necho '${line}' >&2\nexec '${path}' "$@"\n`, { mode: 0o755 });
  return file;
}
