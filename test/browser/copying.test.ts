// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { type Copying, copying } from '../../src/browser/copying.ts';

afterEach(() => vi.unstubAllGlobals());

const button = document.createElement('button');
const denied = () => Promise.reject(new DOMException('', 'NotAllowedError'));

/** A clipboard as in Safari: the writing must begin in the task of the press. */
function stubClipboard(writeText: (text: string) => Promise<void>) {
  const written: string[] = [];
  let isPressed = true;
  setTimeout(() => {
    isPressed = false;
  });
  class Item {
    readonly parts: Record<string, Promise<Blob>>;
    constructor(parts: Record<string, Promise<Blob>>) {
      this.parts = parts;
    }
  }
  const write = async ([item]: Item[]) => {
    if (!isPressed) return denied();
    const blob = await item?.parts['text/plain'];
    written.push(`${blob?.type}, ${blob?.size} bytes`);
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  return written;
}

/** Resolves in a later task, as the import of a script does. */
const later = (code: Copying) => () => new Promise<Copying>((resolve) => setTimeout(() => resolve(code)));

test('begins to write during the press, before the code has loaded', async () => {
  const written = stubClipboard(denied);
  const showOutcome = vi.fn();
  (await copying(later({ textOf: () => 'echo', showOutcome }))(button))();
  expect(written).toEqual(['text/plain, 4 bytes']);
  expect(showOutcome).toHaveBeenCalledExactlyOnceWith(button, true);
});

test.each([
  ['writes the text when it is there, if the browser takes no promises', async () => {}, true],
  ['says so if the browser allows neither', denied, false],
])('%s', async (_, write, isCopied) => {
  const writeText = vi.fn(write);
  stubClipboard(writeText);
  vi.stubGlobal('ClipboardItem', undefined);
  const showOutcome = vi.fn();
  (await copying(later({ textOf: () => 'echo', showOutcome }))(button))();
  expect(writeText).toHaveBeenCalledExactlyOnceWith('echo');
  expect(showOutcome).toHaveBeenCalledExactlyOnceWith(button, isCopied);
});

test.each<[string, () => Promise<Copying>]>([
  ['there is nothing to copy', later({ textOf: () => Promise.reject(new Error('shared')), showOutcome: () => {} })],
  ['the code does not load', () => Promise.reject(new Error('shared'))],
])('writes nothing and shows nothing if %s', async (_, load) => {
  const writeText = vi.fn(async () => {});
  const written = stubClipboard(writeText);
  await expect(copying(load)(button)).rejects.toThrow('shared');
  expect(written).toEqual([]);
  expect(writeText).not.toHaveBeenCalled();
});
