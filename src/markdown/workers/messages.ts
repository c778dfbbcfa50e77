/** The messages between the main thread (renderThread.ts) and a worker (worker.ts). */

import type { BodyInput, LinkTable, PluginFailure, RenderedBody } from '../model.ts';

/** A message to a worker. It resolves links against the last table that it was sent. */
export type Request = { type: 'table'; table: LinkTable } | { type: 'render'; input: BodyInput };

/**
 * A message from a worker. `ready` comes once, when the worker has loaded; `thread` is its number for threadClock.ts.
 * Each `render` request then gets one of the other two replies, in the order of the requests.
 */
export type Reply =
  | { type: 'ready'; thread: number | null }
  | { type: 'rendered'; body: RenderedBody }
  | { type: 'failed'; reason: string; by?: PluginFailure | null };
