import { expect, test } from 'vitest';
import { lineEdits } from '../../../src/shell/terminal/lineEdits.ts';

/** Presses a key in a line in which `|` is the cursor. */
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
])('%s turns %j into %j', (key, before, after) => {
  expect(edited(key, before)).toBe(after);
});
