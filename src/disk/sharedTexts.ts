/**
 * Hands texts to the threads that write them, in a few shared buffers. With copies of the texts, a build of 10,000 posts took
 * 950 MB more.
 */

/** The place of a text in a buffer. */
type Place = { start: number; end: number };

/** Has the files of a buffer written, and calls `done` when the buffer is free again. */
type SendBuffer<File> = (buffer: SharedArrayBuffer, files: (File & Place)[], done: () => void) => void;

/** The buffers. */
export type SharedTexts<File> = {
  /** Copies a text into a buffer. Returns false if there is no room. */
  share: (file: File, content: string | Uint8Array) => boolean;
  /** Sends the buffer that is being filled. */
  send: () => void;
};

/** Returns empty buffers. */
export function createSharedTexts<File>(sendBuffer: SendBuffer<File>): SharedTexts<File> {
  let filling: { buffer: SharedArrayBuffer; used: number; files: (File & Place)[] } | null = null;
  const free = Array.from({ length: bufferCount }, () => new SharedArrayBuffer(bufferBytes));
  const send = () => {
    if (filling === null) return;
    const { buffer, files } = filling;
    filling = null;
    sendBuffer(buffer, files, () => free.push(buffer));
  };
  return {
    share: (file, content) => {
      const bound = boundOf(content, bufferBytes - (filling?.used ?? 0));
      if (filling !== null && filling.used + bound > bufferBytes) send();
      const buffer = filling?.buffer ?? (bound > bufferBytes ? undefined : free.pop());
      if (buffer === undefined) return false;
      filling ??= { buffer, used: 0, files: [] };
      const start = filling.used;
      filling.used += copyInto(Buffer.from(buffer), content, start);
      filling.files.push({ ...file, start, end: filling.used });
      return true;
    },
    send,
  };
}

/** One buffer is written while the other is filled; a page has 40 kB. The rest is for times when the disk is slow. */
const bufferBytes = 2 ** 21;
const bufferCount = 4;

/**
 * Returns how many bytes a content has, or a larger number if that many fit as well. Counting the bytes of a text takes
 * half as long as writing them.
 */
function boundOf(content: string | Uint8Array, room: number): number {
  if (typeof content !== 'string') return content.length;
  // A UTF-16 unit takes at most three bytes.
  const most = content.length * 3;
  return most <= room ? most : Buffer.byteLength(content);
}

/** Copies a content into a buffer, which has room for it. Returns the number of bytes. */
function copyInto(buffer: Buffer, content: string | Uint8Array, start: number): number {
  if (typeof content === 'string') return buffer.write(content, start);
  buffer.set(content, start);
  return content.length;
}
