/** Work that goes on at the same time, and may fail in part. */

/** Waits for all, also where one fails: what is still writing into a folder then would come after its removal. */
export async function allFinished(work: Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason;
}
