// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { readPlace, storePlace } from '../../src/browser/reading/storedPlaces.ts';
import { readVisit, writeVisit } from '../../src/browser/reading/visits.ts';
import { migrateStorage } from '../../src/browser/settings/migrateStorage.ts';
import { changeSetting, readSettings } from '../../src/dom/settings.ts';
import { readItem, readItems, writeItem } from '../../src/dom/storage.ts';
import { readAliases, readHistory, saveAliases, saveLine } from '../../src/shell/terminal/storage.ts';
import { aliasesOf, samplePlace, visitBlog, visitBlogInEachTest } from './blog.ts';

visitBlogInEachTest();

const kinds: [name: string, keep: () => unknown, read: () => unknown][] = [
  ['settings', () => changeSetting('theme', 'amber'), () => readSettings().theme === 'amber'],
  ['aliases', () => saveAliases(new Map(), aliasesOf({ ll: 'ls -l' })), () => readAliases().has('ll')],
  ['history', () => saveLine([], 'ls'), () => readHistory().length > 0],
  ['the visit', () => writeVisit({ previous: 1, seen: 2 }), () => readVisit() !== null],
  ['places', () => storePlace('/blog/post/x/', samplePlace), () => readPlace('/blog/post/x/') !== null],
];
const pairs: [first: string, second: string][] = [
  ['/', '/blog/'],
  ['/blog/', '/'],
  ['/blog/', '/blog/old/'],
  ['/a/', '/b/'],
];
for (const [name, keep, read] of kinds) {
  test.each(pairs)(`keeps ${name} of the blog at %s from the blog at %s`, (first, second) => {
    visitBlog(first);
    keep();
    expect(read()).toBe(true);
    visitBlog(second);
    expect(read()).toBe(false);
    expect(Object.keys(localStorage).filter((key) => !key.startsWith(`catpost ${first} `))).toEqual([]);
  });
}

test.each([
  ['is denied', new DOMException('denied', 'SecurityError')],
  ['is full', new DOMException('full', 'QuotaExceededError')],
])('keeps everything until the page is reloaded if storage %s', (_, error) => {
  const methods =
    error.name === 'SecurityError' ? (['getItem', 'setItem', 'removeItem'] as const) : (['setItem'] as const);
  for (const method of methods) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw error;
    });
  }
  migrateStorage();
  changeSetting('theme', 'amber');
  saveAliases(new Map(), aliasesOf({ ll: 'ls -l' }));
  saveLine([], 'ls');
  expect(readSettings().theme).toBe('amber');
  expect([...readAliases()]).toEqual([['ll', 'ls -l']]);
  expect(readHistory()).toEqual(['ls']);
  saveAliases(readAliases(), new Map());
  expect([...readAliases()]).toEqual([]);
  vi.restoreAllMocks();
  changeSetting('theme', 'auto');
  for (const [name] of readItems('history')) writeItem(`history ${name}`, null);
});

test('does not mistake the beginning of a name for the name', () => {
  writeItem('alias a', '1');
  writeItem('alias a b', '2');
  writeItem('aliases', '3');
  expect(readItem('alias')).toBeNull();
  expect(readItems('alias')).toEqual([
    ['a', '1'],
    ['a b', '2'],
  ]);
});
