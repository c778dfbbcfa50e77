import { expect, test } from 'vitest';
import { percentDecode } from '../../../src/text/percentDecode.ts';
import { render } from '../render.ts';

/** Returns all ids, and the fragments of all links, as a browser compares them. */
async function anchorsOf(
  body: string,
): Promise<{ ids: string[]; fragments: string[]; known: string[]; rules: string[] }> {
  const rendered = await render(body);
  const html = rendered.sections.map((section) => section.html).join('\n');
  const values = (name: string) =>
    [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
      value
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    );
  return {
    ids: values('id'),
    fragments: values('href').flatMap((href) => (href.startsWith('#user') ? [percentDecode(href.slice(1))] : [])),
    known: rendered.ids,
    rules: rendered.problems.map(({ rule }) => rule),
  };
}

test.each([
  ...[
    '1',
    'note',
    'A',
    'é',
    'Ünïcödé',
    '注',
    'Ж',
    '😀',
    '👩‍💻',
    '"',
    "'",
    '%',
    '100%',
    '%41',
    '%c3%a9',
    '%zz',
    'a:b',
    'a.b',
    'a/b',
  ],
  ...[
    'a#b',
    'a?b',
    'a&b',
    '&amp;',
    'a<b',
    'a>b',
    '`a`',
    '*a*',
    '_a_',
    '$a$',
    '!',
    '(a)',
    '{a}',
    '|',
    '~',
    '=',
    '+',
    'constructor',
  ],
  ...['__proto__', 'ß', 'ﬁ', 'e\u0301', '\u202e', '-', '--', '\\]', '\\[', '^', 'x-2'],
])('links the label %j to its note and back', async (label) => {
  const { ids, fragments, known, rules } = await anchorsOf(
    `a[^${label}] b[^${label}]\n\n## H\n\n[^${label}]: The note.\n`,
  );
  expect(ids.filter((id) => id.startsWith('user-content-fnref-'))).toHaveLength(2);
  expect(ids.filter((id) => id.startsWith('user-content-fn-'))).toHaveLength(1);
  // Two references to the note, and two links back.
  expect(fragments).toHaveLength(4);
  expect(new Set(fragments).size).toBe(3);
  for (const fragment of fragments) {
    expect(ids).toContain(fragment);
    expect(known).toContain(fragment);
  }
  expect(rules).toEqual([]);
});

test('makes two notes of labels that differ in their encoding', async () => {
  const { ids } = await anchorsOf('a[^é] b[^%c3%a9]\n\n[^é]: One.\n[^%c3%a9]: Two.');
  expect(ids.filter((id) => id.startsWith('user-content-fn-'))).toEqual([
    'user-content-fn-é',
    'user-content-fn-%c3%a9',
  ]);
});

test.each([
  ['a\n\n[^1]: Lost.', [3]],
  ['a[^1]\n\n[^1]: One.\n[^1]: Two.', [4]],
  ['a[^A]\n\n[^a]: One.\n\n[^A]: Two.', [5]],
  ['a[^1]\n\n[^1]: One.\n\n[^2]: Lost.\n\n[^3]: Lost.', [5, 7]],
  ['a `[^1]`\n\n[^1]: Lost.', [3]],
  ['a[^1]\n\n[^1]: One[^2].\n[^2]: Two.', []],
  ['a [^gone] b', []],
])('reports the notes of %j that are not shown', async (body, lines) => {
  const { problems } = await render(body);
  expect(problems.map(({ rule }) => rule)).toEqual(lines.map(() => 'footnote-unused'));
  expect(problems.map(({ position }) => position?.line)).toEqual(lines);
});
