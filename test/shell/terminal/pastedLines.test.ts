import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedLines } from '../../../src/shell/terminal/pastedLines.ts';

/** A pasted text, and the commands in it. */
const pasted: [name: string, text: string, lines: string[]][] = [
  ['one line', 'ls', ['ls']],
  ['one line and its newline', 'ls -l\n', ['ls -l']],
  ['two lines', 'ls\npwd', ['ls', 'pwd']],
  ['two lines and a newline', 'ls\npwd\n', ['ls', 'pwd']],
  ['Windows line ends', 'ls\r\npwd\r\n', ['ls', 'pwd']],
  ['line ends of an old Mac', 'ls\rpwd', ['ls', 'pwd']],
  ['Unicode line separators', 'ls\u2028pwd\u2029date', ['ls', 'pwd', 'date']],
  ['blank lines', '\n\nls\n\n   \npwd\n\n', ['ls', 'pwd']],
  ['comments', '# first\nls\n  # then\npwd # here', ['ls', 'pwd # here']],
  ['a code fence', '```sh\nls\npwd\n```', ['ls', 'pwd']],
  ['indentation', '    ls\n\tpwd', ['ls', 'pwd']],
  ['tabs between words', 'head\t-n 1\tabout.md', ['head\t-n 1\tabout.md']],
  ['non-breaking spaces', 'ls\u00a0-l\ncat\u202fx', ['ls -l', 'cat x']],
  ['a full-width space', 'ls\u3000post', ['ls post']],
  ['invisible characters', '\ufeffls\u200b post\u00ad', ['ls post']],
  ['characters that reverse the direction', 'ls \u202epost\u202c', ['ls post']],
  ['colours', '\u001b[1;32mls\u001b[0m post', ['ls post']],
  ['marks of a bracketed paste', '\u001b[200~ls\npwd\u001b[201~', ['ls', 'pwd']],
  ['the title of a window', '\u001b]0;evil\u0007ls', ['ls']],
  ['control characters', 'l\u0000s\u0008 \u0003post\u007f', ['ls post']],
  ['nothing', '\n \n', []],
  ['only a comment', '# note\n', []],
  ['the prompt $', '$ ls', ['ls']],
  ['the prompt %', '% ls', ['ls']],
  ['the prompt >', '> ls', ['ls']],
  ['a prompt with user, host and directory', 'me@host:~$ ls', ['ls']],
  ['a prompt in brackets', '[me@host dir]$ ls', ['ls']],
  ['the prompt of root', 'root@x:/# ls', ['ls']],
  ['the prompt of this site', 'visitor@catpost:~/post$ ls', ['ls']],
  ['the prompt of a site with a title in kana', 'visitor@ことばの庭:~/post$ ls', ['ls']],
  ['the prompt of Oh My Zsh', '➜  ~ ls', ['ls']],
  ['the prompt of Oh My Zsh in a repository', '➜  post git:(main) ✗ ls -l', ['ls -l']],
  ['the prompt of Pure', '❯ ls', ['ls']],
  ['the prompt of a Mac', 'me@Mac ~ % ls', ['ls']],
  ['the prompt of an older Mac', 'Mac:~ me$ ls', ['ls']],
  ['the prompt of fish', 'me@host ~/post> ls', ['ls']],
  ['the prompt of bash without a profile', 'bash-5.2$ ls', ['ls']],
  ['a prompt with a directory', '~/post $ ls', ['ls']],
  ['the prompt of PowerShell', 'PS C:\\Users\\me> ls', ['ls']],
  ['the prompt of Windows', 'C:\\> dir', ['dir']],
  ['a prompt behind the name of an environment', '(venv) me@host:~$ ls', ['ls']],
  ['a prompt of two lines', '╭─me@host ~\n╰─$ ls', ['ls']],
  ['the prompt of Git for Windows', 'me@PC MINGW64 ~/x (main)\n$ ls', ['ls']],
  ['an empty prompt at the end', '$ ls\n$ ', ['ls']],
  ['a transcript', '$ ls\na  b\n$ pwd\n/\n', ['ls', 'pwd']],
  ['a transcript of this site', 'visitor@catpost:~$ cd post\nvisitor@catpost:~/post$ ls\na.md\n', ['cd post', 'ls']],
  ['a transcript whose output has prices', '$ cat price\n$5\ncost: $ 5', ['cat price']],
  ['a transcript with % in its output', '$ head x\n% of all\n$ pwd', ['head x', 'pwd']],
  ['a transcript with > in its output', '$ diff a b\n> only in b\n$ pwd', ['diff a b', 'pwd']],
  ['a transcript with %', '% ls\na\n% pwd\n/', ['ls', 'pwd']],
  ['lines quoted with >', '> ls\n> pwd', ['ls', 'pwd']],
  ['a transcript of root without a name', '# ls\n# pwd', ['ls', 'pwd']],
  ['a comment that begins as a command does', '# find it\nls', ['ls']],
  ['a line that begins with %', '% of readers\nls', ['% of readers', 'ls']],
  ['a path before a redirection', '/bin/x > y\nls', ['/bin/x > y', 'ls']],
  ['a backslash at the end', 'ls \\\n  -l \\\n  post', ['ls -l post']],
  ['a backslash in a transcript', '$ ls \\\n> -l\na\n$ pwd', ['ls -l', 'pwd']],
  ['an escaped backslash at the end', 'echo a\\\\\nls', ['echo a\\\\', 'ls']],
  ['a pipe at the end', 'ls |\n  wc -l\npwd', ['ls | wc -l', 'pwd']],
  ['&& at the end', 'cd post &&\nls', ['cd post && ls']],
  ['|| at the end', 'ls x ||\nls', ['ls x || ls']],
  ['an open quote', 'echo "a\nb"\nls', ['echo "a\nb"', 'ls']],
  ['an open quote in a transcript', "$ echo 'a\n> b'\na\nb", ["echo 'a\nb'"]],
  ['a quote that nothing closes', "it's late\nls", ["it's late", 'ls']],
  ['a here-document', 'cat <<EOF\nls\nEOF\npwd', ['cat <<EOF\nls\nEOF', 'pwd']],
  ['typographic quotes', 'grep “disk full” post/*.md', ['grep "disk full" post/*.md']],
  ['typographic single quotes', 'grep ‘disk full’ x', ["grep 'disk full' x"]],
  ['German quotes', 'grep „disk full“ x', ['grep "disk full" x']],
  ['typographic dashes', 'ls –l —all', ['ls -l --all']],
  ['a typographic apostrophe in words', 'it’s “late”', ['it’s “late”']],
  ['a dash between words', 'cat a – b', ['cat a – b']],
  ['a thousand lines', 'ls\n'.repeat(1_000), Array.from({ length: 1_000 }, () => 'ls')],
];

test.each(pasted)('reads %s', (_, text, lines) => {
  expect(pastedLines(text)).toEqual(lines);
});

test.each([
  ['quotes that nothing closes', "it's\n".repeat(2_000)],
  ['pipes', 'ls |\n'.repeat(2_000)],
  ['open quotes', '"\n'.repeat(2_001)],
  ['backslashes', '\\\n'.repeat(2_000)],
  ['names of users', 'a@b'.repeat(5_000)],
  ['here-documents', 'cat <<A\n'.repeat(2_000)],
])('reads a long text of %s at once', (_, text) => {
  const began = process.cpuUsage().user;
  pastedLines(text);
  expect((process.cpuUsage().user - began) / 1000).toBeLessThan(1_000);
});

test('returns no empty line, and no line with a control character or a blank at its ends, for any text', () => {
  const pieces = [
    '$ ',
    'ls',
    '\n',
    '\r\n',
    '# ',
    '> ',
    '\\',
    '"',
    "'",
    '|',
    ' ',
    '\t',
    'me@host:~$ ',
    '<<A',
    'A',
    '“',
    '\u001b[1m',
    '\0',
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (pasted) => {
      for (const line of pastedLines(pasted)) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the expression finds control characters.
        expect(line).toMatch(/^[^\s\u0000-\u001f](?:[^\u0000-\u0008\u000b-\u001f]*\S)?$/);
      }
    }),
    { numRuns: 500, seed: 12 },
  );
});
