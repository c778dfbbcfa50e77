import { expect, test } from 'vitest';
import { siteHistory } from '../../../src/shell/files/siteHistory.ts';
import { type FakeShell, fakeShell, linesFrom, output } from '../fakeShell.ts';
import { serveStaticTexts } from '../staticTexts.ts';

const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];
const log = `commit\t${second}\t2026-02-01\tAda L\tSay more\n@@ -1 +1,2 @@\n One.\n+commit\tTwo.\ncommit\t${first}\t2026-01-01\tAda L\tBegin\t-\n`;

function session(): FakeShell {
  serveStaticTexts({ '/blog/paths/log/post/%C3%A4.txt': log, '/blog/paths/log/about.txt': '<!doctype html>' });
  const shell = fakeShell({
    'post/ä.md': { text: 'One.\n', tags: ['x'] },
    'about.md': 'About.\n',
    'post/b.md': 'B.\n',
  });
  shell.files.history = siteHistory('/blog/');
  return shell;
}

const patch =
  'diff --git a/post/ä.md b/post/ä.md\n--- a/post/ä.md\n+++ b/post/ä.md\n@@ -1 +1,2 @@\n One.\n+commit\tTwo.\n';
const heads = [
  `commit ${second}\nAuthor: Ada L\nDate:   2026-02-01\n\n    Say more\n`,
  `commit ${first}\nAuthor: Ada L\nDate:   2026-01-01\n\n    Begin\n`,
];

test.each([
  ['git log post/ä.md', heads.join('\n')],
  ['git log -n 1 tags/x/ä.md', heads[0]],
  ['git log --oneline -1 post/ä.md', 'bbbbbbb Say more\n'],
  [
    'git log --oneline -p post/ä.md',
    `bbbbbbb Say more\n${patch}aaaaaaa Begin\n(the changes of this commit are not published)\n`,
  ],
  ['git show post/ä', `${heads[0]}\n${patch}`],
  ['git diff post/ä.md', patch],
  ['git diff post/ä.md | head -1', 'diff --git a/post/ä.md b/post/ä.md\n'],
  ['git; echo $?', 'usage: git log|show|diff [OPTION]... [PATH]\n1\n'],
  ['git push; echo $?', "git: 'push' is not a git command. See 'git --help'.\n1\n"],
  [
    'git log no; echo $?',
    "git: fatal: ambiguous argument 'no': unknown revision or path not in the working tree.\n128\n",
  ],
  [
    'git log about.md; git log post/b.md',
    'git: about.md: its history is not published\ngit: post/b.md: its history is not published\n',
  ],
  ['git log; git log -n x post/ä.md', "git: /: a directory has no history: name a file\ngit: 'x': not an integer\n"],
])('%s', async (line, expected) => {
  expect(await output(line, session())).toBe(expected);
});

test('without a path it is the page that is shown; its name leads there', async () => {
  const shell = session();
  shell.page.href = () => '/post/%C3%A4/?c=git+diff#x';
  const lines = await linesFrom('git diff', shell);
  expect(lines[1]).toEqual({ text: '--- a/post/ä.md', links: [{ start: 6, end: 15, href: '/post/ä/' }] });
});

test('a site without history says so', async () => {
  expect(await output('git log about.md', fakeShell({ 'about.md': 'x' }))).toBe(
    'git: about.md: its history is not published\n',
  );
});
