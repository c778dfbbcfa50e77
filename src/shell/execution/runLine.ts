/** A command line -> its output: history, aliases, the tree, pipelines of commands, the status of the last. */
import type { CommandModule, Line, Shell } from '../command.ts';
import { expandWords } from '../language/expand.ts';
import { type Pipeline, parse } from '../language/parse.ts';
import { isCommand, loadCommand } from '../loadCommand.ts';
import { joinOpenLines, plain } from '../streams/lines.ts';
import { inSlices, interruptible, pause } from '../streams/timeSlices.ts';
import { parseOptions, usageError, zeroTerminated } from './options.ts';

/** What goes to the terminal, in order. */
export type Printed = { kind: 'line'; line: Line } | { kind: 'error'; text: string };

/**
 * Runs one line. Yields what it prints and sets `shell.status`; never throws but `Unattended`. A line that no command
 * begins is not for here: see `isCommandLine`.
 */
export async function* runLine(text: string, shell: Shell, signal: AbortSignal): AsyncGenerator<Printed, undefined> {
  const recalled = await recall(text, shell.history);
  if ('fault' in recalled) {
    shell.status = 1;
    yield { kind: 'error', text: faultText(recalled.fault, recalled.start) };
    return;
  }
  if (recalled.text !== text) yield { kind: 'line', line: plain(recalled.text) };
  const { items, fault } = parse(await unaliased(recalled.text, shell.aliases));
  if (fault) {
    shell.status = 2;
    const typed = parse(recalled.text).fault;
    // What only an alias made has no column in what was typed.
    const { faultMessage } = await import('../language/syntaxErrorMessage.ts');
    const isTyped = typed?.kind === fault.kind && typed.text === fault.text;
    yield { kind: 'error', text: faultText(faultMessage(fault), isTyped ? typed.start : null) };
    return;
  }
  try {
    for (const { after, pipeline } of items) {
      if (signal.aborted) break;
      if ((after === '&&' && shell.status !== 0) || (after === '||' && shell.status === 0)) continue;
      yield* runPipeline(pipeline, shell, signal);
    }
  } finally {
    // Also where whoever prints has heard of it first, and takes no more.
    if (signal.aborted) shell.status = 130;
  }
}

/** The line with what `!!` and the like stand for. That code, like that of aliases, loads where it is needed. */
export async function recall(
  text: string,
  history: readonly string[],
): Promise<{ text: string } | { fault: string; start: number | null }> {
  return /[!^]/.test(text) ? (await import('../language/historyExpansion.ts')).withHistory(text, history) : { text };
}

async function unaliased(text: string, aliases: ReadonlyMap<string, string>): Promise<string> {
  return aliases.size === 0 ? text : (await import('../language/aliases.ts')).withAliases(text, aliases);
}

/** Whether the line begins with a command, an alias, or what only a shell would read. */
export async function isCommandLine(text: string, shell: Shell): Promise<boolean> {
  const { items } = parse(text);
  const first = items[0]?.pipeline.commands[0]?.words[0];
  const name = first?.parts.map((part) => part.text).join('') ?? '';
  return shell.aliases.has(name) || /^(?:[!#]|\^.+\^)/.test(text.trim()) || isCommand(name);
}

function faultText(message: string, start: number | null): string {
  return `bash: ${message}${start === null ? '' : ` (column ${start + 1})`}`;
}

/** Why a stage ends that nobody reads any more. One for all: an error is slow to make. */
const over = new Error('The pipeline is over.');

async function* runPipeline(
  { commands }: Pipeline,
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  const errors: string[] = [];
  const ended = new AbortController();
  const stop = ended.signal;
  const end = () => ended.abort(signal.reason);
  signal.addEventListener('abort', end);
  const within = interruptible(stop);
  let last: AsyncGenerator<Line, number> | null = null;
  try {
    for (const [index, { words }] of commands.entries()) {
      last = spawn(await within(expandWords(words, shell, stop)), {
        input: last === null ? null : inSlices(last, stop),
        terminal: index === commands.length - 1,
        signal: stop,
        shell,
        complain: (text) => errors.push(text),
      });
    }
    while (last !== null) {
      const wait = pause(stop);
      if (wait) await wait;
      const { done, value } = await within(last.next());
      for (const text of errors.splice(0)) yield { kind: 'error', text };
      if (done) {
        shell.status = value;
        return;
      }
      yield { kind: 'line', line: value };
    }
  } catch (error) {
    if (error instanceof Unattended) throw error;
    if (signal.aborted) return;
    shell.status = 1;
    yield { kind: 'error', text: `bash: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    // Whatever still waits in the pipeline has nobody to print for. What hangs is not waited for.
    signal.removeEventListener('abort', end);
    ended.abort(signal.reason ?? over);
    last?.return(0).catch(() => null);
  }
}

export type SpawnCall = {
  input: AsyncIterable<Line> | null;
  terminal: boolean;
  signal: AbortSignal;
  shell: Shell;
  /** Prints among the errors, as it is. */
  complain: (text: string) => void;
};

/** Runs words that are expanded; returns the status. */
export async function* spawn(words: readonly string[], call: SpawnCall): AsyncGenerator<Line, number> {
  const [name, ...rest] = words;
  const { complain, signal } = call;
  // Of words that are nothing no command is left: `$unset`.
  if (name === undefined) return 0;
  try {
    const command = await loadCommand(name);
    if (command === null) {
      complain(`bash: ${name}: command not found`);
      return 127;
    }
    return yield* runCommand(command, rest, call);
  } catch (error) {
    if (error instanceof Unattended) throw error;
    if (signal.aborted) return 130;
    complain(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** Thrown by an action of the page that only the reader's own hand may start. */
export class Unattended extends Error {}

async function* runCommand(
  command: CommandModule,
  words: readonly string[],
  call: SpawnCall,
): AsyncGenerator<Line, number> {
  const { name, options: known, optionsFirst = false } = command;
  const { input, terminal, signal, shell } = call;
  const asked = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (
    known === 'any' || optionsFirst
      ? words[0] === '--help' && (optionsFirst || words.length === 1)
      : asked.includes('--help')
  ) {
    yield* (await import('../help/helpText.ts')).helpOf(command);
    return 0;
  }
  const parsed = known === 'any' ? { options: none, operands: [...words] } : parseOptions(known, words, optionsFirst);
  if ('error' in parsed) {
    call.complain(`${name}: ${usageError(name, parsed.error)}`);
    return name === 'ls' || name === 'grep' || name === 'diff' || name === 'sort' ? 2 : 1;
  }
  let complained = false;
  const output = command.run({
    ...parsed,
    name,
    input,
    terminal,
    signal,
    shell,
    complain: (message) => {
      complained = true;
      call.complain(`${name}: ${message}`);
    },
  });
  const status = yield* joinOpenLines(
    parsed.options.has(zeroTerminated)
      ? (await import('../commands/input/zeroTerminated.ts')).endedInZero(output)
      : output,
  );
  return status ?? (complained ? 1 : 0);
}

const none = { has: () => false, value: () => null, values: () => [], last: () => null };
