// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { followPrompt } from '../../../src/browser/prompt/prompt.ts';

const take = vi.hoisted(() => vi.fn());

vi.mock('../../../src/browser/prompt/shellLoader.ts', () => ({
  createShellLoader: () => ({ prefetch: () => {}, running: () => null, start: async () => ({ take }) }),
}));

document.body.innerHTML = '<div id="root"><form class="prompt"><input></form></div>';
const [field] = document.querySelectorAll('input');
followPrompt({ base: '/', navigate: async () => {}, isLeaving: () => false });

beforeEach(() => take.mockClear());

const send = async (event: Event) => {
  field?.dispatchEvent(event);
  await Promise.resolve();
  await Promise.resolve();
};
const compose = (type: string) => new CompositionEvent(type, { bubbles: true, data: 'か' });
const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', { bubbles: true, ...init });

test('replaces the field at the end of a composition, however the shell loads', async () => {
  // A key has asked for the shell, and the next begins a composition before it has loaded.
  const started = send(key({ key: 'a', keyCode: 65 }));
  await send(compose('compositionupdate'));
  await started;
  await send(new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(take).not.toHaveBeenCalled();
  await send(compose('compositionend'));
  expect(take).toHaveBeenCalledOnce();
});

test.each([
  ['Chromium and Firefox', { key: 'Process', keyCode: 229, isComposing: true }],
  ['Safari, after the composition', { key: 'Enter', keyCode: 229 }],
  ['Android', { key: 'Unidentified', keyCode: 229 }],
])('leaves keys of an input method to it: %s', async (_, init) => {
  await send(key(init));
  expect(take).not.toHaveBeenCalled();
});
