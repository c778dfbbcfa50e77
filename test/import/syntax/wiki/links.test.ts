import { expect, test } from 'vitest';
import { converted } from './vault.ts';

test.each([
  ['[[Bees]]', '[Bees](bees.md)'],
  ['[[bees|the hive]]', '[the hive](bees.md)'],
  ['[[garden/Bees]]', '[garden/Bees](bees.md)'],
  ['[[./Bees.md]]', '[./Bees.md](bees.md)'],
  ['[[Bees#Winter rest]]', '[Bees > Winter rest](bees.md#winter-rest)'],
  ['[[Bees#winter REST|in winter]]', '[in winter](bees.md#winter-rest)'],
  ['[[Bees#Food honey]]', '[Bees > Food honey](bees.md#food-honey)'],
  ['[[Bees#Bees]]', '[Bees > Bees](bees.md)'],
  ['[[Bees#^rest|so]]', '[so](bees.md#rest)'],
  ['| a |\n| --- |\n| [[Bees\\|b]] |', '| a |\n| --- |\n| [b](bees.md) |'],
  ['## Here\n\n[[#Here]]', '## Here\n\n[Here](#here)'],
  ['[b](Bees.md) [c](Bees%2Emd#x)', '[b](bees.md) [c](bees.md#x)'],
  ['`[[Bees]]` and\n\n```\n[[Bees]]\n```', '`[[Bees]]` and\n\n```\n[[Bees]]\n```'],
  ['[[paper.pdf#page=2|page 2]]', '[page 2](../files/paper.pdf#page=2)'],
  ['\\[[Bees]]', '\\[[Bees]]'],
  ['[[]] [[', '[[]] [['],
])('the link %j becomes %j', async (written, expected) => {
  const { body } = await converted(`${written}\n`);
  expect(body.trimEnd()).toBe(expected);
});

test.each([
  ['[[Wasps|a wasp]]', 'a wasp', 'links to notes that are not there'],
  ['[[Secret]]', 'Secret', 'links to drafts'],
  ['[[plan.canvas|the plan]]', 'the plan', 'links to notes that are not there'],
  ['[[Bees#Summer]]', '[Bees > Summer](bees.md)', 'links to headings that are not there'],
])('%j becomes %j, and the report says why', async (written, expected, why) => {
  const { body, about } = await converted(`${written}\n`);
  expect(body.trimEnd()).toBe(expected);
  expect(about).toEqual([why]);
});
