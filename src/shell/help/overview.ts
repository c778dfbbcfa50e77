/** The text of `help` without a name: the commands in groups, and examples. */
import { displayWidth } from '../../text/displayWidth.ts';
import type { HelpWords, ShellWords } from '../../words/shell/model.ts';

/** Returns the lines. */
export function overviewLines({ help, summaries }: ShellWords): string[] {
  return [
    help.files,
    help.otherLines,
    '',
    ...columnsOf(groups.map(([title, names]) => [`  ${help[title]}`, names])),
    '',
    ...columnsOf([
      [help.try, 'ls -lt post | head', help.newestPosts],
      ['', 'grep "plain text"', help.allPosts],
      ['', 'cat post/hello.md', summaries.cat],
      [help.more, 'help ls', help.optionsOf],
      ['', 'man catpost', help.howItWorks],
      [help.keys, help.editing],
    ]),
  ];
}

/** Every command is in a group. */
const groups: readonly [title: keyof HelpWords, names: string][] = [
  ['lookAround', 'ls  cd  pwd  tree  find  stat  file  tags  cal'],
  ['read', 'cat  less  head  tail  open  random  related'],
  ['search', 'grep  find  apropos'],
  ['processText', 'sort  uniq  cut  tr  nl  tac  shuf  wc  diff  xargs  tee'],
  ['print', 'echo  printf  seq  yes  date  true  false'],
  ['passOn', 'link  share  feed  save'],
  ['screen', 'theme  set  clear  exit'],
  ['past', 'history  git'],
  ['thisShell', 'help  man  whatis  which  alias  unalias  whoami  uname'],
];

/** Pads every cell but the last of a row to the width of its column. */
function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const padded = rows.map((row) => row.slice(0, -1));
  const widthOf = (column: number) => Math.max(...padded.map((row) => displayWidth(row[column] ?? '')));
  return rows.map((row, index) => {
    const cells = padded[index]?.map((cell, column) => cell + ' '.repeat(widthOf(column) - displayWidth(cell) + 2));
    return [...(cells ?? []), row.at(-1)].join('');
  });
}
