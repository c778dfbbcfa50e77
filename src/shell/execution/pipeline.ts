/** Runs the commands of a pipeline: each reads the output of the one before, line by line. */
import type { Line, Printed, Shell } from '../command.ts';
import { expandWords } from '../language/expand.ts';
import type { Pipeline } from '../language/parse.ts';
import { inSlices, interruptible, pause } from '../streams/timeSlices.ts';
import { spawn } from './spawn.ts';
import { UnattendedError } from './unattendedError.ts';

/**
 * Yields the output of the last command, and the errors of all of them as they occur. Sets `shell.status` to the status
 * of the last command. Throws nothing but `UnattendedError`.
 */
export async function* runPipeline(
  { commands }: Pipeline,
  shell: Shell,
  signal: AbortSignal,
): AsyncGenerator<Printed, undefined> {
  const errors: string[] = [];
  const ended = new AbortController();
  const stop = ended.signal;
  const end = () => ended.abort(signal.reason);
  signal.addEventListener('abort', end);
  const unlessStopped = interruptible(stop);
  let last: AsyncGenerator<Line, number> | null = null;
  try {
    for (const [index, { words }] of commands.entries()) {
      last = spawn(await unlessStopped(expandWords(words, shell, stop)), {
        input: last === null ? null : inSlices(last, stop),
        isTerminal: index === commands.length - 1,
        signal: stop,
        shell,
        complain: (text) => errors.push(text),
      });
    }
    while (last !== null) {
      const wait = pause(stop);
      if (wait) await wait;
      const { done, value } = await unlessStopped(last.next());
      for (const text of errors.splice(0)) yield { kind: 'error', text };
      if (done) {
        shell.status = value;
        return;
      }
      yield { kind: 'line', line: value };
    }
  } catch (error) {
    if (error instanceof UnattendedError) throw error;
    if (signal.aborted) return;
    shell.status = 1;
    yield { kind: 'error', text: `bash: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    // No one reads the output of commands that still wait. They are asked to end, but one that hangs is not waited for.
    signal.removeEventListener('abort', end);
    ended.abort(signal.reason ?? pipelineOver);
    last?.return(0).catch(() => null);
  }
}

/**
 * The reason for aborting commands whose output nobody reads any more. A constant, because an error is slow to create.
 */
const pipelineOver = new Error('The pipeline is over.');
