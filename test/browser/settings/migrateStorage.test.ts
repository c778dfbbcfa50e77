// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readPlace } from '../../../src/browser/reading/storedPlaces.ts';
import { readVisit } from '../../../src/browser/reading/visits.ts';
import { migrateStorage } from '../../../src/browser/settings/migrateStorage.ts';
import { changeSetting, readSettings } from '../../../src/dom/settings.ts';
import { readAliases, readHistory, saveAliases, saveLine } from '../../../src/shell/terminal/storage.ts';
import { aliasesOf, samplePlace, visitBlog, visitBlogInEachTest } from '../../dom/blog.ts';

visitBlogInEachTest();

const old = (name: string, value: unknown) =>
  localStorage.setItem(`catpost-${name}`, typeof value === 'string' ? value : JSON.stringify(value));
const oldLeft = () => Object.keys(localStorage).filter((key) => key.startsWith('catpost-'));

test('moves old items to the first blog that finds them, once', () => {
  visitBlog('/blog/');
  old('settings', { theme: 'paper', keys: 'off' });
  old('aliases', { ll: 'ls -l', gs: 'git log' });
  old('history', ['ls', 'pwd', 'ls']);
  old('visit', { previous: 1, seen: 2 });
  old('places', [{ path: '/blog/post/x/', ...samplePlace }]);
  migrateStorage();
  migrateStorage();
  expect(readSettings()).toMatchObject({ theme: 'paper', keys: 'off', size: 'normal' });
  expect([...readAliases()]).toEqual([
    ['gs', 'git log'],
    ['ll', 'ls -l'],
  ]);
  expect(readHistory()).toEqual(['ls', 'pwd', 'ls']);
  expect(readVisit()).toEqual({ previous: 1, seen: 2 });
  expect(readPlace('/blog/post/x/')).toEqual(samplePlace);
  expect(oldLeft()).toEqual([]);
  const taken = localStorage.length;
  visitBlog('/');
  migrateStorage();
  expect(localStorage).toHaveLength(taken);
  expect([readAliases().size, readHistory(), readVisit(), readSettings().theme]).toEqual([0, [], null, 'auto']);
});

test('keeps what the blog has already, and adds the rest', () => {
  changeSetting('theme', 'amber');
  saveAliases(new Map(), aliasesOf({ ll: 'ls -a' }));
  saveLine([], 'new line');
  old('settings', { theme: 'paper', size: 'huge' });
  old('aliases', { ll: 'ls -l', gs: 'git log' });
  old('history', ['old line']);
  migrateStorage();
  expect(readSettings()).toMatchObject({ theme: 'amber', size: 'huge' });
  expect(Object.fromEntries(readAliases())).toEqual({ ll: 'ls -a', gs: 'git log' });
  expect(readHistory()).toEqual(['old line', 'new line']);
  // A tab that still runs the earlier version writes again.
  old('history', ['another old line']);
  migrateStorage();
  expect(readHistory().toSorted()).toEqual(['another old line', 'new line', 'old line']);
});

test('leaves places in posts of another blog for that blog', () => {
  visitBlog('/blog/');
  old('places', [
    { path: '/post/x/', ...samplePlace },
    { path: '/blog/post/x/', ...samplePlace },
  ]);
  migrateStorage();
  expect([readPlace('/blog/post/x/'), readPlace('/post/x/')]).toEqual([samplePlace, null]);
  visitBlog('/');
  migrateStorage();
  expect(readPlace('/post/x/')).toEqual(samplePlace);
  expect(oldLeft()).toEqual([]);
});

test.each(['{', 'null', '[]', '{}', '7', '"x"', '[null,{"path":7}]', '{"theme":7,"ll":null}'])(
  'drops an old item that it cannot read: %s',
  (text) => {
    for (const name of ['settings', 'aliases', 'history', 'places', 'visit']) old(name, text);
    migrateStorage();
    expect(oldLeft()).toEqual([]);
    expect([readAliases().size, readSettings().theme, readVisit()]).toEqual([0, 'auto', null]);
  },
);
