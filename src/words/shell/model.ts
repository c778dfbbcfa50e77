/** The texts of the shell. They are part of those for scripts. The errors of commands are in English. */
import type { Plural } from '../../types/plural.ts';

/**
 * What the shell and its commands say besides errors. The pane runs from left to right, as terminals do, so a catalog of a
 * language from right to left isolates each sentence with signs or Latin words: https://www.unicode.org/reports/tr9/
 */
export type ShellWords = {
  /** What screen readers call the pane, what it prints, and the list that completes a word. */
  terminal: string;
  output: string;
  completions: string;
  /** The button that folds the pane, and what screen readers say of the line. */
  backToPage: string;
  hint: string;
  completionCount: Plural;
  firstCompletions: Plural;
  /** What a search says below its results. `{option}` is such as `-m 100`. */
  firstPosts: Plural;
  nothingFound: string;
  /** What follows an unknown command. `{line}` is a link that runs a line, and `{words}` one that searches for words. */
  didYouMean: string;
  orSearchFor: string;
  /** Why a command in an address has not been run. */
  onlyTyped: string;
  /** What `share` prints, and `git show` for a commit whose changes are private. */
  shared: string;
  changesNotPublished: string;
  pasted: PastedWords;
  touchKeys: TouchKeyWords;
  help: HelpWords;
  summaries: Record<CommandName, string>;
};

/** The box for several pasted lines. A text for one says command, because that may be written on several lines. */
type PastedWords = {
  label: string;
  count: Plural;
  /** The last item of a long list: how many lines it leaves out. */
  more: Plural;
  /** The buttons, each with the sign or name of its key. */
  run: Plural;
  discard: string;
  /** What screen readers say. */
  hasRun: Plural;
  discarded: Plural;
  ask: Plural;
};

/** What screen readers call the buttons for keys that phones lack. `interrupt` is the key Control with C. */
export type TouchKeyWords = {
  tab: string;
  up: string;
  down: string;
  pipe: string;
  slash: string;
  dash: string;
  interrupt: string;
};

/** What `help` prints: the names of groups of commands, and what the examples do. */
export type HelpWords = {
  files: string;
  otherLines: string;
  lookAround: string;
  read: string;
  search: string;
  processText: string;
  print: string;
  /** Commands that give a page to others. */
  passOn: string;
  screen: string;
  past: string;
  thisShell: string;
  /** Begins the lines with examples. */
  try: string;
  newestPosts: string;
  allPosts: string;
  /** Begins the lines about other help. */
  more: string;
  optionsOf: string;
  howItWorks: string;
  /** Begins the line about keys. */
  keys: string;
  editing: string;
  /** `{synopsis}` is such as `cd [DIRECTORY]`. */
  usage: string;
};

/** The commands, each of which has a summary of one line that begins with a verb in lower case. */
type CommandName =
  | 'alias'
  | 'apropos'
  | 'cal'
  | 'cat'
  | 'cd'
  | 'clear'
  | 'cut'
  | 'date'
  | 'diff'
  | 'echo'
  | 'exit'
  | 'false'
  | 'feed'
  | 'file'
  | 'find'
  | 'git'
  | 'grep'
  | 'head'
  | 'help'
  | 'history'
  | 'less'
  | 'link'
  | 'ls'
  | 'man'
  | 'nl'
  | 'open'
  | 'printf'
  | 'pwd'
  | 'random'
  | 'related'
  | 'save'
  | 'seq'
  | 'set'
  | 'share'
  | 'shuf'
  | 'sort'
  | 'stat'
  | 'tac'
  | 'tags'
  | 'tail'
  | 'tee'
  | 'theme'
  | 'tr'
  | 'tree'
  | 'true'
  | 'unalias'
  | 'uname'
  | 'uniq'
  | 'wc'
  | 'whatis'
  | 'which'
  | 'whoami'
  | 'xargs'
  | 'yes';
