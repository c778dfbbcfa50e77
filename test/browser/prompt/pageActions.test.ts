// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { pageActions } from '../../../src/browser/prompt/pageActions.ts';
import { Unattended } from '../../../src/shell/execution/runLine.ts';
import { unattendedActions } from '../../../src/shell/execution/unattended.ts';

function actions() {
  const went: string[] = [];
  const acted = vi.fn();
  const all = pageActions({ base: '/', go: (to) => void went.push(to), clear: () => {}, close: () => {}, acted });
  return { all, guarded: unattendedActions(all, '/'), went, acted };
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
  expect(() => guarded.open(href)).toThrow(Unattended);
  expect(went).toEqual([]);
});

test('returns the address with its command without counting as an action', () => {
  const { all, acted } = actions();
  history.replaceState(null, '', '/post/?c=grep+-i+socket&x=1#y');
  expect(all.href()).toBe('/post/?c=grep+-i+socket');
  expect(all.setting('theme')).toBe('auto');
  expect(acted).not.toHaveBeenCalled();
  all.set('theme', 'amber');
  expect(acted).toHaveBeenCalledOnce();
  history.replaceState(null, '', '/post/');
  expect(all.href()).toBe('/post/');
  localStorage.clear();
});

test('does not let a command in the address change, save or share anything', () => {
  const { guarded } = actions();
  expect(() => guarded.set('theme', 'amber')).toThrow(Unattended);
  expect(() => guarded.download('a.txt', 'text')).toThrow(Unattended);
  expect(() => guarded.share({ title: 'x', url: '/' })).toThrow(Unattended);
  expect(() => guarded.act('save')).toThrow(Unattended);
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
