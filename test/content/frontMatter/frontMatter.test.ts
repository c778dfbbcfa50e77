import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/content/frontMatter/frontMatter.ts';

test('locates YAML values in the file', () => {
  const matter = readFrontMatter('---\ntitle: "A"\ntags:\n  - one\n  - two\n---\nBody\n');
  if ('rule' in matter) throw new Error(matter.message);
  expect(matter.values).toEqual({ title: 'A', tags: ['one', 'two'] });
  expect(matter.locate(['title'])).toEqual({ line: 2, column: 8 });
  expect(matter.locate(['tags', 1])).toEqual({ line: 5, column: 5 });
  expect(matter.locateKey(['tags'])).toEqual({ line: 3, column: 1 });
  expect(matter).toMatchObject({ body: 'Body\n', bodyLine: 6 });
});

test('locates TOML values by their keys, and keeps dates as text', () => {
  const matter = readFrontMatter('+++\ntitle = "A"\ndate = 2026-01-31\nwhen = 2026-01-31T10:00:00Z\n+++\nBody\n');
  if ('rule' in matter) throw new Error(matter.message);
  expect(matter.values).toMatchObject({ title: 'A', date: '2026-01-31' });
  expect(matter.locate(['date'])).toEqual({ line: 3, column: 8 });
  expect(matter.bodyLine).toBe(5);
});

test('reads a text without front matter as a body, even one that begins with a thematic break', () => {
  expect(readFrontMatter('# A\n')).toMatchObject({ values: {}, body: '# A\n', bodyLine: 0 });
  expect(readFrontMatter('----\ntext\n')).toMatchObject({ body: '----\ntext\n' });
  expect(readFrontMatter('')).toMatchObject({ body: '' });
});

test('reads empty front matter, and front matter that ends with the file', () => {
  expect(readFrontMatter('---\n---\nBody')).toMatchObject({ values: {}, body: 'Body', bodyLine: 2 });
  expect(readFrontMatter('---\ntitle: A\n---')).toMatchObject({ values: { title: 'A' }, body: '' });
});

test('reads or rejects any text, and loses no line of a body', () => {
  const line = fc.oneof(
    fc.constantFrom('---', '+++', '---js', 'title: A', 'title = "A"', '- x', ': [', '&a *a', '<<: 1'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.map((part) => part.replace(/[\r\n]/g, '')).join('\n');
      const matter = readFrontMatter(text);
      if ('rule' in matter) {
        expect(matter.message).not.toBe('');
        expect(matter.position?.line ?? 1).toBeLessThanOrEqual(lines.length + 1);
        return;
      }
      expect(text.endsWith(matter.body)).toBe(true);
      if (matter.body !== '') expect(text.split('\n').slice(matter.bodyLine).join('\n')).toBe(matter.body);
    }),
    { seed: 1, numRuns: process.env.CATPOST_LONG ? 20_000 : 1_000 },
  );
});
