/** Runs one command: finds it by its name, reads its options, and prints its output or its help. */
import type { Call, CommandModule, Line, ReadonlyOptions } from '../command.ts';
import { loadCommand } from '../loadCommand.ts';
import { joinOpenLines } from '../streams/lines.ts';
import { parseOptions, usageError, zeroTerminated } from './options.ts';
import { UnattendedError } from './unattendedError.ts';

type SpawnCall = Pick<Call, 'input' | 'isTerminal' | 'signal' | 'shell'> & {
  /** Prints an error without adding the name of the command. */
  complain: (text: string) => void;
};

/** Runs words that are already expanded. Yields the output and returns the exit status. */
export async function* spawn(words: readonly string[], call: SpawnCall): AsyncGenerator<Line, number> {
  const [name, ...rest] = words;
  const { complain, signal } = call;
  // All words have expanded to nothing, as `$unset` does.
  if (name === undefined) return 0;
  try {
    const command = await loadCommand(name);
    if (command === null) {
      complain(`bash: ${name}: command not found`);
      return 127;
    }
    return yield* runCommand(command, rest, call);
  } catch (error) {
    if (error instanceof UnattendedError) throw error;
    if (signal.aborted) return 130;
    complain(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

async function* runCommand(
  command: CommandModule,
  words: readonly string[],
  call: SpawnCall,
): AsyncGenerator<Line, number> {
  const { name, options: known, areOptionsFirst = false } = command;
  const { input, isTerminal, signal, shell } = call;
  if (asksForHelp(command, words)) {
    yield* (await import('../help/helpText.ts')).helpOf(command, shell.words);
    return 0;
  }
  const parsed =
    known === 'any' ? { options: noOptions, operands: [...words] } : parseOptions(known, words, areOptionsFirst);
  if ('error' in parsed) {
    call.complain(`${name}: ${usageError(name, parsed.error)}`);
    return ['ls', 'grep', 'diff', 'sort'].includes(name) ? 2 : 1;
  }
  let hasComplained = false;
  const output = command.run({
    ...parsed,
    name,
    input,
    isTerminal,
    signal,
    shell,
    complain: (message) => {
      hasComplained = true;
      call.complain(`${name}: ${message}`);
    },
  });
  const status = yield* joinOpenLines(
    parsed.options.has(zeroTerminated)
      ? (await import('../commands/input/zeroTerminated.ts')).endedInZero(output)
      : output,
  );
  return status ?? (hasComplained ? 1 : 0);
}

/**
 * Returns whether the words ask for help. A command that reads its words itself has help only if `--help` is its only
 * word: `echo --help me` prints words.
 */
function asksForHelp({ options, areOptionsFirst }: CommandModule, words: readonly string[]): boolean {
  if (areOptionsFirst) return words[0] === '--help';
  if (options === 'any') return words[0] === '--help' && words.length === 1;
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).includes('--help');
}

const noOptions: ReadonlyOptions = { has: () => false, value: () => null, values: () => [], last: () => null };
