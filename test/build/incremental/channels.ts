/** What the threads of relay.ts and renderer.ts say to each other. */

import type { LinkTable } from '../../../src/markdown/model.ts';
import type { Reply, Request } from '../../../src/markdown/workers/messages.ts';

/** A job, the relay that has it, and the links of its site. */
export type Asked = { from: string; job: Extract<Request, { type: 'render' }>; table: LinkTable };

export type Answered = { to: string; answer: Exclude<Reply, { type: 'ready' }> };

/** Their names; nothing outside of the process hears of them. */
export const askChannel = 'catpost-sequences-ask';
export const answerChannel = 'catpost-sequences-answer';
