/**
 * What a command takes: seconds, and on Linux the processor time and memory of it and all that it starts. Every
 * command of the benchmark is measured here, so that a tool with worker processes is not taken for a small one.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Null where the system does not say. */
export type Measured = { seconds: number; processor: number | null; megabytes: number | null };

export type Command = { program: string; words: string[]; cwd: string; env?: Record<string, string> };

/** Runs a command to its end; throws what it said where that is not status 0. */
export async function measured({ program, words, cwd, env }: Command): Promise<Measured> {
  const waitedBefore = waitedTime();
  const started = performance.now();
  // A session of its own, by which its processes are known, also those whose parent has ended.
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
    });
  }
  const closed = new Promise((end) => child.once('close', end));
  const watch = watchSession(child.pid);
  const stop = () => {
    child.kill();
    endSession(child.pid);
    process.exit(130);
  };
  // A session of its own is not interrupted with this one.
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
    // Its last words may still be on their way.
    await Promise.race([closed, wait(1000)]);
    throw new Error(`${[program, ...words].join(' ')} failed in ${cwd}:\n${said}`);
  }
  const waited = waitedTime();
  if (waited === null || waitedBefore === null) return { seconds, processor: null, megabytes: null };
  return { seconds, processor: Math.max(waited - waitedBefore, watch.processor()), megabytes: watch.megabytes() };
}

/** Looks ten times a second at the processes of a session; it finds none where there is no `/proc`. */
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
    /** Without what was used since the last look, but with those processes that nobody waited for. */
    processor: () => [...times.values()].reduce((sum, time) => sum + time, 0) / ticksPerSecond,
    megabytes: () => peak,
  };
}

/** Linux counts in hundredths of a second on every machine that Node.js runs on. */
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

/** Seconds of all processes that this one has waited for, and that they have waited for. */
function waitedTime(): number | null {
  const fields = process.platform === 'linux' ? statOf('self') : null;
  return fields && fields.waited / ticksPerSecond;
}

/** Null for a process that has ended. The second field, a name in brackets, may have spaces. */
function statOf(process: string): { session: number; own: number; waited: number } | null {
  const text = textOf(`/proc/${process}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const number = (field: number) => Number(fields[field - 3]);
  return { session: number(6), own: number(14) + number(15), waited: number(16) + number(17) };
}

/** Megabytes in memory now, and at most so far. What processes share is counted for each. */
function memoryOf(pid: number): { now: number; highest: number } {
  const text = textOf(`/proc/${pid}/status`) ?? '';
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), highest: read('VmHWM') };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Ends what the command has left running, such as a compiler that waits for more work. */
function endSession(session: number | undefined) {
  for (const { pid } of processesOf(session)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}
