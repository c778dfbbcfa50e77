// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { openSettings } from '../../../src/browser/settings/settingsDialog.ts';
import { emit } from '../../../src/dom/events.ts';
import { showSettings } from '../../../src/dom/settings.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';
import { changeInOtherTab, stubDialogs } from '../../dom/dialogStubs.ts';

stubDialogs();

function checkedValues(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => `${name}=${value}`);
}

test.each([
  ['theme', 'amber', 'theme=amber', 'theme=auto'],
  ['size', 'huge', 'size=huge', 'size=normal'],
  ['face', 'serif', 'face=serif', 'face=mono'],
  ['keys', 'off', 'keys=off', 'keys=on'],
  ['news', 'off', 'news=off', 'news=on'],
  ['theme', 'no such theme', 'theme=auto', 'theme=auto'],
])('shows that another tab has set %s to %s', (name, value, expected, initial) => {
  openSettings(wordsIn('en').script);
  changeInOtherTab(name, value);
  showSettings();
  expect(checkedValues()).toContain(expected);
  expect(checkedValues()).toHaveLength(7);
  changeInOtherTab(name, null);
  showSettings();
  expect(checkedValues()).toContain(initial);
  emit('catpost:page', '/');
});
