import { expect, test } from 'vitest';
import { fakeShell, output } from '../fakeShell.ts';

test.each([
  ["echo -e 'a\\tb\\\\\\x41\\u00e9\\0101'", 'a\tb\\AéA\n'],
  ["echo -e 'a\\cb'; echo", 'a\n'],
  ["echo 'a\\tb'", 'a\\tb\n'],
  ["printf '\\x41\\101\\e\\q\\\"'", 'AA\u001b\\q"'],
  ["printf '%b|' 'a\\tb' '\\0101' 'c\\cd'", 'a\tb|A|c'],
  ["printf ab | tr a-b '\\n\\101'", '\nA'],
])('decodes the escapes of %s', async (line, expected) => {
  expect(await output(line, fakeShell({}))).toBe(expected);
});

test.each(["printf '\\501'", "printf '%b' '\\0501'", "echo -en '\\0501'"])(
  'keeps only the low eight bits of an octal number, as bash does: %s',
  async (line) => {
    expect(await output(line, fakeShell({}))).toBe('A');
  },
);
