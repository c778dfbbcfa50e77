// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { inColumns } from '../../../src/shell/commands/ls/columns.ts';
import { linked } from '../../../src/shell/streams/lines.ts';
import { lineElement } from '../../../src/shell/terminal/logLine.ts';

/** Returns the elements of a listing in columns, one for each line. */
function listed(names: string[], width: number): HTMLElement[] {
  const lines = inColumns(
    names.map((name) => linked(name, `/${name}/`)),
    width,
  );
  return lines.map((line) => lineElement({ kind: 'line', line }));
}

test('names in other scripts take their columns, and are apart from names beside them', () => {
  const [first, second] = listed(['日本語.md', 'plain.md', 'مرحبا', '🎉.md'], 30);
  expect(first?.textContent).toBe('日本語.md  مرحبا');
  expect(second?.textContent).toBe('plain.md   🎉.md');
  const cells = [...(first?.querySelectorAll('bdi') ?? [])];
  expect(cells.map(({ dir, style, textContent }) => [textContent, dir, style.inlineSize])).toEqual([
    ['日本語.md', 'ltr', '9ch'],
    // The last name of a line may be wider, and wrap.
    ['مرحبا', 'ltr', ''],
  ]);
  expect(cells.map((each) => each.querySelector('a')?.getAttribute('href'))).toEqual(['/日本語.md/', '/مرحبا/']);
  expect(second?.querySelectorAll('bdi')).toHaveLength(1);
});

test('names in ASCII are plain text', () => {
  const [line] = listed(['one.md', 'two.md'], 30);
  expect(line?.innerHTML).toBe('<a href="/one.md/">one.md</a>  <a href="/two.md/">two.md</a>');
});
