/**
 * What a command is: a file of src/shell/commands that exports the members of `CommandModule`. A new file is a new
 * command, by its name; nothing else lists it.
 */
import type { FileSystem } from './files/fileSystem.ts';
import type { Search } from './search/searchIndex.ts';

/** A part of a line that leads somewhere: from `start` to `end`, in UTF-16 units. */
export type TextLink = { start: number; end: number; href: string };

/** A part of a line that a search found: from `start` to `end`, in UTF-16 units. */
export type TextMark = { start: number; end: number };

/**
 * A line of output without its newline. Text is what counts in a pipe; links and marks are for the reader. `open` is true
 * for a last line that has no newline, as `printf x` prints it.
 */
export type Line = { text: string; links?: readonly TextLink[]; marks?: readonly TextMark[]; open?: true };

/**
 * `-n`, `--lines`, or both; `value` names what stands behind it: `NUM`. Where it is `optional` it stands in the same word:
 * `--color=auto`.
 */
export type Option = { short?: string; long?: string; value?: string; optional?: true; summary: string };

/** What Tab offers for an operand. A function gets the words between the command and the place. */
export type Completion =
  | 'none'
  | 'files'
  | 'directories'
  | 'tags'
  | 'commands'
  | ((words: readonly string[], shell: Shell) => Promise<readonly string[]>);

/** Yields its output and returns its exit status, 0 where it returns nothing. */
type Run = (call: Call) => AsyncGenerator<Line, number | undefined>;

export type CommandModule = {
  name: string;
  /** `wc [OPTION]... [FILE]...` */
  synopsis: string;
  /** One line, for `help` and `apropos`. */
  summary: string;
  /** `any` where the command reads all its words itself, as `echo` and `find` do. */
  options: readonly Option[] | 'any';
  /** True where the first operand, or negative number, ends the options: `xargs head -n 1`, `seq 3 -1 1`. */
  optionsFirst?: boolean;
  completion: Completion;
  run: Run;
};

/** One run of a command. */
export type Call = {
  /** As it was called. */
  name: string;
  options: ReadonlyOptions;
  operands: readonly string[];
  /** What is piped in; null at the start of a pipeline. */
  input: AsyncIterable<Line> | null;
  /** Whether the reader sees the output itself, and no pipe: then there may be columns. */
  terminal: boolean;
  shell: Shell;
  /** Aborted by Ctrl-C. What waits for the network hands it on. */
  signal: AbortSignal;
  /** Prints `name: message` among the errors. The command goes on, and ends with status 1 or its own. */
  complain: (message: string) => void;
};

/** Options by their long names, or by the short one where there is no long one; the last of several counts. */
export type ReadonlyOptions = {
  has: (name: string) => boolean;
  /** Of an option with a value; null where it is not given. */
  value: (name: string) => string | null;
  /** Of an option that counts each time: `sort -k 2 -k 1`. */
  values: (name: string) => readonly string[];
  /** The one of these that was given last; null where none was. */
  last: (names: readonly string[]) => string | null;
};

/** All commands by their names. A command asks for others here, because importing the list of all would import itself. */
export type Commands = {
  /** Null where there is none of that name. */
  load: (name: string) => Promise<CommandModule | null>;
  /** Sorted. */
  names: () => Promise<readonly string[]>;
};

/** What commands may know and do. */
export type Shell = {
  files: FileSystem;
  /** The working directory: absolute, `/post`, or `/`. Only `cd` and a navigation change it. */
  directory: string;
  /** The status of the command before, `$?`. */
  status: number;
  user: string;
  host: string;
  /** The reader's time. */
  now: () => Date;
  /** Characters in a line of the terminal. */
  columns: () => number;
  /** Oldest first, without the command that runs. */
  history: readonly string[];
  aliases: Map<string, string>;
  commands: Commands;
  /** Runs words that are expanded already, for `xargs`. */
  spawn: (words: readonly string[], call: Pick<Call, 'input' | 'terminal' | 'signal'>) => AsyncGenerator<Line, number>;
  page: PageActions;
  /** Finds texts of the whole site; where it is not given, in the index that the build wrote. */
  search?: Search;
};

/**
 * What reaches beyond the output. Where a command came from an address and not from the reader's hand, all but
 * `open` within the site throw `Unattended`, and the command is typed in instead.
 */
export type PageActions = {
  /** The address that is shown, with the base: `/post/hello/`, and behind a command that it runs `?c=`. */
  href: () => string;
  /** Goes to an address: of this site without a reload, of another one as a link would. */
  open: (href: string) => void;
  /** Empties the terminal. */
  clear: () => void;
  /** Puts the pane away. */
  close: () => void;
  download: (name: string, text: string) => void;
  /** Copies a text, by the system's sheet where there is one; false where neither is allowed. */
  share: (share: { title: string; url: string }) => Promise<boolean>;
  setting: (name: string) => string | null;
  /** Throws a sentence that says what is allowed. */
  set: (name: string, value: string) => void;
  /** Opens the dialog of the page that has this action: `save`, `keys-help`. False where the page has none. */
  act: (action: string) => boolean;
};

/**
 * What the terminal itself does. `go` leads to a page of the site; `acted` hears of every action that is not only a
 * question, for a line that acts is no address to come back to.
 */
export type TerminalActions = {
  base: string;
  go: (to: string) => void;
  clear: () => void;
  close: () => void;
  acted: () => void;
};
