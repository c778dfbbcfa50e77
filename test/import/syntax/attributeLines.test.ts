import { expect, test } from 'vitest';
import { attributeLines } from '../../../src/import/syntax/attributeLines.ts';
import { passResult } from '../passResult.ts';

test.each([
  ['{.wide}\n```md\na\n```', '```md\na\n```'],
  ['a\n{#rain .wet data-x="1 2"}\n\nb', 'a\n\nb'],
  ['> a\n> {.quiet}', '> a\n'],
  ['a {.b} c', 'a {.b} c'],
  ['{.wide} is a class', '{.wide} is a class'],
  ['{{.Title}}\n{a}\n{.}', '{{.Title}}\n{a}\n{.}'],
  ['```\n{.wide}\n```', '```\n{.wide}\n```'],
])('%j becomes %j', async (body, text) => expect((await passResult(attributeLines, body)).text).toBe(text));
