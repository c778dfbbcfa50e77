import { expect, test, vi } from 'vitest';
import { beginCopy, endCopy } from '../../../src/browser/prompt/promisedCopy.ts';

/** A clipboard that records the texts in the order in which the writing of each began. */
function stubClipboard() {
  const written: (Promise<Blob> | string)[] = [];
  class Item {
    readonly parts: Record<string, Promise<Blob>>;
    constructor(parts: Record<string, Promise<Blob>>) {
      this.parts = parts;
    }
  }
  const write = async ([item]: Item[]) => {
    const text = item?.parts['text/plain'];
    if (text) written.push(text);
    await text;
  };
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write, writeText: async (text: string) => written.push(text) } });
  return { texts: async () => Promise.all(written.map(async (text) => new Response(await text).text())), written };
}

test('begins to write during the press, and gives the text later', async () => {
  const { texts, written } = stubClipboard();
  beginCopy();
  expect(written).toHaveLength(1);
  await endCopy('/post/a/');
  expect(await texts()).toEqual(['/post/a/']);
});

test('a second text of the same line is copied on its own', async () => {
  const { texts } = stubClipboard();
  beginCopy();
  await endCopy('/post/a/');
  await endCopy('/post/b/');
  expect(await texts()).toEqual(['/post/a/', '/post/b/']);
});
