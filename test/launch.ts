/** Starts the installed Chromium, for tests and tools. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium, findWholeChromium } from './chromium.mjs';

/** Starts the browser of the end-to-end tests. `options` are further command-line switches of the browser. */
export function launch(...options: string[]): Promise<Browser> {
  return launchAt(findChromium(), [...fewProcesses, ...options]);
}

/** Without processes of their own for drawing and the network, the end-to-end tests take 15 % less processor time. */
const fewProcesses = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2'];

/** Starts a whole browser where there is one, to measure in it. */
export function launchToMeasure(...options: string[]): Promise<Browser> {
  return launchAt(findWholeChromium(), options);
}

function launchAt(path: string | null, options: string[]): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: path ?? 'chromium',
    args: [...quiet, '--disable-component-update', '--disable-sync', ...asRoot, ...options],
  });
}
