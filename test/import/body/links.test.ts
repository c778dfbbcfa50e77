import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../src/import/body/edits.ts';
import { addressEdit, findLinks } from '../../../src/import/body/links.ts';

test.each<[string, string[]]>([
  ['[a](b) and ![c](d.png "t")', ['link b', 'image d.png']],
  ['[![c](d.png)](e)', ['image d.png', 'link e']],
  ['[a](<b c>)', ['link b c']],
  ['[a](b(c)d)', ['link b(c)d']],
  ['[a](\n  b)', ['link b']],
  ['[a]()', []],
  ['[a](b', []],
  ['[a]: b "t"\n[c]: <d>\n[e]: f.png', ['link b', 'link d', 'image f.png']],
  ['[^1]: text', []],
  ['> [a]: b', ['link b']],
  ['`[a](b)` ``[c](d) ` ``', []],
  ['```\n[a](b)\n```\n[c](d)', ['link d']],
  ['~~~\n[a](b)\n```\n~~~', []],
  ['- x\n\n      [a](b)', ['link b']],
  ['x\n\n    [a](b)\n\ny', []],
  ['<img alt="x" src="a.png"><a class=\'y\' href=\'b\'>', ['image a.png', 'link b']],
  ['<iframe src=c></iframe><video src="d" poster="e"></video>', ['frame c', 'media d', 'image e']],
  ['a <b and (c) ](d', []],
])('%j has the addresses %j', (body, expected) => {
  expect(findLinks(body).map(({ kind, url }) => `${kind} ${url}`)).toEqual(expected);
});

test.each([
  ['[a](b "t")', 'x y(1)', '[a](<x y(1)> "t")'],
  ['[a](<b c>)', 'x', '[a](<x>)'],
  ['<a href="b">', 'x"y', '<a href="x%22y">'],
  ["<a href='b'>", "x'y", "<a href='x%27y'>"],
  ['<img src=b>', 'x', '<img src=x>'],
])('%j with the address %j is %j', (body, url, expected) => {
  const edits = findLinks(body).map((link) => addressEdit(body, link, url));
  expect(applyEdits(mappedText(body), edits).text).toBe(expected);
});
