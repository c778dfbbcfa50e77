// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { commandOf } from '../../../src/browser/keys/keys.ts';
import { changeSetting } from '../../../src/dom/settings.ts';
import { isTaken, listenForKeys } from './pressKeys.ts';

listenForKeys();

afterEach(() => {
  changeSetting('keys', 'on');
  localStorage.clear();
});

test.each([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'newer'],
  ['p', 'older'],
  ['G', 'end'],
  ['?', 'help'],
  ['/', 'prompt'],
  ['0', { window: 0 }],
  ['9', { window: 9 }],
] as const)('maps %s to a command, whatever key came before', (key, command) => {
  expect(commandOf(key, '')).toEqual(command);
  expect(commandOf(key, 'g')).toEqual(command);
});

test('makes g a command only after another g', () => {
  expect(commandOf('g', '')).toBeNull();
  expect(commandOf('g', 'j')).toBeNull();
  expect(commandOf('g', 'g')).toBe('top');
});

test.each(['J', 'x', 'Enter', 'Escape', ' ', 'constructor', '²', 'Dead', 'Process', 'Unidentified'])(
  'has no command for %s',
  (key) => {
    expect(commandOf(key, '')).toBeNull();
  },
);

test.each<[string, KeyboardEventInit]>([
  ['Ctrl', { ctrlKey: true }],
  ['Alt', { altKey: true }],
  ['⌘', { metaKey: true }],
  ['AltGr', { modifierAltGraph: true }],
  ['AltGr as on Windows', { ctrlKey: true, altKey: true }],
  ['composing', { isComposing: true }],
  ['a key that an input method has taken', { keyCode: 229 }],
  ['a dead key', { key: 'Dead', code: 'Slash' }],
])('takes no single key with %s', (_, init) => {
  expect(isTaken(document.body, init)).toBe(false);
});

test('takes no key that another listener has handled, and none while the document is edited', () => {
  document.body.innerHTML = '<a href="/">x</a>';
  const link = document.querySelector('a') ?? document.body;
  link.addEventListener('keydown', (event) => event.preventDefault());
  const prompt = vi.fn();
  document.addEventListener('catpost:prompt', prompt);
  isTaken(link);
  document.designMode = 'on';
  isTaken(document.body);
  document.designMode = 'off';
  expect(prompt).not.toHaveBeenCalled();
  isTaken(document.body);
  expect(prompt).toHaveBeenCalledOnce();
  document.removeEventListener('catpost:prompt', prompt);
});

test.each<[string, KeyboardEventInit]>([
  ['Ctrl-K', { key: 'k', ctrlKey: true }],
  ['⌘K', { key: 'k', metaKey: true }],
  ['Ctrl-K with Caps Lock', { key: 'K', ctrlKey: true }],
  ['Ctrl-K on a Cyrillic keyboard', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ['Ctrl-K on a Dvorak keyboard', { key: 'k', code: 'KeyV', ctrlKey: true }],
])('opens the prompt by %s', (_, init) => {
  expect(isTaken(document.body, init)).toBe(true);
});

test.each<[string, KeyboardEventInit]>([
  ['the key in the position of K on a Dvorak keyboard', { key: 't', code: 'KeyK', ctrlKey: true }],
  ['Ctrl-Shift-K, the console of Firefox', { key: 'K', ctrlKey: true, shiftKey: true }],
  ['Ctrl-Alt-K', { key: 'k', ctrlKey: true, altKey: true }],
  ['Ctrl-⌘-K', { key: 'k', ctrlKey: true, metaKey: true }],
  ['Alt-K', { key: 'k', altKey: true }],
  ['Ctrl-L', { key: 'l', code: 'KeyL', ctrlKey: true }],
])('does not open the prompt by %s', (_, init) => {
  expect(isTaken(document.body, init)).toBe(false);
});

test('keeps Ctrl-K when single keys are switched off', () => {
  changeSetting('keys', 'off');
  expect([isTaken(document.body), isTaken(document.body, { key: 'k', ctrlKey: true })]).toEqual([false, true]);
});
