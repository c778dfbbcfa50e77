/** A command line -> its output: history, aliases, the tree, pipelines of commands, the status of the last. */
import type { CommandModule, Line, Option, Shell } from './command.ts';
import { commandNames, loadCommand } from './commands.ts';
import { expandWords } from './expand.ts';
import { withHistory } from './history.ts';
import { plain } from './lines.ts';
import { parseOptions } from './options.ts';
import { type Pipeline, parse, type SimpleCommand } from './parse.ts';

/** What goes to the terminal, in order. */
export type Printed = { kind: 'line'; line: Line } | { kind: 'error'; text: string };

/**
 * Runs one line. Yields what it prints and sets `shell.status`; never throws but `Unattended`. A line that no command
 * begins is not for here: see `isCommandLine`.
 */
export async function* runLine(text: string, shell: Shell, signal: AbortSignal): AsyncGenerator<Printed, undefined> {
  const recalled = withHistory(text, shell.history);
  if ('fault' in recalled) {
    shell.status = 1;
    yield { kind: 'error', text: `bash: ${recalled.fault}` };
    return;
  }
  if (recalled.text !== text) yield { kind: 'line', line: plain(recalled.text) };
  const { items, fault } = parse(recalled.text);
  if (fault) {
    shell.status = 2;
    yield { kind: 'error', text: `bash: ${fault.message} (column ${fault.start + 1})` };
    return;
  }
  for (const { after, pipeline } of items) {
    if (signal.aborted) break;
    if ((after === '&&' && shell.status !== 0) || (after === '||' && shell.status === 0)) continue;
    yield* runPipeline(pipeline, shell, signal);
  }
  if (signal.aborted) shell.status = 130;
}

/** Whether the line begins with a command, an alias, or what only a shell would read. */
export function isCommandLine(text: string, shell: Shell): boolean {
  const { items } = parse(text);
  const first = items[0]?.pipeline.commands[0]?.words[0];
  const name = first?.parts.map((part) => part.text).join('') ?? '';
  return commandNames.includes(name) || shell.aliases.has(name) || /^[!#]/.test(text.trim());
}

async function* runPipeline(
  { commands }: Pipeline,
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  const errors: string[] = [];
  const ended = new AbortController();
  const stop = AbortSignal.any([signal, ended.signal]);
  let input: AsyncIterable<Line> | null = null;
  let last: AsyncGenerator<Line, number> | null = null;
  for (const [index, command] of commands.entries()) {
    const words = await expandWords(unaliased(command, shell), shell, stop);
    last = spawn(words, {
      input,
      terminal: index === commands.length - 1,
      signal: stop,
      shell,
      complain: (text) => errors.push(text),
    });
    input = last;
  }
  if (last === null) return;
  try {
    for (;;) {
      const { done, value } = await last.next();
      for (const text of errors.splice(0)) yield { kind: 'error', text };
      if (done) {
        shell.status = value;
        return;
      }
      if (signal.aborted) return;
      yield { kind: 'line', line: value };
    }
  } finally {
    // Whatever still waits in the pipeline has nobody to print for.
    ended.abort();
    await last.return(0);
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
  const [name = '', ...rest] = words;
  const { complain, signal } = call;
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
  const { name, options: known } = command;
  const { input, terminal, signal, shell } = call;
  const asked = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (known === 'any' ? words.length === 1 && words[0] === '--help' : asked.includes('--help')) {
    yield* helpOf(command);
    return 0;
  }
  const parsed = known === 'any' ? { options: none, operands: [...words] } : parseOptions(known, words);
  if ('fault' in parsed) {
    call.complain(`${name}: ${parsed.fault}\nTry '${name} --help' for more information.`);
    return name === 'ls' || name === 'grep' || name === 'diff' || name === 'sort' ? 2 : 1;
  }
  let complained = false;
  const status = yield* command.run({
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
  return status ?? (complained ? 1 : 0);
}

const none = { has: () => false, value: () => null, values: () => [] };

/** What `--help` prints, from what the command says of itself. */
export function* helpOf({ synopsis, summary, options }: CommandModule): Generator<Line, undefined> {
  yield plain(`Usage: ${synopsis}`);
  yield plain(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
  if (options === 'any' || options.length === 0) return;
  yield plain('');
  for (const option of options) yield plain(helpLine(option));
}

function helpLine({ short, long, value, summary }: Option): string {
  const digits = short === '#';
  const names = [short && (digits ? `-${value}` : `-${short}`), long && `--${long}${value ? `=${value}` : ''}`];
  const left = names.filter(Boolean).join(', ') + (value && !long && !digits ? ` ${value}` : '');
  return `  ${left.padEnd(26)} ${summary}`;
}

/** The first word of a command stands for what its alias says; an alias of its own name is not looked up again. */
function unaliased({ words }: SimpleCommand, { aliases }: Shell): SimpleCommand['words'] {
  const [first, ...rest] = words;
  const name = first?.parts.length === 1 && first.parts[0]?.kind === 'bare' ? first.parts[0].text : null;
  const alias = name === null ? undefined : aliases.get(name);
  if (first === undefined || alias === undefined) return words;
  const replaced = parse(alias).items[0]?.pipeline.commands[0]?.words ?? [];
  return [...replaced, ...rest];
}
