/** Opens pages in the browser in which the tests run. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../launch.ts';
import { browserEngine } from './engine.ts';
import { openFirefoxPage } from './firefox.ts';
import { openWebKitPage } from './webkit.ts';

/** Opens an empty page with its own cookies, storage and cache. */
export async function openPage(options: BrowserContextOptions): Promise<Page> {
  switch (browserEngine) {
    case 'chromium': {
      chromium ??= launch();
      const context = await (await chromium).newContext(options);
      return context.newPage();
    }
    case 'firefox':
      return openFirefoxPage(options);
    case 'webkit':
      return openWebKitPage(options);
  }
}

/** Ends with the process. */
let chromium: Promise<Browser> | null = null;
