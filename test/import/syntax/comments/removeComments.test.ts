import { expect, test } from 'vitest';
import { removeComments } from '../../../../src/import/syntax/comments/removeComments.ts';
import { convertFiles } from '../../convertFiles.ts';
import { passResult } from '../../passResult.ts';

test.each([
  ['{/* hush */}', ''],
  ['{{/* hush */}}', ''],
  ['{{- /* hush */ -}}', ''],
  ['{{</* hush */>}}', ''],
  ['{# hush #}', ''],
  ['{#- hush\n\nhush -#}', ''],
  ['{% comment %}hush{% endcomment %}', ''],
  ['{%- comment -%}\nhush\n\n{% if %}\n{%- endcomment -%}', ''],
  ['{::comment}hush `x{:/comment}', ''],
  ['{::comment}\nhush\n{:/}', ''],
  ['a {# hush #} b', 'a  b'],
  ['a\n{# hush #}\nb', 'a\nb'],
  ['> a {/* hush */}', '> a '],
  ['| {# hush #} a |', '|  a |'],
  ['{# hush `x #} a ` b', ' a ` b'],
  ['{# hush\n```\n#}\na', 'a'],
  ['{# hush #} {# hush #} {/* hush */}', '  '],
])('%j becomes %j', async (body, expected) => {
  const { text, notes } = await passResult(removeComments, body);
  expect(text).toBe(expected);
  expect(notes[0]).toMatch(/^the comment \{.* is removed$/);
});

test.each([
  '`{# x #}` and ``{/* x */}``',
  '```\n{% comment %}x{% endcomment %}\n```',
  '~~~\n{{/* x */}}\n~~~',
  '\\{# x #}',
  '## Title {#id}',
  '{# no end',
  '{#each x}',
  '{: .x}',
])('%j stays', async (body) => {
  expect(await passResult(removeComments, body)).toEqual({ text: body, notes: [] });
});

test('thousands of comments without an end are read in little time', async () => {
  const body = '{# a {/* b {% comment %} '.repeat(20_000);
  expect((await passResult(removeComments, body)).text).toBe(body);
});

test('a comment is not published, when the templates of its text cannot be read', async () => {
  const body = 'Before\n\n{% if %}\n\n{% comment %}hush{% endcomment %}\n\nAfter {# hush #}\n';
  const files = { '_config.yml': 'title: T\n', '_posts/2024-05-06-a.md': `---\ntitle: A\n---\n${body}` };
  const written = Object.values((await convertFiles(files)).texts).join('');
  expect(written).toContain('After');
  expect(written).not.toContain('hush');
});
