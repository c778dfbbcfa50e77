/** The messages between a build and a thread that writes for it. */
import { z } from 'zod';
import type { Built } from '../documents/model.ts';
import type { Template } from '../plan/model.ts';

/** What a thread is started with. It writes below `folder`. */
export type WriterData = { folder: string; template: Template };

/** Files whose texts are in a shared buffer, each from `start` to `end`, or pages that the thread renders. */
export type WriteRequest =
  | { kind: 'files'; buffer: SharedArrayBuffer; files: { name: string; start: number; end: number }[] }
  | { kind: 'pages'; pages: { name: string; built: Built }[] };

/** What the manifest needs to know of a written file. */
export type WrittenFile = z.infer<typeof writtenFile>;

const writtenFile = z.object({ checksum: z.string(), size: z.number(), ino: z.number(), mtimeMs: z.number() });

/** The reply to a request: a description of each file, or the first error. */
export type WriteReply = z.infer<typeof writeReply>;

/** The shape of a reply. An error loses its code on the way between threads, so it is a field. */
export const writeReply = z.union([
  z.object({ written: z.array(writtenFile) }),
  z.object({ failed: z.object({ message: z.string(), code: z.string().optional() }) }),
]);
