import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../src/import/body/edits.ts';
import type { Edit } from '../../../src/import/body/model.ts';

/** Applies edits given as `[what is replaced, by what]`. */
function edited(text: string, ...replacements: [string, string][]) {
  const edits = replacements.map(([from, to]) => {
    const start = text.indexOf(from);
    return { start, end: start + from.length, text: to };
  });
  return applyEdits(mappedText(text), edits);
}

test.each<[string, [string, string][], string, number[]]>([
  ['a\nb\nc', [], 'a\nb\nc', [0, 1, 2]],
  ['a\nb\nc', [['b', 'x']], 'a\nx\nc', [0, 1, 2]],
  ['a\nb\nc', [['b', 'x\ny']], 'a\nx\ny\nc', [0, 1, 1, 2]],
  ['a\nb\nc', [['b\n', '']], 'a\nc', [0, 2]],
  ['a\nb\nc\nd', [['b\nc', 'x']], 'a\nx\nd', [0, 1, 3]],
  [
    'a\nb\nc\nd',
    [
      ['d', 'y'],
      ['a\n', ''],
    ],
    'b\nc\ny',
    [1, 2, 3],
  ],
])('%j with %j is %j, from the lines %j', (text, replacements, result, lines) => {
  expect(edited(text, ...replacements)).toEqual({ text: result, lines });
});

test('a line that no edit touches comes from itself', () => {
  const words = fc.array(fc.constantFrom('x', 'x\n', '\n'), { maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { maxLength: 6 }), (pieces) => {
      let text = '';
      const edits: Edit[] = [];
      pieces.forEach(([removed, added], index) => {
        text += `\nline ${index}\n`;
        edits.push({ start: text.length, end: text.length + removed.length, text: added });
        text += removed;
      });
      text += '\nlast';
      const result = applyEdits(mappedText(text), edits);
      const [before, after] = [text.split('\n'), result.text.split('\n')];
      expect(result.lines).toHaveLength(after.length);
      after.forEach((line, index) => {
        if (/^(?:line \d+|last)$/.test(line)) expect(before[result.lines[index] ?? 0]).toBe(line);
      });
    }),
  );
});
