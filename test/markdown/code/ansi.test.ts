import { expect, test } from 'vitest';
import { ansiTokens } from '../../../src/markdown/code/ansi.ts';
import { html } from '../render.ts';

const esc = '\u001b';

/** Returns the tokens of a line as `class:text`. */
const tokens = (line: string) =>
  (ansiTokens([line])[0] ?? []).map(({ text, className }) => (className === '' ? text : `${className}:${text}`));

test.each([
  ['plain', ['plain']],
  ['<[31mred<[0m end', ['s:red', ' end']],
  ['<[32mgreen<[m end', ['k:green', ' end']],
  ['<[1;33mbold yellow<[39m end', ['s:bold yellow', ' end']],
  ['<[0;36mcyan<[34mblue<[35mmagenta', ['l:cyan', 'f:blue', 'n:magenta']],
  ['<[90mgrey<[97mwhite', ['o:grey', 'white']],
  ['<[92mbright', ['k:bright']],
  ['<[2mdim<[22m not', ['o:dim', ' not']],
  ['<[38;5;196mred<[38;5;46mgreen<[38;5;21mblue', ['s:red', 'k:green', 'f:blue']],
  ['<[38;2;0;200;20mgreen<[38:2:200:0:200mmagenta', ['k:green', 'n:magenta']],
  ['<[38;5;240mgrey<[38;5;252mlight', ['o:grey', 'light']],
  ['<[48;5;1mground<[7minverse', ['ground', 'inverse']],
  ['<[4munderline<[24m', ['underline']],
  ['<[2K<[1A<[?25lmoved', ['moved']],
  ['<]8;;https://example.org<\\link<]8;;<\\', ['link']],
  ['\\x1b[31mred\\033[0m \\e[32mgreen\\u001b[0m ␛[34mblue', ['s:red', ' ', 'k:green', ' ', 'f:blue']],
  ['array[31m] and [0m', ['array[31m] and [0m']],
  ['', []],
])('returns the tokens of %j', (line, expected) => {
  const found = tokens(
    line.startsWith('<') || line.includes('<[') || line.includes('<]') ? line.replaceAll('<', esc) : line,
  );
  // Joined, because neighbours of one class are merged only later.
  expect(found.join('')).toBe(expected.join(''));
});

test('continues a colour over the end of a line', () => {
  expect(ansiTokens([`${esc}[31ma`, `b${esc}[0mc`])).toEqual([
    [{ text: 'a', className: 's' }],
    [
      { text: 'b', className: 's' },
      { text: 'c', className: '' },
    ],
  ]);
});

test('colours a block of the language ansi, and leaves no escape in the page', async () => {
  const out = await html(`\`\`\`ansi\n${esc}[32mok${esc}[0m 3 <b>\n${esc}[1;31mfailed${esc}[0m\n\`\`\``);
  expect(out).toContain('<code><span class="k">ok</span> 3 &lt;b&gt;\n<span class="s">failed</span></code>');
  expect(out).not.toContain(esc);
});
