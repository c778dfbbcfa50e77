/**
 * Measures a command: its seconds and, on Linux, the processor time and memory of it and of every process that it starts.
 * All tools are measured this way, so that one with worker processes does not seem smaller than it is.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Null where the system does not report it. `megabytes` is the peak of all processes together. */
export type Measured = { seconds: number; processor: number | null; megabytes: number | null };

/** A command to measure. */
export type Command = { program: string; words: string[]; cwd: string; env?: Record<string, string> };

/** Runs a command to its end. Throws its output where it fails. */
export async function measure({ program, words, cwd, env }: Command): Promise<Measured> {
  const waitedBefore = waitedSeconds();
  const started = performance.now();
  // A separate session identifies the processes of the command, even those whose parent has ended.
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-10_000);
    });
  }
  const closed = new Promise((end) => child.once('close', end));
  const watch = watchSession(child.pid);
  const stop = () => {
    child.kill();
    endSession(child.pid);
    process.exit(130);
  };
  // Ctrl-C does not reach a separate session.
  process.once('SIGINT', stop);
  const status = await new Promise<number | null>((end, fail) => {
    child.once('error', fail);
    child.once('exit', end);
  }).finally(() => {
    watch.stop();
    process.off('SIGINT', stop);
  });
  const seconds = (performance.now() - started) / 1000;
  endSession(child.pid);
  if (status !== 0) {
    // The last of its output may still be on its way.
    await Promise.race([closed, wait(1000)]);
    throw new Error(`${[program, ...words].join(' ')} failed in ${cwd}:\n${output}`);
  }
  const waited = waitedSeconds();
  if (waited === null || waitedBefore === null) return { seconds, processor: null, megabytes: null };
  return { seconds, processor: Math.max(waited - waitedBefore, watch.processor()), megabytes: watch.megabytes() };
}

/** Reads the processes of a session ten times a second. Without `/proc` it finds none. */
function watchSession(session: number | undefined) {
  const times = new Map<number, number>();
  let peak = 0;
  const look = () => {
    let together = 0;
    for (const { pid, time } of processesOf(session)) {
      times.set(pid, time);
      const { now, highest } = memoryOf(pid);
      together += now;
      peak = Math.max(peak, highest);
    }
    peak = Math.max(peak, together);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => clearInterval(timer),
    /** Lacks the time since the last reading, but includes processes that no parent has waited for. */
    processor: () => [...times.values()].reduce((sum, time) => sum + time, 0) / ticksPerSecond,
    megabytes: () => peak,
  };
}

/** Linux counts in hundredths of a second on every architecture that Node.js supports. */
const ticksPerSecond = 100;

type Seen = { pid: number; time: number };

function processesOf(session: number | undefined): Seen[] {
  if (session === undefined || process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = statOf(name);
      return fields?.session === session ? [{ pid: Number(name), time: fields.own }] : [];
    });
}

/** Returns the seconds of a running process and of those that it has waited for, or null where the system does not say. */
export function processorSeconds(pid: number | undefined): number | null {
  const fields = process.platform === 'linux' && pid !== undefined ? statOf(String(pid)) : null;
  return fields && (fields.own + fields.waited) / ticksPerSecond;
}

/** Returns the seconds of all processes that this one has waited for, and that those have waited for. */
function waitedSeconds(): number | null {
  const fields = process.platform === 'linux' ? statOf('self') : null;
  return fields && fields.waited / ticksPerSecond;
}

/** Returns null for a process that has ended. The second field, a name in parentheses, may contain spaces. */
function statOf(process: string): { session: number; own: number; waited: number } | null {
  const text = readIfPresent(`/proc/${process}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const number = (field: number) => Number(fields[field - 3]);
  return { session: number(6), own: number(14) + number(15), waited: number(16) + number(17) };
}

/** Returns the megabytes that are in memory now, and the most so far. Shared memory counts for each process. */
function memoryOf(pid: number): { now: number; highest: number } {
  const text = readIfPresent(`/proc/${pid}/status`) ?? '';
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), highest: read('VmHWM') };
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Kills what the command has left running, such as a compiler that waits for more work. */
function endSession(session: number | undefined) {
  for (const { pid } of processesOf(session)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}
