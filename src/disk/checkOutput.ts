/** Checks the output of the last build, and its spare folder, in threads. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type CheckedOutput, type CheckedPart, type CheckResult, checkPart } from './outputCheck.mjs';
import { parseManifestText } from './outputRows.mjs';

/** `thread` is checksumThread.mjs. */
type CheckOptions = CheckedOutput & { thread: URL };

/**
 * Returns what differs from what the manifest and the folders say. If a thread fails, everything does. If stamps are not
 * trusted, every file is read, which two threads share.
 */
export async function checkOutput({ thread, ...output }: CheckOptions): Promise<CheckResult> {
  const isSmall = (output.manifest?.length ?? 0) < threadThreshold;
  const check = isSmall ? async (part: CheckedPart) => checkPart(part) : (part: CheckedPart) => inThread(part, thread);
  if (isSmall || output.trustsStamps) return check({ ...output, part: 'whole' });
  const [first, second] = await Promise.all([
    check({ ...output, part: 'first' }),
    check({ ...output, part: 'second' }),
  ]);
  return {
    damaged: [...first.damaged, ...second.damaged],
    hasOtherFiles: first.hasOtherFiles,
    isSpareKnown: second.isSpareKnown,
  };
}

/** The bytes of a manifest of 1,000 files. Reading these takes as long as starting a thread. */
const threadThreshold = 250_000;

const resultShape: z.ZodType<CheckResult> = z.object({
  damaged: z.array(z.string()),
  hasOtherFiles: z.boolean(),
  isSpareKnown: z.boolean(),
});

function inThread(part: CheckedPart, thread: URL): Promise<CheckResult> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: part });
    worker.once('message', (result: unknown) => resolve(resultShape.parse(result)));
    worker.once('error', () => resolve(failed(part)));
  });
}

/** If a thread fails, every file counts as damaged. */
function failed({ manifest, others }: CheckedPart): CheckResult {
  const named = manifest === null ? [] : parseManifestText(Buffer.from(manifest).toString()).keys();
  return { damaged: [...named, ...others.map(([name]) => name)], hasOtherFiles: true, isSpareKnown: false };
}
