import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAnyYaml } from '../../../src/content/yaml/parseAnyYaml.ts';
import { plainValues } from '../../../src/content/yaml/plainYaml.ts';

const runs = process.env.CATPOST_LONG ? 200_000 : 3_000;

/** What the short way leaves to the parser is right by itself; what it reads, the parser reads the same. */
function expectSame(text: string): boolean {
  const values = plainValues(text);
  if (values === null) return false;
  const parsed = parseAnyYaml(text, 2);
  expect('values' in parsed ? parsed.values : parsed, JSON.stringify(text)).toEqual(values);
  return true;
}

test('reads what most posts have on the fast path', () => {
  const text = [
    'title: "A post: with a colon # and \'more\'"',
    "description: 'In single quotes: \\n'",
    'author: Ann Other, and (some) more-or-less',
    'date: 2026-01-31',
    'updated: 2026-01-31T10:00:00+01:00',
    'tags: [linux, shell scripts, C++]',
    'categories: ["in quotes", \'or: so\']',
    'draft: true',
  ].join('\n');
  expect(expectSame(text)).toBe(true);
});

test('reads any text as the parser does, or leaves it to the parser', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'Z',
      'é',
      'key',
      'true',
      'Null',
      'FALSE',
      'yes',
      'constructor',
      '1',
      '-',
      '--',
      '0x1',
      '.inf',
      '2026-01-31',
      '10:00',
    ],
    ...[
      ' ',
      '  ',
      '\t',
      ': ',
      ':',
      ' #',
      '#',
      ',',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\\',
      '\\n',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '~',
    ],
    ...[
      '?',
      '- ',
      '\n',
      '\nkey: ',
      '\nother: ',
      '\u0085',
      '\u2028',
      '\u0007',
      '\ufeff',
      '---',
      '...',
      '<<',
      '__proto__',
    ],
  );
  const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const line = fc.oneof(
    value.map((text) => `key: ${text}`),
    value.map((text) => `title: "${text}"`),
    value.map((text) => `title: '${text}'`),
    fc.array(value, { maxLength: 3 }).map((items) => `tags: [${items.join(', ')}]`),
    value,
  );
  let short = 0;
  const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (written) => {
      if (expectSame(written)) short += 1;
    }),
    { numRuns: runs },
  );
  expect(short).toBeGreaterThan(runs / 50);
});
