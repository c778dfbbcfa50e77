/** Opens tabs of Chromium by Playwright, in the browser that the other end-to-end tests use. */
import { openTab } from '../tab.ts';
import type { Engine, Preferences } from './engine.ts';

export async function startChromium({ isDark, hasReducedMotion }: Preferences): Promise<Engine> {
  return {
    openTab: async () => {
      // Without a window, there is nobody to ask.
      const { page } = await openTab({
        permissions: ['clipboard-read', 'clipboard-write'],
        colorScheme: isDark ? 'dark' : 'light',
        reducedMotion: hasReducedMotion ? 'reduce' : 'no-preference',
      });
      return {
        goTo: async (url) => {
          await page.goto(url);
        },
        goBack: async () => {
          await page.goBack();
        },
        resize: (width, height) => page.setViewportSize({ width, height }),
        click: (selector) => page.locator(selector).first().click(),
        pointAt: (selector) => page.locator(selector).first().hover(),
        clickAt: (x, y) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        run: (expression) => page.evaluate(expression),
      };
    },
    // The browser ends with the process.
    close: async () => {},
  };
}
