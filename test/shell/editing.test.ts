import { expect, test } from 'vitest';
import { searchCommand } from '../../src/shell/execution/commandNotFound.ts';
import { addressOf, lineIn } from '../../src/shell/terminal/address.ts';
import { lineEdits } from '../../src/shell/terminal/lineEdits.ts';
import { newerLine, newRecall, olderLine } from '../../src/shell/terminal/recall.ts';
import { searchBack } from '../../src/shell/terminal/reverseSearch.ts';

/** `|` is the cursor. */
function edited(key: string, shown: string): string {
  const cursor = shown.indexOf('|');
  const done = lineEdits.get(key)?.({ text: shown.replace('|', ''), cursor });
  return done ? `${done.text.slice(0, done.cursor)}|${done.text.slice(done.cursor)}` : 'no such key';
}

test.each([
  ['ctrl+a', 'ls po|st', '|ls post'],
  ['ctrl+e', 'ls po|st', 'ls post|'],
  ['ctrl+u', 'ls po|st', '|st'],
  ['ctrl+k', 'ls po|st', 'ls po|'],
  ['ctrl+w', 'cat post/a.md  |x', 'cat |x'],
  ['ctrl+w', '|x', '|x'],
  ['alt+b', 'cat post/a.md|', 'cat post/a.|md'],
  ['alt+b', 'cat  |', '|cat  '],
  ['alt+f', '|cat post', 'cat| post'],
  ['alt+f', 'cat| über x', 'cat über| x'],
])('%s makes %s to %s', (key, before, after) => {
  expect(edited(key, before)).toBe(after);
});

test('up and down walk the lines that begin as the typed one, each once, and back to it', () => {
  const history = ['ls', 'cat a', 'ls -l', 'cat a', 'cat b'];
  const recall = newRecall();
  expect(['cat', 'x', 'x'].map((text) => olderLine(recall, history, text))).toEqual(['cat b', 'cat a', null]);
  expect([newerLine(recall), newerLine(recall), newerLine(recall)]).toEqual(['cat b', 'cat', null]);
  expect(olderLine(newRecall(), history, '')).toBe('cat b');
});

test('the search goes back through lines with the text, and stays at the oldest', () => {
  const history = ['ls post', 'cat a', 'ls tags', 'echo'];
  expect([0, 1, 5].map((skip) => searchBack(history, 'ls', skip))).toEqual(['ls tags', 'ls post', 'ls post']);
  expect([searchBack(history, '', 0), searchBack(history, 'none', 0)]).toEqual([null, null]);
});

test('words become one quoted pattern', () => {
  expect(searchCommand(" it's up; rm ")).toBe("grep -- 'it'\\''s up; rm'");
});

test('a command has an address and comes back from it; a long one, or a path of another host, has none', () => {
  const line = 'grep -i "a & b" post/*.md | head -3';
  const address = addressOf('/blog/post/', line) ?? '';
  expect(address).toMatch(/^\/blog\/post\/\?c=grep\+-i/);
  expect(lineIn(new URL(address, 'https://example.org'), '/blog/search/')).toBe(line);
  expect(addressOf('/', 'x'.repeat(2_001))).toBeNull();
  expect(addressOf('//evil.example/', 'ls')).toBeNull();
});

test.each([
  ['/post/?c=', null],
  ['/post/?q=word', null],
  ['/search/?q=two+words', 'two words'],
  ['/search/?q=x&c=ls', 'ls'],
  ['/?c=ls%0A-l', 'ls -l'],
])('%s asks for %j', (address, line) => {
  expect(lineIn(new URL(address, 'https://example.org'), '/search/')).toBe(line);
});
