// @vitest-environment jsdom
/** A tab changes only what its own line changed, whatever another tab does at the same time. */
import { expect, test, vi } from 'vitest';
import { readPlace, storePlace } from '../../src/browser/reading/storedPlaces.ts';
import { changeSetting, readSettings } from '../../src/dom/settings.ts';
import { readAliases, readHistory, saveAliases, saveLine } from '../../src/shell/terminal/storage.ts';
import { aliasesOf, samplePlace, visitBlogInEachTest } from './blog.ts';

visitBlogInEachTest();

/** Starts a line that changes aliases, with what its tab knows now. Returns a function that ends the line. */
function runsLine(change: (aliases: Map<string, string>) => void): () => void {
  const before = readAliases();
  const after = new Map(before);
  change(after);
  return () => saveAliases(before, after);
}

test.each<[string, (aliases: Map<string, string>) => void, (aliases: Map<string, string>) => void, object]>([
  ['one does nothing, the other sets', () => {}, (map) => map.set('b', '2'), { x: '0', b: '2' }],
  ['each sets its own', (map) => map.set('a', '1'), (map) => map.set('b', '2'), { x: '0', a: '1', b: '2' }],
  ['one removes, the other sets', (map) => map.delete('x'), (map) => map.set('b', '2'), { b: '2' }],
  ['one sets, the other removes all', (map) => map.set('a', '1'), (map) => map.clear(), { a: '1' }],
  ['both remove the same', (map) => map.delete('x'), (map) => map.delete('x'), {}],
  ['one changes, the other does nothing', (map) => map.set('x', '1'), () => {}, { x: '1' }],
  [
    'one sets a property name of objects',
    (map) => map.set('__proto__', '1'),
    (map) => map.set('b', '2'),
    { x: '0', b: '2' },
  ],
])('keeps the aliases of two tabs if %s', (name, first, second, expected) => {
  saveAliases(new Map(), aliasesOf({ x: '0' }));
  const endings = [runsLine(first), runsLine(second)];
  for (const end of endings) end();
  const kept = readAliases();
  expect(kept.get('__proto__')).toBe(name.includes('objects') ? '1' : undefined);
  kept.delete('__proto__');
  expect(Object.fromEntries(kept)).toEqual(expected);
});

test('keeps lines of two tabs that end in the same millisecond', () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_764_400_000_000);
  // The tabs run in two processes, so neither sees what the other one writes.
  const seenByFirst = { ...localStorage };
  saveLine([], 'from the second tab');
  const second = { ...localStorage };
  localStorage.clear();
  Object.assign(localStorage, seenByFirst);
  saveLine([], 'from the first tab');
  Object.assign(localStorage, second);
  expect(readHistory().toSorted()).toEqual(['from the first tab', 'from the second tab']);
});

test('keeps a setting that another tab has changed', () => {
  changeSetting('theme', 'paper');
  localStorage.setItem('catpost / setting size', 'huge');
  changeSetting('face', 'serif');
  expect(readSettings()).toMatchObject({ theme: 'paper', size: 'huge', face: 'serif' });
  changeSetting('theme', 'auto');
  expect(Object.keys(localStorage).toSorted()).toEqual(['catpost / setting face', 'catpost / setting size']);
});

test('keeps the place in a post that another tab has closed', () => {
  localStorage.setItem('catpost / place /post/x/', JSON.stringify({ ...samplePlace, at: 1 }));
  storePlace('/post/y/', samplePlace);
  expect([readPlace('/post/x/'), readPlace('/post/y/')]).toEqual([samplePlace, samplePlace]);
});

test('keeps the last 500 lines in order, even if the clock is set back', () => {
  const start = 1_764_400_000_000;
  for (let index = 0; index < 498; index += 1) localStorage.setItem(`catpost / history ${start + index} x`, `${index}`);
  const now = vi.spyOn(Date, 'now');
  for (let index = 498; index < 504; index += 1) {
    now.mockReturnValue(start - index);
    saveLine([], `${index}`);
  }
  expect(readHistory()).toEqual(Array.from({ length: 500 }, (_, index) => `${index + 4}`));
  expect(localStorage).toHaveLength(500);
});

test.each([' secret', '', '\tls'])('does not keep the line %j', (line) => {
  expect(saveLine(['ls'], line)).toEqual(['ls']);
  expect(localStorage).toHaveLength(0);
});

test('keeps a repeated line once, whichever tab ran it', () => {
  saveLine([], 'ls');
  expect(saveLine(['ls'], 'ls')).toEqual(['ls']);
  expect(saveLine(['pwd'], 'ls')).toEqual(['pwd', 'ls']);
  expect(readHistory()).toEqual(['ls']);
});
