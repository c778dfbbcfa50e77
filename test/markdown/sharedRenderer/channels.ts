/** The messages between the threads of relay.ts and renderer.ts. */

import type { LinkTable } from '../../../src/markdown/model.ts';
import type { Reply, Request } from '../../../src/markdown/workers/messages.ts';

/** A job, the id of the relay that sends it, and the links of its site. */
export type Asked = { from: string; job: Extract<Request, { type: 'render' }>; table: LinkTable };

/** A reply, and the process that it is for. */
export type Answered = { to: string; answer: Exclude<Reply, { type: 'ready' }> };

/** Opens the channels between a bundle of relay.ts and its renderer. Only threads of the same process hear them. */
export function openChannels(relay: string) {
  const open = (name: string) => new BroadcastChannel(`${relay} ${name}`);
  return { asked: open('asked'), answered: open('answered') };
}
