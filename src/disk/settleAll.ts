/**
 * Waits until every promise has settled, then throws the first rejection. With `Promise.all`, work that is still
 * running could write into a folder after the error handler has removed it.
 */
export async function settleAll(promises: Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(promises)) if (result.status === 'rejected') throw result.reason;
}
