/**
 * Writes the texts of a build. If there are many, a thread writes and hashes them while the main thread makes the next
 * pages. They share a few buffers: with copies of the texts, a build of 10,000 posts took 950 MB more. If all buffers are
 * full, the main thread writes a file itself.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFile, type FileManifest, type ManifestEntry, stampOf } from './fileManifest.ts';
import { startWriterThread, type WriterThread } from './startWriterThread.ts';

/** A file to write. `from` is what it was made from. */
type NewFile = { name: string; from: Pick<ManifestEntry, 'source' | 'key'>; content: string | Uint8Array };

/** Writes files into one folder, and adds each to a manifest. */
export type FileWriter = {
  write: (file: NewFile) => void;
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
    const length = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
    if (filling !== null && filling.used + length > bufferBytes) send();
    const buffer = filling?.buffer ?? (length > bufferBytes ? undefined : free.pop());
    if (buffer === undefined) return false;
    filling ??= { buffer, used: 0, files: [] };
    const start = filling.used;
    const shared = Buffer.from(buffer);
    if (typeof content === 'string') shared.write(content, start);
    else shared.set(content, start);
    filling.used += length;
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
      writeFileSync(file, bytes);
      manifest.set(name, describeFile(from, name, file, bytes));
    },
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
