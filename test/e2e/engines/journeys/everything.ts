/**
 * Uses all commands, settings and dialogs, of which other journeys use a few. That takes long, so only
 * `npm run test:long` does it.
 */
import { join } from 'node:path';
import { expect } from 'vitest';
import { choices } from '../../../../src/dom/settings.ts';
import { commandNames } from '../../../../src/shell/lazyCommands.ts';
import { readExpected } from '../../../shell/record/lines.ts';
import type { EngineTab } from '../engine.ts';
import type { Journeys } from '../followJourneys.ts';
import { evaluate, isFocused, isShown, open } from '../page.ts';

export const everythingJourneys: Journeys = {
  'the prompt prints what GNU’s tools print': async (tab, site) => {
    const lines = recordedLines();
    expect(lines.length).toBeGreaterThan(400);
    await open(tab, site.url('/about/'));
    await tab.click('.prompt input');
    await isFocused(tab, '.pane input');
    for (let start = 0; start < lines.length; start += 20) {
      const part = lines.slice(start, start + 20);
      const printed = await outputOf(
        tab,
        part.map(([line]) => line),
      );
      expect(printed).toBe(part.map(([, output], index) => `${output}@${index}\n`).join(''));
    }
  },

  'every command explains itself': async (tab, site) => {
    await open(tab, site.url('/about/'));
    await tab.click('.prompt input');
    await isFocused(tab, '.pane input');
    const printed = await outputOf(
      tab,
      commandNames.map((name) => `${name} --help | head -1`),
    );
    const silent = commandNames.filter((name) => !printed.includes(`Usage: ${name}`));
    expect(silent).toEqual([]);
  },

  'every value of every setting applies': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await tab.click('[data-action=settings]');
    for (const [name, values] of Object.entries(choices)) {
      for (const value of values.toReversed()) {
        await tab.click(`dialog label:has([name=${name}][value=${value}])`);
        const kept = await evaluate(
          tab,
          (setting) => [
            document.querySelector<HTMLInputElement>(`dialog [name=${setting}]:checked`)?.value,
            document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ],
          name,
        );
        expect([name, ...kept]).toEqual([name, value, 0]);
      }
    }
  },

  'every dialog has a name, keeps the focus, fits into a phone and gives the focus back': async (tab, site) => {
    await tab.resize(320, 600);
    await open(tab, site.url('/post/walk/'));
    for (const action of ['settings', 'keys-help', 'save', 'zoom']) {
      await tab.click(`main [data-action=${action}], .status-bar [data-action=${action}]`);
      await expect.poll(() => evaluate(tab, shownDialog)).toEqual({ hasName: true, hasFocus: true, fits: true });
      await tab.press('Tab');
      await tab.press('Escape');
      await expect.poll(() => isShown(tab, 'dialog')).toBe(false);
      const focused = () => evaluate(tab, () => document.activeElement?.getAttribute('data-action'));
      await expect.poll(focused).toBe(action);
    }
    await tab.resize(1280, 800);
  },
};

/** Returns recorded lines that need no file, no clock and no reader, each with its output. */
function recordedLines(): [string, string][] {
  return Object.entries(readExpected(join(import.meta.dirname, '../../../shell/record')))
    .filter(([, { status, stderr, stdout }]) => status === 0 && stderr.length === 0 && stdout.length <= 20)
    .map(([line, { stdout }]): [string, string] => [line, stdout.join('')])
    .filter(
      ([line, output]) => !/[/!~#&]|\$[?A-Z]|\b(?:date|cal)\b/.test(line) && !/\.md|post|haiku/.test(line + output),
    );
}

/** Runs the lines, and returns all that they print, with `@0`, `@1` and so on after each. */
async function outputOf(tab: EngineTab, lines: string[]): Promise<string> {
  const line = lines.map((text, index) => `${text}; echo @${index}`).join('; ');
  await evaluate(
    tab,
    (text) => {
      const field = document.querySelector<HTMLInputElement>('.pane input');
      document.querySelector('.pane-log')?.replaceChildren();
      if (field) field.value = text;
      field?.form?.requestSubmit();
    },
    line,
  );
  const printed = () =>
    evaluate(tab, () =>
      [...document.querySelectorAll('.pane-log > :not(.echo)')].map(({ textContent }) => `${textContent}\n`).join(''),
    );
  await expect.poll(printed).toMatch(new RegExp(`@${lines.length - 1}\n$`));
  return printed();
}

/** Looks at the dialog that is open. */
function shownDialog() {
  const dialog = document.querySelector('dialog');
  const { left = -1, right = 9999 } = dialog?.getBoundingClientRect() ?? {};
  return {
    hasName: dialog?.getAttribute('aria-label') !== null,
    hasFocus: dialog?.contains(document.activeElement),
    fits: left >= 0 && right <= innerWidth,
  };
}
