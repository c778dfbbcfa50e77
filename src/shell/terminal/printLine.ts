/** Runs a line and prints its output into the log, with suggestions for a line that is not a command or has failed. */
import type { Printed, Shell } from '../command.ts';
import { isCommandLine, runLine } from '../execution/runLine.ts';
import { pause } from '../streams/timeSlices.ts';
import type { Log } from './log.ts';
import { promptText } from './promptText.ts';

/** What a session needs of the terminal. */
export type SessionView = {
  log: Log;
  /** Called before the first output of a line. `echo` is the element that repeats the line. */
  onBegin: (echo: HTMLElement, line: string) => void;
  onEnd: (line: string, isInterrupted: boolean) => void;
  /** Puts a line that only the reader may run into the prompt. */
  typeIn: (line: string) => void;
};

/** Repeats a line with its prompt before it runs. Returns the element. */
export function echoLine(line: string, shell: Shell, { log, onBegin }: SessionView): HTMLElement {
  const echo = log.echo(promptText(shell), line);
  onBegin(echo, line);
  return echo;
}

/**
 * Resolves when the line has ended, or at once when the signal is aborted: code that ignores the signal is not waited
 * for.
 */
export async function printLine(line: string, shell: Shell, view: SessionView, signal: AbortSignal): Promise<void> {
  if (line.trim() === '') return;
  let stop = () => {};
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal.addEventListener('abort', stop, { once: true });
  });
  // Many lines share the signal until the next Ctrl-C, so each removes its listener.
  await Promise.race([printAll(line, shell, view.log, signal), aborted]).finally(() =>
    signal.removeEventListener('abort', stop),
  );
  if (signal.aborted) view.log.print({ kind: 'line', line: { text: '^C' } });
  view.onEnd(line, signal.aborted);
}

async function printAll(line: string, shell: Shell, log: Log, signal: AbortSignal): Promise<void> {
  const isCommand = await isCommandLine(line, shell);
  await printFrom(
    isCommand ? runLine(line, shell, signal) : (await commandNotFound()).runUnknownLine(line, shell, signal),
    log,
    signal,
  );
  // `true story` succeeds, but did nothing for the reader.
  if (isCommand && (shell.status !== 0 || /^true\s/.test(line)) && !signal.aborted) {
    await printFrom((await commandNotFound()).suggestAfterFailure(line, shell, signal), log, signal);
  }
}

async function printFrom(output: AsyncIterable<Printed>, log: Log, signal: AbortSignal): Promise<void> {
  for await (const printed of output) {
    if (signal.aborted) return;
    log.print(printed);
    const wait = pause(signal);
    if (wait) await wait;
  }
}

/** Loads with the first line that is not a command or fails. */
function commandNotFound(): Promise<typeof import('../execution/commandNotFound.ts')> {
  return import('../execution/commandNotFound.ts');
}
