/** Starts the installed Chromium, for tests and tools. */
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/** `options` are further command-line switches of the browser. */
export function launch(...options: string[]): Promise<Browser> {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [...quiet, '--disable-component-update', '--disable-sync', ...asRoot, ...options],
  });
}
