// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { pageActions } from '../../../src/browser/prompt/pageActions.ts';
import { restrictActions } from '../../../src/shell/execution/unattended.ts';
import { UnattendedError } from '../../../src/shell/execution/unattendedError.ts';

function actions() {
  const went: string[] = [];
  const onAction = vi.fn();
  const all = pageActions({ base: '/', go: (to) => void went.push(to), clear: () => {}, close: () => {}, onAction });
  return { all, guarded: restrictActions(all, '/'), went, onAction };
}

test('opens a page of the site without a reload, also for a command in the address', () => {
  const { all, guarded, went } = actions();
  all.open('/post/?c=ls#x');
  guarded.open('/about/');
  expect(went).toEqual(['/post/?c=ls#x', '/about/']);
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  'javascript:alert(1)',
  '/post/a.md',
  'mailto:a@b.example',
])('does not open %s for a command in the address', (href) => {
  const { guarded, went } = actions();
  expect(() => guarded.open(href)).toThrow(UnattendedError);
  expect(went).toEqual([]);
});

test('returns the address with its command without counting as an action', () => {
  const { all, onAction } = actions();
  history.replaceState(null, '', '/post/?c=grep+-i+socket&x=1#y');
  expect(all.href()).toBe('/post/?c=grep+-i+socket');
  expect(all.setting('theme')).toBe('auto');
  expect(onAction).not.toHaveBeenCalled();
  all.set('theme', 'amber');
  expect(onAction).toHaveBeenCalledOnce();
  history.replaceState(null, '', '/post/');
  expect(all.href()).toBe('/post/');
  localStorage.clear();
});

test('does not let a command in the address change, save or share anything', () => {
  const { guarded } = actions();
  expect(() => guarded.set('theme', 'amber')).toThrow(UnattendedError);
  expect(() => guarded.download('a.txt', 'text')).toThrow(UnattendedError);
  expect(() => guarded.share({ title: 'x', url: '/' })).toThrow(UnattendedError);
  expect(() => guarded.act('save')).toThrow(UnattendedError);
  expect(guarded.setting('theme')).toBe('auto');
});

test('changes a setting, or says which settings and values exist', () => {
  const { all } = actions();
  all.set('theme', 'amber');
  expect(all.setting('theme')).toBe('amber');
  all.set('theme', 'auto');
  expect(() => all.set('theme', 'pink')).toThrow(/green, paper, amber/);
  expect(() => all.set('__proto__', 'x')).toThrow(/theme, size/);
  expect(all.setting('toString')).toBeNull();
  localStorage.clear();
});
