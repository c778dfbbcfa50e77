/**
 * The contract of a command: a file of src/shell/commands that exports the members of `CommandModule`. The file's name
 * is the command's name, and no list has to mention it.
 */
import type { ShellWords } from '../words/shell/model.ts';
import type { FileSystem } from './files/fileSystem.ts';
import type { Search } from './search/searchIndex.ts';

/** A stretch of a line that is a link, from `start` up to `end`, in UTF-16 units. */
export type TextLink = { start: number; end: number; href: string };

/** A stretch of a line that matched a search, from `start` up to `end`, in UTF-16 units. */
export type TextMark = { start: number; end: number };

/**
 * A stretch of a line with a direction of its own, from `start` up to `end`, in UTF-16 units. `columns` is the width that
 * it takes, whatever the width of its letters; null for the width of the letters.
 */
export type TextCell = { start: number; end: number; direction: 'ltr' | 'auto'; columns: number | null };

/**
 * A line of output without its newline. Only the text goes through a pipe; links, marks and cells are for the reader. `isOpen`
 * is set on a last line that has no newline, such as the one that `printf x` prints. `language` is set on a text of catpost
 * that has no translation.
 */
export type Line = {
  text: string;
  links?: readonly TextLink[];
  marks?: readonly TextMark[];
  cells?: readonly TextCell[];
  isOpen?: true;
  language?: 'en';
};

/** What goes to the terminal: a line of output, or an error. */
export type Printed = { kind: 'line'; line: Line } | { kind: 'error'; text: string };

/**
 * An option: `-n`, `--lines`, or both. `value` names its argument in the help, such as `NUM`. An argument that `isOptional`
 * has to be in the same word: `--color=auto`.
 */
export type Option = { short?: string; long?: string; value?: string; isOptional?: true; summary: string };

/** What Tab offers for an operand. A function receives the words between the command's name and the cursor. */
export type Completion =
  | 'none'
  | 'files'
  | 'directories'
  | 'tags'
  | 'commands'
  | ((words: readonly string[], shell: Shell) => Promise<readonly string[]>);

/** Yields the output and returns the exit status; undefined means 0, or 1 after a complaint. */
type Run = (call: Call) => AsyncGenerator<Line, number | undefined>;

/** The exports of a command's file. */
export type CommandModule = {
  name: string;
  /** `wc [OPTION]... [FILE]...` */
  synopsis: string;
  /** `any` if the command reads all its words itself, as `echo` and `find` do. */
  options: readonly Option[] | 'any';
  /** Whether the first operand or negative number ends the options: `xargs head -n 1`, `seq 3 -1 1`. */
  areOptionsFirst?: boolean;
  completion: Completion;
  run: Run;
};

/** One run of a command. */
export type Call = {
  /** The name that the command was called by. */
  name: string;
  options: ReadonlyOptions;
  operands: readonly string[];
  /** The output of the previous command in the pipeline; null for the first command. */
  input: AsyncIterable<Line> | null;
  /** Whether the output goes to the reader and not into a pipe, so that columns may be printed. */
  isTerminal: boolean;
  shell: Shell;
  /** Aborted by Ctrl-C. A command passes it to every request. */
  signal: AbortSignal;
  /** Prints `name: message` as an error. The command continues, and its status is 1 unless it returns another. */
  complain: (message: string) => void;
};

/**
 * The options of a call by their long names, or by the short name if there is no long one. The last of several counts.
 */
export type ReadonlyOptions = {
  has: (name: string) => boolean;
  /** The argument of an option; null if the option is not given. */
  value: (name: string) => string | null;
  /** All arguments of an option that counts each time: `sort -k 2 -k 1`. */
  values: (name: string) => readonly string[];
  /** The one of these options that was given last; null if none was. */
  last: (names: readonly string[]) => string | null;
};

/**
 * All commands, for those that run or describe others. A command cannot import the list of commands, because the list
 * imports the command.
 */
export type Commands = {
  /** Returns null if there is no such command. */
  load: (name: string) => Promise<CommandModule | null>;
  /** Returns the names of all commands, sorted. */
  names: () => Promise<readonly string[]>;
};

/** The texts of the shell, in the language (BCP 47) of the page on which it started. */
export type ShellTexts = { words: ShellWords; language: string };

/** What commands can read and do. */
export type Shell = ShellTexts & {
  files: FileSystem;
  /** The absolute path of the working directory, `/post` or `/`. Only `cd` and a navigation change it. */
  directory: string;
  /** The exit status of the previous command, `$?`. */
  status: number;
  user: string;
  host: string;
  /** The reader's time. */
  now: () => Date;
  /** The width of the terminal in characters. */
  columns: () => number;
  /** Earlier lines, oldest first, without the one that runs. */
  history: readonly string[];
  aliases: Map<string, string>;
  /** Runs words that are already expanded, for `xargs`. */
  spawn: (
    words: readonly string[],
    call: Pick<Call, 'input' | 'isTerminal' | 'signal'>,
  ) => AsyncGenerator<Line, number>;
  page: PageActions;
  commands: Commands;
  /** Searches the texts of the whole site. Tests replace it; by default the index of the build is searched. */
  search?: Search;
};

/**
 * What a command can do besides printing. If the line comes from an address and not from the reader's keyboard, every
 * action but `open` within the site throws an `UnattendedError`, and the line is typed into the prompt instead.
 */
export type PageActions = {
  /** The current address with the base, `/post/hello/`, followed by `?c=` if a command has been run from it. */
  href: () => string;
  /** Goes to an address: within the site without a reload, elsewhere as a link would. */
  open: (href: string) => void;
  /** Empties the terminal. */
  clear: () => void;
  /** Hides the pane. */
  close: () => void;
  download: (name: string, text: string) => void;
  /** Called while the key is pressed that enters a line which may share a link. */
  expectShare: () => void;
  /** Shares a link with the system's dialog, or copies it. Returns false if the browser allows neither. */
  share: (share: { title: string; url: string }) => Promise<boolean>;
  setting: (name: string) => string | null;
  /** Changes a setting. Throws an error that lists the allowed values. */
  set: (name: string, value: string) => void;
  /** Opens the dialog of the page that has this action: `save`, `keys-help`. Returns false if the page has none. */
  act: (action: string) => boolean;
};

/** What the terminal itself provides for the actions of a page. */
export type TerminalActions = {
  base: string;
  /** Goes to a page of the site. */
  go: (to: string) => void;
  clear: () => void;
  close: () => void;
  /**
   * Called before every action that has an effect: a line that has one gets no address, so that Back does not repeat
   * it.
   */
  onAction: () => void;
};
