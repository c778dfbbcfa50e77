import { expect, test } from 'vitest';
import { mdxToMarkdown } from './mdxToMarkdown.ts';

test.each([
  ['A\n\n<b>bold\n', 3, '<b> has no end'],
  ['A\n\nB {x\n\n<i>y', 3, '{ has no end'],
  ['<Tabs>\n\n<b>x\n\n</Tabs>', 3, '<b> has no end'],
  ['A</p>', 1, '</p> ends nothing'],
])('%j is named once, and its text stays', async (body, line, message) => {
  const { text, notes } = await mdxToMarkdown(body);
  const found = notes.filter(({ about }) => about === 'MDX that is not valid');
  expect(found).toEqual([expect.objectContaining({ line, message: expect.stringContaining(message) })]);
  expect(text).toContain(/[xy]|bold|A/.exec(body)?.[0]);
});

test.each(['<br>', 'a < b', '`<b>` and `{`', '<b>x</b> {1}', '```\n<b>{\n```'])('%j is valid', async (body) => {
  expect((await mdxToMarkdown(body)).notes).toEqual([]);
});
