import type { Caller, CommandName, Flag, TextOption } from './commands.mjs';
export type CommandLine =
  | { kind: 'command'; name: CommandName; words: string[] }
  | { kind: 'text'; text: string }
  | { kind: 'version' }
  | { kind: 'wrong'; message: string };
export function readCommandLine(
  argv: string[],
  environment: Record<string, string | undefined>,
  caller: Caller,
): CommandLine;
export function parseWords(
  name: CommandName,
  words: string[],
): { values: Partial<Record<TextOption, string>>; flags: ReadonlySet<Flag>; positionals: string[] };
