/** Downloads one file into a cache. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { answerOfError } from '../../check/politeRequests.ts';

/** Milliseconds until a download is given up. */
const timeout = 60_000;

/** Returns where the cache has or would have the file of an address. */
export function cachedFile(cache: string, url: string): string {
  const ending = extname(new URL(url).pathname).replace(/[^.\w]/g, '');
  return join(cache, 'uploads', hash('sha256', url).slice(0, 32) + ending);
}

/** Downloads a file, which appears whole. Returns why that failed, or null. */
export async function downloadFile(url: string, file: string): Promise<string | null> {
  if (existsSync(file)) return null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    if (!response.ok) return `the answer was ${response.status}`;
    // A site that has moved answers with its home page.
    if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) return 'the answer was a page';
    const bytes = Buffer.from(await response.arrayBuffer());
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
    return null;
  } catch (error) {
    const answer = answerOfError(error, timeout);
    return 'reason' in answer ? answer.reason : 'there was no answer';
  }
}
