/**
 * Sends requests to other sites politely: a few at a time, to each host one after the other with a pause in between,
 * and with a user agent that says who asks.
 */
import { setTimeout as delay } from 'node:timers/promises';
import PQueue from 'p-queue';

/** How requests are limited. */
export type RequestLimits = {
  userAgent: string;
  /** How many requests run at the same time, to all hosts together. */
  concurrency: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
  /** Milliseconds until a request without an answer is given up. */
  timeout: number;
  /** Milliseconds. If a host asks to wait longer than this, the request is not repeated. */
  longestWait: number;
};

/** The limits that `npm run check -- --external` uses. */
export const politeLimits = { concurrency: 4, pause: 1_000, timeout: 10_000, longestWait: 60_000 };

/** `reason` says why there is no answer; `isPermanent`, that there never will be one. */
type Answer = { status: number; location: string | null } | { reason: string; isPermanent: boolean };

/** Sends one request. Never rejects: a failure is an answer. */
export type SendRequest = (url: string, method: 'HEAD' | 'GET') => Promise<Answer>;

/**
 * Each request waits first in the queue of its host, and then for a free connection, so that no host delays another.
 */
export function politeSender(limits: RequestLimits): SendRequest {
  const hostQueues = new Map<string, PQueue>();
  const connections = new PQueue({ concurrency: limits.concurrency });
  return (url, method) => {
    const { host } = new URL(url);
    const knownQueue = hostQueues.get(host);
    const hostQueue = knownQueue ?? new PQueue({ concurrency: 1 });
    hostQueues.set(host, hostQueue);
    const send = () => connections.add(() => sendNow(url, method, limits));
    return hostQueue.add(async () => {
      if (knownQueue) await delay(limits.pause);
      const { answer, retryAfter } = await send();
      if (retryAfter === null || retryAfter > limits.longestWait) return answer;
      await delay(Math.max(retryAfter, limits.pause));
      return (await send()).answer;
    });
  };
}

/** Describes the error of a failed `fetch`. Only an unknown host is permanent; all else may be better tomorrow. */
export function answerOfError(error: unknown, timeout: number): Answer {
  if (!(error instanceof Error)) return { reason: String(error), isPermanent: false };
  if (error.name === 'TimeoutError') return { reason: `no answer within ${timeout / 1000} s`, isPermanent: false };
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return { reason: unknownHost, isPermanent: true };
  return { reason: code || (cause instanceof Error ? cause.message : error.message), isPermanent: false };
}

/** The reason of an answer if the host name does not exist. */
export const unknownHost = 'there is no such host';

/** `retryAfter` is how many milliseconds a busy host asks to wait. */
async function sendNow(
  url: string,
  method: 'HEAD' | 'GET',
  { userAgent, timeout }: RequestLimits,
): Promise<{ answer: Answer; retryAfter: number | null }> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'User-Agent': userAgent, Accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
    });
    // Only the headers are needed.
    await response.body?.cancel();
    const { status, headers } = response;
    const isBusy = status === 429 || status === 503;
    return {
      answer: { status, location: headers.get('location') },
      retryAfter: isBusy ? parseRetryAfter(headers.get('retry-after')) : null,
    };
  } catch (error) {
    return { answer: answerOfError(error, timeout), retryAfter: null };
  }
}

/** Parses the header's seconds or date (RFC 9110, 10.2.3) into milliseconds from now. */
function parseRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : Math.max(0, time - Date.now());
}
