/**
 * The language against bash's own: what bash 5.2 made of each line is in fixtures/bash.json, written anew with
 * CATPOST_RECORD=1 where bash is there. Positions are ours alone, and left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expandWords } from '../../../src/shell/language/expand.ts';
import { expandHistory } from '../../../src/shell/language/historyExpansion.ts';
import { parse } from '../../../src/shell/language/parse.ts';
import { fakeShell, output } from '../fakeShell.ts';
import { expandInBash, recallInBash, runInBash } from './bash.ts';

const files = {
  'about.md': 'About.\n',
  'Zed.md': 'Zed.\n',
  '.hidden.md': 'Hidden.\n',
  'st*r.md': 'Star.\n',
  'post/a.md': 'one\ntwo\nthree\n',
  'post/b.md': '1\n2',
  'post/a b.md': 'A and b.\n',
  'post/hello.md': 'Hello.\n',
  'post/.draft.md': 'Draft.\n',
  'post/2020/old.md': 'Old.\n',
  'tags/note.md': 'Note.\n',
};

/** Operands, and the words that they become. */
const words = [
  [
    'quotes',
    `a  b`,
    `'a  b' "c  d"`,
    `a'b'"c"d`,
    `"" ''`,
    `a""b`,
    `""`,
    `"it's" 'say "x"'`,
    `"a'b"'c"d'`,
    `'a\\b' 'a\\'`,
  ],
  [
    'escapes',
    `a\\ b`,
    `\\"a\\' \\\\`,
    `"\\a \\" \\\\ \\$x"`,
    `\\n "\\n"`,
    `a\\`,
    `\\#a`,
    `$"a b"c "$"a`,
    `\\~ \\*`,
    `$'a\\tb\\n\\x41\\'' $'\\u00e9'`,
  ],
  ['comments', `a#b #c`, `a #b 'c`, `a;#b`, `""#b`, `#`, `a\\ #b`],
  [
    'variables',
    `$USER "$USER" '$USER' \\$USER`,
    `$USERx $USER/x`,
    `\${USER}x "\${USER}y"`,
    `$none "$none" a$none`,
    `$ "$" a$ $= "$ a"`,
    `$? "$?"`,
    `$# $1 $9x $@ "$*"`,
    `"a$USER$HOSTNAME b"`,
  ],
  [
    'braces',
    `{a,b}`,
    `x{a,b}y`,
    `{a,b}{c,d}`,
    `{a,{b,c}d}e`,
    `{a} {} {a,} {,} x{,}`,
    `{a,b`,
    `a,b}`,
    `{a,{b,c}`,
    `{{a,b}`,
    `{a,b}}`,
    `a{b}c,d}`,
    `{a}b,c}`,
    `"{a,b}" {a\\,b} {a","b,c} \\{a,b}`,
    `{1..5}`,
    `{5..1}`,
    `{01..10..3}`,
    `{-2..2}`,
    `{a..e}`,
    `{e..a..2}`,
    `{1..3}{a..b}`,
    `{1..2,a}`,
    `{1..x} {1...3} {..}`,
    `{"1"..3}`,
    `{a,b}$USER`,
    `{$USER,x}`,
    `{{1..3},{a,b}}`,
    `{a,b}'{c,d}'`,
    `{1..10..0}`,
    `{-01..2}`,
    `{ a,b }`,
    `{a{1,2},b{3,4}`,
    `{'a b',c}`,
    `{,a}{,b}`,
    `{a,b}#c`,
  ],
  ['home', `~/x`, `"~" '~/x' \\~`, `a~ a/~ ~"/x" ~'a'`, `~{/a,/b}`, `{~/a,b}`],
  [
    'patterns',
    `*`,
    `.*`,
    `post/*`,
    `post/.*`,
    `*/`,
    `*/*`,
    `p*/2*/`,
    `[!a]*`,
    `[^a]*`,
    `[ab]*`,
    `[a-z]*`,
    `[Z]*`,
    `[[:upper:]]*`,
    `[[:alpha:]]*.md`,
    `post/?.md`,
    `post/[]a]*`,
    `post/"a b".md post/"a "*`,
    `"*" '*' \\*`,
    `"a"*`,
    `st\\**`,
    `st[*]*`,
    `st"*"*`,
    `*.none`,
    `[a-`,
    `[z-a]*`,
    `./*`,
    `post/../*.md`,
    `post/2020/../a*`,
    `{about,none}.m*`,
    `*{.md,x}`,
    `a*t.md`,
    `*a*b*.md`,
    `**`,
    `**/`,
    `post/**`,
    `post/**/`,
    `**/*.md`,
    `**/a*`,
    `**/**/old.md`,
    `a**`,
    `****`,
    `post/**/old.md`,
    `**/*`,
    `[!Z]*.md`,
    `[a]bout.md`,
    `about.m[d]`,
    `no[d] "no[d]"`,
  ],
  ['line ends', `a \\\nb`, `a\\\nb`, `"a\\\nb"`, `'a\\\nb'`],
].map(([name = '', ...lines]) => ({ name, lines }));

/** Whole lines. */
const lines = [
  'echo a | head', 'echo a|head', 'echo a;echo b', 'echo a;', ';', ';;', 'echo a;;', 'echo a;; echo b', 'echo a; ; echo b',
  '| head', 'echo a |', 'echo a | | head', 'echo a || | head', 'echo a &&', 'echo a ||', '&& echo', '|| echo', 'echo a && || echo b', 
  'echo a && echo b || echo c', 'nothing || echo c && echo d', 'nothing && echo c || echo d', 'nothing; echo $?', 'nothing && echo a; echo b',
  'echo $?', 'nothing | head; echo $?', 'echo a | nothing; echo $?', '""', "''; echo $?", '$none', '$none; echo $?', '$none echo a',
  '"echo" a', 'ec""ho a', "e'ch'o a", '\\echo a', '# echo', 'echo a # | head', 'echo a | # b', '', '  ', 'echo "a', "echo 'a", "echo $'a\\'", 'echo "a\'', 'echo a"', ')', 'echo )', 'echo a | )',
  'echo a |\n head', 'echo a\necho b', 'echo a &&\n\n echo b', '# a\necho b', 'head -n 1 post/a.md | head', 'echo "a b" | head -n 1 | head', 'echo "\n"', 'nothing one two', 'Echo a', 'echo -n a; echo b', 'echo a;;;', 'echo ;;&', 'echo a; && echo b', '{a,b}', '{echo,a}', 'cd post; echo *.md',
]; // biome-ignore format: a table

/** Aliases, and a line. */
const aliased: [string, string][] = [
  ["alias l='echo a | head'", 'l'], ["alias l='echo a | head'", 'l -n 1'], ["alias l='echo a; echo'", 'l b | head'], ["alias echo='echo x'", 'echo a'], ["alias a=b b='echo x'", 'a y'], ["alias a=b b=a", 'a y'],
  ["alias e='echo '  x='a b'", 'e x x'], ["alias e=echo x='a b'", 'e x'], ["alias e=echo", "\\e a"], ["alias e=echo", "'e' a"], ["alias e=echo", 'nothing || e a; e b | head'], ["alias e='echo \"a'", 'e b"'], ["alias e='echo a # c'", 'e b'], ["alias e='echo a |'", 'e head'], ["alias e='echo a &&'", 'e'], ["alias e='| head'", 'e'], ["alias e='echo $USER {a,b}'", 'e'], ["alias e=''", 'e echo a'],
]; // biome-ignore format: a table

const past = ['head post/a.md', 'echo one "two three"', 'echo a | head'];

const recalls = ['!!', 'x !! y', '!! | head', '!echo', '!head', '!he | x', '!?one', '!?one? x', '!-1', '!-2', '!1', '!2', 'echo !$', 'echo !^', 'echo !*', '!!:0', 'x !echo:1', 'x !head$', 'x !?one?$', 'x !-2:2', "'!!'", '"!!"', `"it's !!"`, '\\!!', 'a!', 'a! b', 'a != b', '"a!"', '!', '! a', 'a # !!', 'a#!!', '^head^x', '^a ^b', '^head^x^ y', 'a!!b', '!!!!', 'x "!$"', "'a' !! 'b'", 'x !!;y', 'x !echo;y', 'x !head|y']; // biome-ignore format: a table

type Recorded = {
  words: Record<string, string[]>;
  lines: Record<string, string>;
  aliased: Record<string, string>;
  recalls: Record<string, string>;
};

const place = path.join(import.meta.dirname, 'fixtures/bash.json');
if (process.env.CATPOST_RECORD) {
  const made: Recorded = {
    words: Object.fromEntries(words.flatMap(({ lines }) => lines).map((line) => [line, expandInBash(line, files)])),
    lines: Object.fromEntries(lines.map((line) => [line, runInBash('', line, files)])),
    aliased: Object.fromEntries(
      aliased.map(([definition, line]) => [`${definition}\n${line}`, runInBash(definition, line, files)]),
    ),
    recalls: Object.fromEntries(recalls.map((line) => [line, recallInBash(line, past)])),
  };
  writeFileSync(place, `${JSON.stringify(made, null, 2)}\n`);
}
const recorded: Recorded = JSON.parse(readFileSync(place, 'utf8'));

test.each(words)('words: $name', async ({ lines }) => {
  const ours = Object.fromEntries(await Promise.all(lines.map(async (line) => [line, await wordsOf(line)] as const)));
  expect(ours).toEqual(Object.fromEntries(lines.map((line) => [line, recorded.words[line]])));
});

test.each(lines)('%s', async (line) => {
  expect(withoutPositions(await output(line, fakeShell(files)))).toBe(recorded.lines[line]);
});

test.each(aliased)('%s: %s', async (definition, line) => {
  const shell = fakeShell(files);
  for (const [, name = '', bare, quoted = ''] of definition.matchAll(/(\w+)=(?:(\w+)|'([^']*)')/g)) {
    shell.aliases.set(name, bare ?? quoted);
  }
  expect(withoutPositions(await output(line, shell))).toBe(recorded.aliased[`${definition}\n${line}`]);
});

test.each(recalls)('recalls %s', (line) => {
  expect(expandHistory(line, past)).toEqual({ text: recorded.recalls[line] });
});

/** The last command's, so that a line may have more. */
async function wordsOf(line: string): Promise<string[]> {
  const { items } = parse(`args ${line}`);
  const command = items[0]?.pipeline.commands[0]?.words ?? [];
  return (await expandWords(command, fakeShell(files), new AbortController().signal)).slice(1);
}

function withoutPositions(text: string): string {
  return text.replace(/ \(column \d+\)$/gm, '').replace(/^bash: alias: /gm, 'bash: ');
}
