/** Starts Firefox without a window, and drives it by WebDriver BiDi. */
import puppeteer, { type Page } from 'puppeteer-core';
import type { Engine, EngineTab, Key, Preferences } from './engine.ts';

/** Starts the Firefox of this path, with an empty profile. */
export async function startFirefox(executablePath: string, { isDark, hasReducedMotion }: Preferences): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    defaultViewport: null,
    extraPrefsFirefox: {
      'ui.systemUsesDarkTheme': Number(isDark),
      'ui.prefersReducedMotion': Number(hasReducedMotion),
    },
  });
  const page = await browser.newPage();
  return {
    // A tab for each test would take a tenth of a second more.
    openTab: async () => {
      await page.goto('about:blank');
      return tabOf(page);
    },
    close: () => browser.close(),
  };
}

function tabOf(page: Page): EngineTab {
  return {
    goTo: async (url) => {
      await page.goto(url);
    },
    goBack: async () => {
      await page.goBack();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    click: (selector) => page.locator(selector).setTimeout(10_000).click(),
    pointAt: (selector) => page.locator(selector).setTimeout(10_000).hover(),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => press(page, key),
    run: (expression) => page.evaluate(expression),
  };
}

async function press({ keyboard }: Page, key: Key): Promise<void> {
  switch (key) {
    case 'Control+v':
      await keyboard.down('Control');
      await keyboard.press('v');
      return keyboard.up('Control');
    case 'Shift+Tab':
      await keyboard.down('Shift');
      await keyboard.press('Tab');
      return keyboard.up('Shift');
    default:
      return keyboard.press(key);
  }
}
