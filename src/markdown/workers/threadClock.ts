/**
 * A time limit in processor time, so that a good post does not fail on a machine that is busy with other things. Linux
 * reports the time of each thread; elsewhere the time of the whole process is divided by the number of its threads.
 */
import { readFileSync, readlinkSync } from 'node:fs';

/** Returns the number that Linux gives to the calling thread; null on other systems. */
export function ownThread(): number | null {
  try {
    return Number(/\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1] ?? Number.NaN) || null;
  } catch {
    return null;
  }
}

/**
 * Calls `onTimeout` when a thread has used `limit` milliseconds of processor time from now on, give or take a tenth.
 * `threads` is how many threads work in this process. Returns a function that ends the watch. A job that is done within
 * a tenth of the limit costs no read of the clock.
 */
export function watchThread(thread: number | null, threads: number, limit: number, onTimeout: () => void): () => void {
  const interval = limit / 10;
  let start: number | null = null;
  const check = () => {
    const used = usedBy(thread, threads);
    start ??= used - interval;
    if (used - start >= limit) onTimeout();
    else timer = setTimeout(check, interval);
  };
  let timer = setTimeout(check, interval);
  return () => clearTimeout(timer);
}

/** Returns milliseconds of processor time. https://docs.kernel.org/scheduler/sched-stats.html */
function usedBy(thread: number | null, threads: number): number {
  try {
    if (thread !== null) return Number(readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    // This kernel has no such statistics.
  }
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3 / threads;
}
