/** Lines run one after another: each is echoed, run, printed, and gets its address. */
import type { Shell } from './command.ts';
import { isCommandLine, type Printed, recall, runLine, spawn, Unattended } from './execution/runLine.ts';
import { pause } from './streams/timeSlices.ts';
import type { Log } from './terminal/log.ts';
import { keepAliases, keepLine, readAliases } from './terminal/storage.ts';

export type Session = {
  /** Runs a line of the reader's when the ones before have ended. */
  run: (line: string) => Promise<void>;
  /** Runs a line of an address. */
  runUnattended: (line: string) => Promise<void>;
  /** Ctrl-C: ends the line that runs, and forgets those that wait. */
  interrupt: () => void;
};

export type SessionView = {
  log: Log;
  /** `visitor@host:~/post$`, as it is now. */
  prompt: () => string;
  /** A line is about to be printed. */
  began: (echoed: HTMLElement, line: string) => void;
  /** It has ended. */
  ended: (line: string, interrupted: boolean) => void;
  /** A line that only the reader may run. */
  typeIn: (line: string) => void;
};

export function createSession(shell: Shell, base: string, view: SessionView): Session {
  const { log } = view;
  let controller = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const queue = (task: () => Promise<void>) => {
    const { signal } = controller;
    const run = async () => {
      try {
        if (!signal.aborted) await task();
      } catch (error) {
        log.print({ kind: 'error', text: String(error) });
      }
    };
    last = last.then(run);
    return last;
  };
  return {
    run: (line) => queue(() => run(line)),
    runUnattended: (line) => queue(() => runUnattended(line)),
    interrupt: () => {
      controller.abort();
      controller = new AbortController();
    },
  };

  async function run(line: string): Promise<void> {
    const echoed = log.echo(view.prompt(), line);
    view.began(echoed, line);
    const before = shell.history;
    const aliases = readAliases();
    shell.aliases = new Map(aliases);
    await print(line, shell);
    const recalled = await recall(line, before);
    shell.history = keepLine(before, 'text' in recalled ? recalled.text : line);
    keepAliases(aliases, shell.aliases);
  }

  async function runUnattended(line: string): Promise<void> {
    const echoed = log.echo(view.prompt(), line);
    view.began(echoed, line);
    shell.aliases = readAliases();
    const { unattendedShell, unattendedText } = await import('./execution/unattended.ts');
    const guarded = unattendedShell(shell, base);
    guarded.spawn = spawnIn(guarded, log);
    try {
      await print(line, guarded);
      shell.directory = guarded.directory;
      shell.status = guarded.status;
    } catch (error) {
      if (!(error instanceof Unattended)) throw error;
      log.takeBack(echoed);
      log.print({ kind: 'line', line: { text: unattendedText } });
      view.typeIn(line);
    }
  }

  async function print(line: string, by: Shell): Promise<void> {
    const { signal } = controller;
    if (line.trim() === '') return;
    // What does not hear of the end is not waited for.
    let stop = () => {};
    const aborted = new Promise<void>((resolve) => {
      stop = resolve;
      signal.addEventListener('abort', stop, { once: true });
    });
    // The signal outlives the command: it is that of all until the next Ctrl-C.
    await Promise.race([printAll(line, by, signal), aborted]).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) log.print({ kind: 'line', line: { text: '^C' } });
    view.ended(line, signal.aborted);
  }

  async function printAll(line: string, by: Shell, signal: AbortSignal): Promise<void> {
    const isCommand = await isCommandLine(line, by);
    await printFrom(isCommand ? runLine(line, by, signal) : (await other()).runOther(line, by, signal), signal);
    // `true story` does nothing, successfully.
    if (isCommand && (by.status !== 0 || /^true\s/.test(line)) && !signal.aborted) {
      await printFrom((await other()).afterFailure(line, by, signal), signal);
    }
  }

  async function printFrom(output: AsyncIterable<Printed>, signal: AbortSignal): Promise<void> {
    for await (const printed of output) {
      if (signal.aborted) return;
      log.print(printed);
      const wait = pause(signal);
      if (wait) await wait;
    }
  }
}

/** Loads with the first line that is no command, or fails. */
function other(): Promise<typeof import('./execution/commandNotFound.ts')> {
  return import('./execution/commandNotFound.ts');
}

/** What `xargs` runs has the same rights as the line that it stands in. */
export function spawnIn(shell: Shell, log: Log): Shell['spawn'] {
  return (words, call) => spawn(words, { ...call, shell, complain: (text) => log.print({ kind: 'error', text }) });
}
