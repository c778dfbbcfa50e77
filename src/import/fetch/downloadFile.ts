/** Downloads one file into a cache. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { answerOfError } from '../../check/politeRequests.ts';
import { isPrivateHost } from './privateHost.ts';

/** Milliseconds until a download is given up. */
const timeout = 60_000;

/** Larger files are not downloaded. */
const maximumBytes = 200_000_000;

/** How many redirects are followed. */
const mostRedirects = 5;

/** Returns where the cache has or would have the file of an address. */
export function cachedFile(cache: string, url: string): string {
  const ending = extname(new URL(url).pathname).replace(/[^.\w]/g, '');
  return join(cache, 'uploads', hash('sha256', url).slice(0, 32) + ending);
}

/** Downloads a file, which appears whole. Returns why that failed, or null. */
export async function downloadFile(url: string, file: string): Promise<string | null> {
  if (existsSync(file)) return null;
  try {
    const response = await responseOf(url);
    if (typeof response === 'string') return response;
    if (!response.ok) return `the answer was ${response.status}`;
    // A site that has moved answers with its home page.
    if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) return 'the answer was a page';
    const bytes = await bytesOf(response);
    if (bytes === null) return `it is larger than ${maximumBytes / 1_000_000} MB`;
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

/**
 * Follows redirects, and returns the last answer, or why there is none. A site must not redirect into the author's own
 * network, because what is there would be published.
 */
async function responseOf(url: string): Promise<Response | string> {
  const signal = AbortSignal.timeout(timeout);
  const { hostname } = new URL(url);
  let address = url;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const response = await fetch(address, { signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, address)) return 'it redirects to an address that is not valid';
    const next = new URL(location, address);
    if (next.hostname !== hostname && (await isPrivateHost(next.hostname)) && !(await isPrivateHost(hostname))) {
      return `it redirects to ${next.host}, which is in your own network`;
    }
    address = next.href;
  }
  return `it redirects more than ${mostRedirects} times`;
}

/** Returns the bytes of an answer; null if they are too many. */
async function bytesOf(response: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maximumBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
