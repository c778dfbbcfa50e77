/** Checks the output of the last build, and its spare folder, in two threads. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type CheckedOutput, type CheckResult, checkHalf } from './outputCheck.mjs';

/** `thread` is checksumThread.mjs. */
type CheckOptions = CheckedOutput & { thread: URL };

/** Returns what differs from what the manifest and the folders say. If a thread fails, everything does. */
export async function checkOutput({ thread, ...output }: CheckOptions): Promise<CheckResult> {
  const isSmall = (output.manifest?.length ?? 0) < threadThreshold;
  const check = isSmall ? async (half: Half) => checkHalf(half) : (half: Half) => inThread(half, thread);
  const [first, second] = await Promise.all([
    check({ ...output, half: 'first' }),
    check({ ...output, half: 'second' }),
  ]);
  return {
    damaged: [...first.damaged, ...second.damaged],
    hasOtherFiles: first.hasOtherFiles,
    isSpareKnown: second.isSpareKnown,
  };
}

type Half = Parameters<typeof checkHalf>[0];

/** The bytes of a manifest of 1,000 files. Reading these takes as long as starting a thread. */
const threadThreshold = 250_000;

const resultShape: z.ZodType<CheckResult> = z.object({
  damaged: z.array(z.string()),
  hasOtherFiles: z.boolean(),
  isSpareKnown: z.boolean(),
});

function inThread(half: Half, thread: URL): Promise<CheckResult> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, { workerData: half });
    worker.once('message', (result: unknown) => resolve(resultShape.parse(result)));
    worker.once('error', () => resolve(failed(half)));
  });
}

/** If a thread fails, every file counts as damaged. */
function failed({ manifest, others }: Half): CheckResult {
  const named =
    manifest === null ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(`${Buffer.from(manifest)}`));
  const damaged = [...Object.keys(named), ...others.map(([name]) => name)];
  return { damaged, hasOtherFiles: true, isSpareKnown: false };
}
