/** Runs a command line: history expansion, aliases, parsing, then one pipeline after another. */
import type { Printed, Shell } from '../command.ts';
import { type Parsed, parse } from '../language/parse.ts';
import { isCommand } from '../loadCommand.ts';
import { plain } from '../streams/lines.ts';
import { runPipeline } from './pipeline.ts';

/**
 * Yields what the line prints and sets `shell.status`. Throws nothing but `UnattendedError`. For a line whose first
 * word is not a command, see `isCommandLine` and commandNotFound.ts.
 */
export async function* runLine(text: string, shell: Shell, signal: AbortSignal): AsyncGenerator<Printed, undefined> {
  const recalled = await expandHistoryIn(text, shell.history);
  if ('error' in recalled) {
    shell.status = 1;
    yield bashError(recalled.error, recalled.start);
    return;
  }
  if (recalled.text !== text) yield { kind: 'line', line: plain(recalled.text) };
  const parsed = parse(await expandAliasesIn(recalled.text, shell.aliases));
  if (parsed.error) {
    shell.status = 2;
    const { describeSyntaxError } = await import('../language/syntaxErrorMessage.ts');
    const { message, start } = describeSyntaxError(parsed.error, recalled.text);
    yield bashError(message, start);
    return;
  }
  try {
    yield* runItems(parsed.items, shell, signal);
  } finally {
    // In a finally block, because the caller may notice the abort first and stop reading.
    if (signal.aborted) shell.status = 130;
  }
}

/**
 * Replaces `!!` and other history events. Loads the code for it only if the line may need it. `start` is the offset of
 * an event that was not found.
 */
export async function expandHistoryIn(
  text: string,
  history: readonly string[],
): Promise<{ text: string } | { error: string; start: number }> {
  return /[!^]/.test(text) ? (await import('../language/historyExpansion.ts')).expandHistory(text, history) : { text };
}

/** Returns whether the line begins with a command, an alias, a comment or a history expansion. */
export async function isCommandLine(text: string, shell: Shell): Promise<boolean> {
  const firstWord = parse(text).items[0]?.pipeline.commands[0]?.words[0];
  const name = firstWord?.parts.map((part) => part.text).join('') ?? '';
  return shell.aliases.has(name) || /^(?:[!#]|\^.+\^)/.test(text.trim()) || isCommand(name);
}

async function expandAliasesIn(text: string, aliases: ReadonlyMap<string, string>): Promise<string> {
  return aliases.size === 0 ? text : (await import('../language/aliases.ts')).expandAliases(text, aliases);
}

async function* runItems(
  items: Parsed['items'],
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  for (const { after, pipeline } of items) {
    if (signal.aborted) return;
    if ((after === '&&' && shell.status !== 0) || (after === '||' && shell.status === 0)) continue;
    yield* runPipeline(pipeline, shell, signal);
  }
}

function bashError(message: string, start: number | null): Printed {
  return { kind: 'error', text: `bash: ${message}${start === null ? '' : ` (column ${start + 1})`}` };
}
