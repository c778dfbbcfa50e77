export type CommandName =
  | 'init'
  | 'new-site'
  | 'start'
  | 'dev'
  | 'new'
  | 'check'
  | 'build'
  | 'preview'
  | 'import'
  | 'upgrade'
  | 'completion';
/** A clone of catpost, or a folder in which the package is installed. */
export type Caller = 'clone' | 'package';
/** The options with a value. */
export type TextOption =
  | 'site'
  | 'content'
  | 'out'
  | 'base'
  | 'now'
  | 'port'
  | 'in'
  | 'parse-limit'
  | 'host'
  | 'from'
  | 'to';
/** The options without a value. */
export type Flag = 'host' | 'external' | 'write' | 'fetch';
export type Option = { value: string | null; about: string; choices?: readonly string[]; pattern?: RegExp };
export type Command = {
  about: string;
  words: readonly string[];
  example?: string;
  options: Readonly<Partial<Record<TextOption | Flag, Option>>>;
  callers: readonly Caller[];
};
export const commands: Readonly<Record<CommandName, Command>>;
export function commandsOf(caller: Caller): CommandName[];
