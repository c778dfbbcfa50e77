// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { showKeys } from '../../../src/browser/keys/keysHelp.ts';
import { emit } from '../../../src/dom/events.ts';
import { changeSetting, showSettings } from '../../../src/dom/settings.ts';
import { showWords } from '../../../src/dom/words.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';
import { changeInOtherTab, stubDialogs } from '../../dom/dialogStubs.ts';
import { frame } from '../../pages/samplePages.ts';

showWords(frame);

stubDialogs();

test('shows on its switch whether keys are on, also after a change in another tab', () => {
  showKeys(wordsIn('en').script);
  const box = document.querySelector<HTMLInputElement>('dialog input');
  expect(box?.checked).toBe(true);
  changeInOtherTab('keys', 'off');
  showSettings();
  expect(box?.checked).toBe(false);
  changeSetting('keys', 'on');
  expect(box?.checked).toBe(true);
  emit('catpost:page', '/');
});
