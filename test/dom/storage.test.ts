// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPlace, storePlace } from '../../src/browser/reading/storedPlaces.ts';
import { readVisit, writeVisit } from '../../src/browser/reading/visits.ts';
import { migrateStorage } from '../../src/browser/settings/migrateStorage.ts';
import { changeSetting, readSettings } from '../../src/dom/settings.ts';
import { readItem, readItems, writeItem } from '../../src/dom/storage.ts';
import { keepAliases, keepLine, readAliases, readHistory } from '../../src/shell/terminal/storage.ts';

/** The page is one of the blog at this base. */
function visitBlog(base: string): void {
  document.head.innerHTML = `<meta name="catpost" content="${base}assets/main-abc.js 12345678">`;
}

beforeEach(() => visitBlog('/'));
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  document.head.innerHTML = '';
  delete document.documentElement.dataset.theme;
});

const aliases = (entries: Record<string, string>) => new Map(Object.entries(entries));
const place = { section: 'part', fraction: 0.5, progress: 0.5 };

describe('two blogs on one origin share nothing', () => {
  const kinds: [name: string, keep: () => unknown, read: () => unknown][] = [
    ['settings', () => changeSetting('theme', 'amber'), () => readSettings().theme === 'amber'],
    ['aliases', () => keepAliases(new Map(), aliases({ ll: 'ls -l' })), () => readAliases().has('ll')],
    ['history', () => keepLine([], 'ls'), () => readHistory().length > 0],
    ['the visit', () => writeVisit({ previous: 1, seen: 2 }), () => readVisit() !== null],
    ['places', () => storePlace('/blog/post/x/', place), () => readPlace('/blog/post/x/') !== null],
  ];
  const pairs: [first: string, second: string][] = [
    ['/', '/blog/'],
    ['/blog/', '/'],
    ['/blog/', '/blog/old/'],
    ['/a/', '/b/'],
  ];
  for (const [name, keep, read] of kinds) {
    test.each(pairs)(`${name}: that at %s and that at %s`, (first, second) => {
      visitBlog(first);
      keep();
      expect(read()).toBe(true);
      visitBlog(second);
      expect(read()).toBe(false);
      expect(Object.keys(localStorage).filter((key) => !key.startsWith(`catpost ${first} `))).toEqual([]);
    });
  }
});

/** What a tab knows when it begins to run a line, and what it writes when the line has ended. */
function runsLine(change: (aliases: Map<string, string>) => void): () => void {
  const before = readAliases();
  const after = new Map(before);
  change(after);
  return () => keepAliases(before, after);
}

describe('a tab changes only what its line changed, whatever another one does meanwhile', () => {
  test.each<[string, (aliases: Map<string, string>) => void, (aliases: Map<string, string>) => void, object]>([
    ['one does nothing, the other sets', () => {}, (map) => map.set('b', '2'), { x: '0', b: '2' }],
    ['both set another one', (map) => map.set('a', '1'), (map) => map.set('b', '2'), { x: '0', a: '1', b: '2' }],
    ['one removes, the other sets', (map) => map.delete('x'), (map) => map.set('b', '2'), { b: '2' }],
    ['one sets, the other removes all', (map) => map.set('a', '1'), (map) => map.clear(), { a: '1' }],
    ['both remove the same', (map) => map.delete('x'), (map) => map.delete('x'), {}],
    ['one changes, the other does nothing', (map) => map.set('x', '1'), () => {}, { x: '1' }],
    ['a name that objects have', (map) => map.set('__proto__', '1'), (map) => map.set('b', '2'), { x: '0', b: '2' }],
  ])('aliases: %s', (name, first, second, expected) => {
    keepAliases(new Map(), aliases({ x: '0' }));
    const endings = [runsLine(first), runsLine(second)];
    for (const end of endings) end();
    const kept = readAliases();
    expect(kept.get('__proto__')).toBe(name.includes('objects') ? '1' : undefined);
    kept.delete('__proto__');
    expect(Object.fromEntries(kept)).toEqual(expected);
  });

  test('history: lines of two tabs that end in the same millisecond are all kept', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_764_400_000_000);
    // Neither sees what the other one writes, as it is where they run in two processes.
    const seenByFirst = { ...localStorage };
    keepLine([], 'from the second tab');
    const second = { ...localStorage };
    localStorage.clear();
    Object.assign(localStorage, seenByFirst);
    keepLine([], 'from the first tab');
    Object.assign(localStorage, second);
    expect(readHistory().toSorted()).toEqual(['from the first tab', 'from the second tab']);
  });

  test('settings: one that another tab has changed stays', () => {
    changeSetting('theme', 'paper');
    localStorage.setItem('catpost / setting size', 'huge');
    changeSetting('face', 'serif');
    expect(readSettings()).toMatchObject({ theme: 'paper', size: 'huge', face: 'serif' });
    changeSetting('theme', 'auto');
    expect(Object.keys(localStorage).toSorted()).toEqual(['catpost / setting face', 'catpost / setting size']);
  });

  test('places: that of a post which another tab has closed stays', () => {
    localStorage.setItem('catpost / place /post/x/', JSON.stringify({ ...place, at: 1 }));
    storePlace('/post/y/', place);
    expect([readPlace('/post/x/'), readPlace('/post/y/')]).toEqual([place, place]);
  });
});

describe('the lines of before', () => {
  test('keep their order, also when the clock goes back, and are never more than 500', () => {
    const start = 1_764_400_000_000;
    for (let index = 0; index < 498; index += 1)
      localStorage.setItem(`catpost / history ${start + index} x`, `${index}`);
    const now = vi.spyOn(Date, 'now');
    for (let index = 498; index < 504; index += 1) {
      now.mockReturnValue(start - index);
      keepLine([], `${index}`);
    }
    expect(readHistory()).toEqual(Array.from({ length: 500 }, (_, index) => `${index + 4}`));
    expect(localStorage).toHaveLength(500);
  });

  test.each([' secret', '', '\tls'])('do not have %j', (line) => {
    expect(keepLine(['ls'], line)).toEqual(['ls']);
    expect(localStorage).toHaveLength(0);
  });

  test('have a line once that is run again and again, here or in another tab', () => {
    keepLine([], 'ls');
    expect(keepLine(['ls'], 'ls')).toEqual(['ls']);
    expect(keepLine(['pwd'], 'ls')).toEqual(['pwd', 'ls']);
    expect(readHistory()).toEqual(['ls']);
  });
});

test.each([
  ['is denied', new DOMException('denied', 'SecurityError')],
  ['is full', new DOMException('full', 'QuotaExceededError')],
])('where storage %s, what is kept lasts as long as the page', (_, error) => {
  const methods =
    error.name === 'SecurityError' ? (['getItem', 'setItem', 'removeItem'] as const) : (['setItem'] as const);
  for (const method of methods) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw error;
    });
  }
  migrateStorage();
  changeSetting('theme', 'amber');
  keepAliases(new Map(), aliases({ ll: 'ls -l' }));
  keepLine([], 'ls');
  expect(readSettings().theme).toBe('amber');
  expect([...readAliases()]).toEqual([['ll', 'ls -l']]);
  expect(readHistory()).toEqual(['ls']);
  keepAliases(readAliases(), new Map());
  expect([...readAliases()]).toEqual([]);
  vi.restoreAllMocks();
  changeSetting('theme', 'auto');
  for (const [name] of readItems('history')) writeItem(`history ${name}`, null);
});

describe('what earlier versions kept', () => {
  const old = (name: string, value: unknown) =>
    localStorage.setItem(`catpost-${name}`, typeof value === 'string' ? value : JSON.stringify(value));
  const oldLeft = () => Object.keys(localStorage).filter((key) => key.startsWith('catpost-'));

  test('goes to the first blog that finds it, once, and to no other', () => {
    visitBlog('/blog/');
    old('settings', { theme: 'paper', keys: 'off' });
    old('aliases', { ll: 'ls -l', gs: 'git log' });
    old('history', ['ls', 'pwd', 'ls']);
    old('visit', { previous: 1, seen: 2 });
    old('places', [{ path: '/blog/post/x/', ...place }]);
    migrateStorage();
    migrateStorage();
    expect(readSettings()).toMatchObject({ theme: 'paper', keys: 'off', size: 'normal' });
    expect([...readAliases()]).toEqual([
      ['gs', 'git log'],
      ['ll', 'ls -l'],
    ]);
    expect(readHistory()).toEqual(['ls', 'pwd', 'ls']);
    expect(readVisit()).toEqual({ previous: 1, seen: 2 });
    expect(readPlace('/blog/post/x/')).toEqual(place);
    expect(oldLeft()).toEqual([]);
    const taken = localStorage.length;
    visitBlog('/');
    migrateStorage();
    expect(localStorage).toHaveLength(taken);
    expect([readAliases().size, readHistory(), readVisit(), readSettings().theme]).toEqual([0, [], null, 'auto']);
  });

  test('does not replace what this blog has, and joins what it has not', () => {
    changeSetting('theme', 'amber');
    keepAliases(new Map(), aliases({ ll: 'ls -a' }));
    keepLine([], 'new line');
    old('settings', { theme: 'paper', size: 'huge' });
    old('aliases', { ll: 'ls -l', gs: 'git log' });
    old('history', ['old line']);
    migrateStorage();
    expect(readSettings()).toMatchObject({ theme: 'amber', size: 'huge' });
    expect(Object.fromEntries(readAliases())).toEqual({ ll: 'ls -a', gs: 'git log' });
    expect(readHistory()).toEqual(['old line', 'new line']);
    // A tab that still runs the earlier version writes once more.
    old('history', ['another old line']);
    migrateStorage();
    expect(readHistory().toSorted()).toEqual(['another old line', 'new line', 'old line']);
  });

  test('of posts of another blog is left for that one', () => {
    visitBlog('/blog/');
    old('places', [
      { path: '/post/x/', ...place },
      { path: '/blog/post/x/', ...place },
    ]);
    migrateStorage();
    expect([readPlace('/blog/post/x/'), readPlace('/post/x/')]).toEqual([place, null]);
    visitBlog('/');
    migrateStorage();
    expect(readPlace('/post/x/')).toEqual(place);
    expect(oldLeft()).toEqual([]);
  });

  test.each(['{', 'null', '[]', '{}', '7', '"x"', '[null,{"path":7}]', '{"theme":7,"ll":null}'])(
    'and cannot be understood, %s, is dropped',
    (text) => {
      for (const name of ['settings', 'aliases', 'history', 'places', 'visit']) old(name, text);
      migrateStorage();
      expect(oldLeft()).toEqual([]);
      expect([readAliases().size, readSettings().theme, readVisit()]).toEqual([0, 'auto', null]);
    },
  );
});

test('a name is not the beginning of another one', () => {
  writeItem('alias a', '1');
  writeItem('alias a b', '2');
  writeItem('aliases', '3');
  expect(readItem('alias')).toBeNull();
  expect(readItems('alias')).toEqual([
    ['a', '1'],
    ['a b', '2'],
  ]);
});
