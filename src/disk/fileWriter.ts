/**
 * Writes the texts of a build. If there are many, a thread writes and hashes them while the main thread makes the next
 * pages. They share a few buffers: with copies of the texts, a build of 10,000 posts took 950 MB more. If all buffers are
 * full, the main thread writes a file itself.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFile, type FileManifest, type ManifestEntry, stampOf } from './fileManifest.ts';
import { folderCreator } from './folderCreator.mjs';
import { startWriterThread, type WriterThread } from './startWriterThread.ts';

/** A file to write. `from` is what it was made from. */
type NewFile = { name: string; from: Pick<ManifestEntry, 'source' | 'key'>; content: string | Uint8Array };

/** Writes files into one folder, and adds each to a manifest. */
export type FileWriter = {
  /** Creates the folder of the file, too. */
  write: (file: NewFile) => void;
  /** Creates the folder of a file that is linked or copied. */
  createFolderOf: (name: string) => void;
  /** Resolves when all files are written. Rejects with the first error of the disk. */
  finish: () => Promise<void>;
  /** Ends the thread. */
  close: () => Promise<void>;
};

/** Creates a writer. `thread` is writerThread.mjs. */
export function createFileWriter(folder: string, manifest: FileManifest, thread: URL): FileWriter {
  let count = 0;
  let worker: WriterThread | null = null;
  let filling: Filling | null = null;
  const free = Array.from({ length: bufferCount }, () => new SharedArrayBuffer(bufferBytes));
  const running: Promise<void>[] = [];
  const createFolderOf = folderCreator(folder);
  const send = () => {
    if (filling === null) return;
    worker ??= startWriterThread(folder, thread);
    const { buffer, files } = filling;
    filling = null;
    const written = worker.write(buffer, files).then((results) => {
      for (const [index, { checksum, size, ...stats }] of results.entries()) {
        const file = files[index];
        if (file) manifest.set(file.name, { ...file.from, checksum, size, stamp: stampOf(stats), changedAt: null });
      }
      free.push(buffer);
    });
    // `finish` reports the error.
    written.catch(() => {});
    running.push(written);
  };
  /** Copies a file into a buffer. Returns false if there is no room. */
  const share = ({ name, from, content }: NewFile): boolean => {
    const bound = boundOf(content, bufferBytes - (filling?.used ?? 0));
    if (filling !== null && filling.used + bound > bufferBytes) send();
    const buffer = filling?.buffer ?? (bound > bufferBytes ? undefined : free.pop());
    if (buffer === undefined) return false;
    filling ??= { buffer, used: 0, files: [] };
    const start = filling.used;
    filling.used += copyInto(Buffer.from(buffer), content, start);
    filling.files.push({ name, from, start, end: filling.used });
    return true;
  };
  return {
    write: (newFile) => {
      count += 1;
      if (count > threadThreshold && share(newFile)) return;
      const { name, from, content } = newFile;
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = join(folder, name);
      createFolderOf(name);
      writeFileSync(file, bytes);
      manifest.set(name, describeFile(from, name, file, bytes));
    },
    createFolderOf,
    finish: async () => {
      send();
      await Promise.all(running);
    },
    close: async () => {
      await worker?.close();
    },
  };
}

/** An edit writes fewer files, for which starting a thread would take longer than writing them. */
const threadThreshold = 300;

/** One buffer is written while the other is filled; a page has 40 kB. The rest is for times when the disk is slow. */
const bufferBytes = 2 ** 21;
const bufferCount = 4;

/** A buffer with the texts of files, one after another. */
type Filling = { buffer: SharedArrayBuffer; used: number; files: SharedFile[] };

/** A file whose text is in a buffer, from `start` to `end`. */
type SharedFile = Pick<NewFile, 'name' | 'from'> & { start: number; end: number };

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
