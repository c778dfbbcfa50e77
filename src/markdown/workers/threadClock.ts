/**
 * A time limit in processor time: on a machine that is busy with other things a good post may take long, and is not to
 * fail for it. Linux says how long a thread ran; elsewhere the time of the whole process is shared among its threads.
 */
import { readFileSync, readlinkSync } from 'node:fs';

/** The number by which Linux knows the thread that calls this; null elsewhere. */
export function ownThread(): number | null {
  try {
    return Number(/\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1] ?? Number.NaN) || null;
  } catch {
    return null;
  }
}

/**
 * Calls `onTimeout` when a thread has used `limit` milliseconds of processor time from now on, a tenth more or less.
 * `threads` work in this process. Returns what ends the watch. Nothing is read for a job that is done in a tenth of it.
 */
export function watchThread(thread: number | null, threads: number, limit: number, onTimeout: () => void): () => void {
  const tick = limit / 10;
  let begun: number | null = null;
  const look = () => {
    const used = usedBy(thread, threads);
    begun ??= used - tick;
    if (used - begun >= limit) onTimeout();
    else timer = setTimeout(look, tick);
  };
  let timer = setTimeout(look, tick);
  return () => clearTimeout(timer);
}

/** Milliseconds of processor time. https://docs.kernel.org/scheduler/sched-stats.html */
function usedBy(thread: number | null, threads: number): number {
  try {
    if (thread !== null) return Number(readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    // A kernel without these statistics.
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3 / threads;
}
