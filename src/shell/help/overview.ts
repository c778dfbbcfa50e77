/** The text of `help` without a name: the commands in groups, and examples. */
import { displayWidth } from '../../text/displayWidth.ts';
import type { HelpWords, ShellWords } from '../../words/shell/model.ts';
import type { Line } from '../command.ts';
import { cell } from '../streams/cell.ts';
import { joinLines, plain } from '../streams/lines.ts';

/** Returns the lines, in columns if the terminal has room for them. `width` is that of the terminal in characters. */
export function overviewLines({ help, summaries }: ShellWords, width: number): Line[] {
  const linesOf = width < narrow ? stacked : columnsOf;
  return [
    plain(help.files),
    plain(help.otherLines),
    plain(''),
    ...linesOf(groups.map(([title, names]) => [`  ${help[title]}`, names])),
    plain(''),
    ...linesOf([
      [help.try, 'ls -lt post | head', help.newestPosts],
      ['', 'grep "plain text"', help.allPosts],
      ['', 'cat post/hello.md', summaries.cat],
      [help.more, 'help ls', help.optionsOf],
      ['', 'man catpost', help.howItWorks],
      [help.keys, help.editing],
    ]),
  ];
}

/** The width below which columns would leave too little room for the last one. */
const narrow = 60;

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

type Rows = readonly (readonly string[])[];

/** Gives every cell a line of its own, indented by its column. */
function stacked(rows: Rows): Line[] {
  return rows.flatMap((row) =>
    row.flatMap((text, column) =>
      text === '' ? [] : [joinLines([plain('  '.repeat(column)), cell(plain(text.trimStart()), 'auto')])],
    ),
  );
}

/** Pads every cell but the last of a row to the width of its column. */
function columnsOf(rows: Rows): Line[] {
  const padded = rows.map((row) => row.slice(0, -1));
  const widthOf = (column: number) => Math.max(...padded.map((row) => displayWidth(row[column] ?? '')));
  return rows.map((row, index) => {
    const cells = (padded[index] ?? []).flatMap((text, column) => [
      cell(plain(text), 'ltr', displayWidth(text)),
      plain(' '.repeat(widthOf(column) - displayWidth(text) + 2)),
    ]);
    return joinLines([...cells, cell(plain(row.at(-1) ?? ''), 'auto')]);
  });
}
