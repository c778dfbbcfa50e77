/** Finds a Chromium for the end-to-end tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Returns the path of an installed browser, or installs Debian's package or Playwright's download. Returns null after a
 * message.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get …');
    run('apt-get', ['update']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (findChromium() === null) run('apt-get', ['install', '-y', '--no-install-recommends', name]);
    }
  } else {
    console.log("Downloading Playwright's Chromium …");
    run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed === null) {
    console.error('No browser was found or could be installed: install Chromium or Chrome, or set CHROME_PATH to one.');
  }
  return installed;
}

/**
 * Returns the first browser that exists, or null. Chromium's headless shell comes first: it is the same engine without
 * windows, and the end-to-end tests take half the time with it.
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  return firstInstalled([...shells, ...wholeBrowsers]);
}

/**
 * Returns the first whole browser that exists, or else what `findChromium` does. What is measured is measured in a whole
 * browser, because the headless shell paints less than the browser that readers have.
 */
export function findWholeChromium() {
  return process.env.CHROME_PATH ? findChromium() : (firstInstalled(wholeBrowsers) ?? findChromium());
}

const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const wholeBrowsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

function firstInstalled(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  const usual = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ];
  return usual.find((path) => existsSync(path)) ?? null;
}

function run(command, options) {
  spawnSync(command, options, { stdio: ['ignore', 'ignore', 'inherit'] });
}
