/** A thread beside the main one, for what takes long and needs little: it is given one task after another. */
import { parentPort } from 'node:worker_threads';
import { type ComparedPost, type Nearest, nearestOf } from './related.ts';
import { type NewFile, newFile, type WrittenFile } from './writtenFiles.ts';

export type Task = { compare: ComparedPost[] } | { write: NewFile[] };

/** What comes back for each task, in the order they were given. */
export type Done = { nearest: Nearest } | { written: WrittenFile[] } | { error: unknown };

parentPort?.on('message', (task: Task) => say(done(task)));

function say(result: Done): void {
  parentPort?.postMessage(result);
}

function done(task: Task): Done {
  try {
    return 'write' in task ? { written: task.write.map(newFile) } : { nearest: nearest(task.compare) };
  } catch (error) {
    return { error };
  }
}

function nearest(posts: ComparedPost[]): Nearest {
  const steps = nearestOf(posts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
