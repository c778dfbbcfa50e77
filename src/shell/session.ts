/** Runs lines one after another: echoes each with its prompt, prints its output, and saves what it has changed. */
import type { Shell } from './command.ts';
import { expandHistoryIn } from './execution/runLine.ts';
import { echoLine, printLine, type SessionView } from './terminal/printLine.ts';
import { readAliases, saveAliases, saveLine } from './terminal/storage.ts';

/** The state of a session. */
export type Session = {
  shell: Shell;
  view: SessionView;
  /** Aborted by Ctrl-C and replaced by a new one. It covers the running line and those that wait for it. */
  controller: AbortController;
  /** Settles when the last line of the queue has ended. */
  lastLine: Promise<void>;
};

/** Creates a session without lines. */
export function createSession(shell: Shell, view: SessionView): Session {
  return { shell, view, controller: new AbortController(), lastLine: Promise.resolve() };
}

/** Queues a line of the reader's. Resolves when it has ended. */
export function queueLine(session: Session, line: string): Promise<void> {
  if (/\bshare\b/.test(line)) session.shell.page.expectShare();
  return enqueue(session, (signal) => runTypedLine(session, line, signal));
}

/**
 * Queues a line that comes from an address and so has fewer rights. Resolves when it has ended. `base` is the path that
 * the site lives under, with both slashes.
 */
export function queueUnattended(session: Session, line: string, base: string): Promise<void> {
  const { shell, view } = session;
  return enqueue(session, async (signal) => {
    const echo = echoLine(line, shell, view);
    shell.aliases = readAliases();
    const { runUnattended } = await import('./execution/unattended.ts');
    await runUnattended(line, echo, shell, base, view, signal);
  });
}

/** Ctrl-C: ends the running line and drops those that wait. */
export function interrupt(session: Session): void {
  session.controller.abort();
  session.controller = new AbortController();
}

function enqueue(session: Session, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { signal } = session.controller;
  const run = async () => {
    try {
      if (!signal.aborted) await task(signal);
    } catch (error) {
      session.view.log.print({ kind: 'error', text: String(error) });
    }
  };
  session.lastLine = session.lastLine.then(run);
  return session.lastLine;
}

async function runTypedLine({ shell, view }: Session, line: string, signal: AbortSignal): Promise<void> {
  echoLine(line, shell, view);
  const { history } = shell;
  const aliases = readAliases();
  shell.aliases = new Map(aliases);
  await printLine(line, shell, view, signal);
  const recalled = await expandHistoryIn(line, history);
  shell.history = saveLine(history, 'text' in recalled ? recalled.text : line);
  saveAliases(aliases, shell.aliases);
}
