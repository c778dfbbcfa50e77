import { expect, test } from 'vitest';
import { newerLine, newRecall, olderLine } from '../../../src/shell/terminal/recall.ts';
import { searchBack } from '../../../src/shell/terminal/reverseSearch.ts';

test('walks through the earlier lines that begin as the typed one, each once, and back', () => {
  const history = ['ls', 'cat a', 'ls -l', 'cat a', 'cat b'];
  const recall = newRecall();
  expect(['cat', 'x', 'x'].map((text) => olderLine(recall, history, text))).toEqual(['cat b', 'cat a', null]);
  expect([newerLine(recall), newerLine(recall), newerLine(recall)]).toEqual(['cat b', 'cat', null]);
  expect(olderLine(newRecall(), history, '')).toBe('cat b');
});

test('finds lines that contain the text, newest first, and stays at the oldest', () => {
  const history = ['ls post', 'cat a', 'ls tags', 'echo'];
  expect([0, 1, 5].map((skip) => searchBack(history, 'ls', skip))).toEqual(['ls tags', 'ls post', 'ls post']);
  expect([searchBack(history, '', 0), searchBack(history, 'none', 0)]).toEqual([null, null]);
});
