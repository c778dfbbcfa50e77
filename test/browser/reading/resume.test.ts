// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createResume } from '../../../src/browser/reading/resume.ts';
import { readPlace, storePlace } from '../../../src/browser/reading/storedPlaces.ts';
import { changeSetting } from '../../../src/dom/settings.ts';
import { showWords } from '../../../src/dom/words.ts';
import { stubAdoptedStyles } from '../../dom/styleStub.ts';
import { frame } from '../../pages/samplePages.ts';

showWords(frame);
document.documentElement.lang = 'en';

beforeEach(() => {
  stubAdoptedStyles();
  document.body.innerHTML = '<div class="prose"><section id="part"><h2>Part</h2></section></div>';
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(20_000);
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  localStorage.clear();
});

const at = (progress: number) => ({ progress, section: document.getElementById('part'), fraction: 0.5 });
const kept = () => readPlace('/post/x/')?.progress ?? null;

test('does not overwrite the place that another tab has stored since', () => {
  const [first, second] = [createResume(), createResume()];
  first.arrive('/post/x/');
  first.follow(at(0.2));
  // The reader switches to the other tab.
  first.save();
  second.arrive('/post/x/');
  second.follow(at(0.6));
  second.save();
  first.save();
  expect(kept()).toBe(0.6);
  // And continues in the first one.
  first.follow(at(0.3));
  first.save();
  expect(kept()).toBe(0.3);
});

test('stores the place of the page that is shown, even if the address is already that of the next', () => {
  const resume = createResume();
  resume.arrive('/post/x/');
  resume.follow(at(0.4));
  history.replaceState(null, '', '/post/y/');
  resume.arrive('/post/y/');
  history.replaceState(null, '', '/');
  expect([kept(), readPlace('/post/y/')]).toEqual([0.4, null]);
});

test('stores nothing when it is switched off', () => {
  const resume = createResume();
  resume.arrive('/post/x/');
  storePlace('/post/z/', { section: 'part', fraction: 0, progress: 0.5 });
  resume.follow(at(0.4));
  changeSetting('resume', 'off');
  resume.applySetting();
  resume.save();
  expect([kept(), readPlace('/post/z/')]).toEqual([null, null]);
  changeSetting('resume', 'on');
});
