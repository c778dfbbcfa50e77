import { expect, test } from 'vitest';
import { converted } from './vault.ts';

test.each([
  ['![[a pear.png]]', '![](a%20pear.png)'],
  ['![[a pear.png|A pear]]', '![A pear](a%20pear.png)'],
  ['![[a pear.png|300]]', '<img src="a%20pear.png" alt="" width="300">'],
  ['![[a pear.png|A pear|300x200]]', '<img src="a%20pear.png" alt="A pear" width="300" height="200">'],
  ['![A wing|300](wing.png)', '<img src="wing.png" alt="A wing" width="300">'],
  ['![300](wing.png)', '![300](wing.png)'],
  ['![[talk.mp3]]', '<audio src="talk.mp3"></audio>'],
  ['![[walk.mp4]]', '<video src="walk.mp4"></video>'],
  ['![[paper.pdf#page=2]]', '[paper.pdf](paper.pdf#page=2)'],
  ['`![[a pear.png]]`', '`![[a pear.png]]`'],
])('%j becomes %j', async (written, expected) => {
  const { body } = await converted(`${written}\n`);
  expect(body.trimEnd().replaceAll('../files/', '')).toBe(expected);
});

test('a section of a note is quoted, with a link to it', async () => {
  const { body } = await converted('![[Bees#Winter rest]]\n');
  expect(body).toBe('> **Winter rest**\n>\n> They sleep.\n>\n> - one\n> - two\n>\n> [Bees](bees.md#winter-rest)\n');
});

test('the links of a quoted note lead to the same', async () => {
  const { body } = await converted('- ![[Bees#Food: honey?]]\n');
  expect(body).toBe(
    '- > **Food: honey?**\n  >\n  > See [Winter rest](bees.md#winter-rest) and ![x](wing.png).\n  >\n  > [Bees](bees.md#food-honey)\n',
  );
});

test.each([
  ['![[Bees#^rest]]', '> They sleep.\n>\n> [Bees](bees.md#rest)'],
  ['![[Bees#^item]]', '> - two\n>\n> [Bees](bees.md#item)'],
  ['Text ![[Bees]] text', 'Text [Bees](bees.md) text'],
  ['![[Bees#Summer]]', '[Bees](bees.md)'],
])('%j becomes %j', async (written, expected) => {
  const { body } = await converted(`${written}\n`);
  expect(body.trimEnd()).toBe(expected);
});

test('the footnotes of a quoted note are its own', async () => {
  const { body } = await converted('Mine.[^1]\n\n![[Noted#Part]]\n\n[^1]: My note.\n');
  expect(body).toContain('> Its own.[^noted-1]\n>\n> [^noted-1]: Its note.\n>\n> [Noted](noted.md#part)');
  expect(body).toContain('Mine.[^1]');
});

test('notes that embed each other end in a link', async () => {
  const { body } = await converted('![[Loop]]\n');
  expect(body).toBe('> Round [Loop](loop.md) and\n>\n> [Main](main.md)\n>\n> [Loop](loop.md)\n');
});

test.each([
  ['![[Secret]]', 'embedded drafts', 'Secret'],
  ['![[lost.png]]', 'embedded files that are not there', ''],
  ['![[plan.canvas]]', 'canvases and bases of Obsidian', 'plan'],
])('%j is not published', async (written, why, left) => {
  const { body, about } = await converted(`${written}\n`);
  expect(about).toEqual([why]);
  expect(body.trim()).toBe(left);
});

test('what a comment hides is not quoted', async () => {
  const { body } = await converted('![[Hidden#Part]]\n\n%%\n\n## Part\n\nsecret\n\n%%\n');
  expect(body).not.toMatch(/^> .*secret/m);
});
