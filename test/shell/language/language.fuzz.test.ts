/** Parses, completes and expands random lines. None of it may fail, and positions must be inside the line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { complete, suggestRest } from '../../../src/shell/completion/complete.ts';
import { expandAliases } from '../../../src/shell/language/aliases.ts';
import { expandWords } from '../../../src/shell/language/expand.ts';
import { expandHistory } from '../../../src/shell/language/historyExpansion.ts';
import { parse } from '../../../src/shell/language/parse.ts';
import type { Span } from '../../../src/shell/language/syntax.ts';
import { tokenize } from '../../../src/shell/language/tokens.ts';
import { fakeShell } from '../fakeShell.ts';

const options = process.env.CATPOST_LONG ? { numRuns: 20_000 } : { numRuns: 500, seed: 5 };

const pieces = [
  'echo',
  'head',
  'l',
  'post/',
  'a',
  '-n',
  '--',
  '*',
  '**',
  '[',
  ']',
  '!',
  '?',
  '{',
  '}',
  ',',
  '..',
  '1',
  '~',
  '/',
  '.',
];
const signs = [
  ' ',
  '\n',
  '"',
  "'",
  '\\',
  '$',
  '${',
  '$(',
  '`',
  '|',
  '||',
  '&',
  '&&',
  ';',
  ';;',
  '<',
  '>',
  '(',
  ')',
  '#',
  '^',
  '\u3000',
  '😀',
  'é',
];
const line = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...signs), { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const shell = {
  ...fakeShell({
    'about.md': 'About.\n',
    'post/a b.md': 'A.\n',
    'post/it\'s "!$".md': 'B.\n',
    'post/(x)/~c.md': 'C.\n',
    '#d/é😀.md': 'D.\n',
  }),
  history: ['echo a', 'head "x y" | head'],
  aliases: new Map([
    ['l', 'head | echo '],
    ['a', 'l "'],
    ['head', 'head -n 1'],
  ]),
};

test('returns spans that are inside the line, in order, and cover whole words', () => {
  fc.assert(
    fc.property(line, (text) => {
      const { items, error, last } = parse(text);
      if (error) inside(error, { start: 0, end: text.length });
      ordered(
        items.map(({ pipeline }) => pipeline),
        { start: 0, end: text.length },
      );
      for (const { pipeline } of items) {
        ordered(pipeline.commands, pipeline);
        for (const command of pipeline.commands) {
          ordered(command.words, command);
          for (const { parts, start, end } of command.words) {
            // The parts follow each other without a gap, so together they are the word.
            const bounds = [start, ...parts.map((part) => part.end)];
            expect(parts.map((part) => part.start)).toEqual(bounds.slice(0, -1));
            expect(bounds.at(-1)).toBe(end);
            for (const part of parts)
              if (part.kind === 'bare' && part.text) expect(text.slice(part.start, part.end)).toBe(part.text);
          }
        }
      }
      ordered(last.words, { start: 0, end: text.length });
    }),
    options,
  );
});

test('leaves only blanks between tokens', () => {
  fc.assert(
    fc.property(line, (text) => {
      const tokens = [...tokenize(text)];
      const broken = tokens.some((token) => token.kind === 'word' && token.error);
      const gaps = tokens.map(({ start }, index) => text.slice(tokens[index - 1]?.end ?? 0, start));
      expect(gaps.join('').replaceAll('\\\n', '')).toMatch(/^\s*$/);
      if (!broken) expect(text.slice(tokens.at(-1)?.end ?? 0).replaceAll('\\\n', '')).toMatch(/^\s*$/);
    }),
    options,
  );
});

test('completes only the word, and with candidates that expand to their values', async () => {
  await fc.assert(
    fc.asyncProperty(line, fc.integer({ min: -1, max: 60 }), async (text, cursor) => {
      const { start, end, candidates, common } = await complete(text, cursor, shell);
      inside({ start, end }, { start: 0, end: text.length });
      expect(end).toBe(Math.max(0, Math.min(cursor, text.length)));
      const before = text.slice(0, start);
      for (const candidate of candidates) {
        const { last } = parse(before + candidate.text);
        const word = last.words.at(-1);
        expect(word?.start).toBe(start);
        expect(await expandWords(word ? [word] : [], shell, new AbortController().signal)).toEqual([
          candidate.value.replace(/^~/, ''),
        ]);
      }
      const [only] = candidates;
      if (only && candidates.length === 1)
        expect(common.startsWith(only.text) || only.text.startsWith(common)).toBe(true);
      expect(text + (await suggestRest(text, shell))).toContain(text);
    }),
    options,
  );
});

test('expands the history, aliases and words of any line', async () => {
  await fc.assert(
    fc.asyncProperty(line, async (text) => {
      const recalled = expandHistory(text, shell.history);
      const found = 'text' in recalled ? recalled.text : '';
      const { items } = parse(expandAliases(found, shell.aliases));
      for (const { words } of items.flatMap(({ pipeline }) => pipeline.commands)) {
        expect(await expandWords(words, shell, new AbortController().signal)).toBeInstanceOf(Array);
      }
    }),
    options,
  );
});

function inside({ start, end }: Span, outer: Span): void {
  expect(start).toBeGreaterThanOrEqual(outer.start);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(outer.end);
}

function ordered(spans: readonly Span[], outer: Span): void {
  let from = outer.start;
  for (const span of spans) {
    inside(span, { start: from, end: outer.end });
    from = span.end;
  }
}
