/**
 * Writes the files of a build. If there are many, threads render pages, write and hash, while the main thread makes the data
 * of the next pages. If they are busy, the main thread renders and writes as well.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../documents/model.ts';
import { describeFile, type FileManifest, type ManifestEntry, stampOf } from './fileManifest.ts';
import { folderCreator } from './folderCreator.ts';
import { createSharedTexts } from './sharedTexts.ts';
import type { WriterData, WrittenFile } from './writerMessages.ts';
import { createWriterThreads } from './writerThreads.ts';

/** A file to write. `from` is what it was made from. */
type NewFile = {
  name: string;
  from: Pick<ManifestEntry, 'source' | 'key'>;
  content: () => string | Uint8Array;
  /** What a thread can render the content from; null if only the main thread can. */
  built: Built | null;
};

/** Writes files into one folder, and adds each to a manifest. */
export type FileWriter = {
  /** Creates the folder of the file, too. */
  write: (file: NewFile) => void;
  /** Creates the folder of a file that is linked or copied. */
  createFolderOf: (name: string) => void;
  /** Resolves when all files are written. Rejects with the first error of the disk. */
  finish: () => Promise<void>;
  /** Ends the threads. */
  close: () => Promise<void>;
};

/** Creates a writer. `thread` is the bundled writerThread.ts. */
export function createFileWriter(data: WriterData, manifest: FileManifest, thread: URL): FileWriter {
  let count = 0;
  let pages: PageFile[] = [];
  let waitingPages = 0;
  const running: Promise<void>[] = [];
  const threads = createWriterThreads(data, thread);
  const createFolderOf = folderCreator(data.folder);
  const add = (files: NamedFile[], written: Promise<WrittenFile[]>, done: () => void) => {
    const added = written.then((results) => {
      for (const [index, { checksum, size, ...stats }] of results.entries()) {
        const file = files[index];
        if (file) manifest.set(file.name, { ...file.from, checksum, size, stamp: stampOf(stats), changedAt: null });
      }
      done();
    });
    // `finish` reports the error.
    added.catch(() => {});
    running.push(added);
  };
  const texts = createSharedTexts<NamedFile>((buffer, files, done) => {
    add(files, threads.write({ kind: 'files', buffer, files: files.map(withoutSource) }), done);
  });
  const sendPages = () => {
    const sent = pages;
    pages = [];
    if (sent.length === 0) return;
    waitingPages += sent.length;
    add(sent, threads.write({ kind: 'pages', pages: sent.map(({ name, built }) => ({ name, built })) }), () => {
      waitingPages -= sent.length;
    });
  };
  /** Leaves a page to the threads. Returns false if they have enough to do. */
  const isLeft = ({ name, from, built }: NewFile): boolean => {
    if (built === null || waitingPages >= mostWaiting * threads.count) return false;
    pages.push({ name, from, built });
    if (pages.length === batchLength) sendPages();
    return true;
  };
  return {
    write: (newFile) => {
      count += 1;
      if (count > threadThreshold && isLeft(newFile)) return;
      const { name, from } = newFile;
      const content = newFile.content();
      if (count > threadThreshold && texts.share({ name, from }, content)) return;
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = join(data.folder, name);
      createFolderOf(name);
      writeFileSync(file, bytes);
      manifest.set(name, describeFile(from, name, file, bytes));
    },
    createFolderOf,
    finish: async () => {
      sendPages();
      texts.send();
      await Promise.all(running);
    },
    close: async () => {
      await threads.close();
    },
  };
}

type NamedFile = Pick<NewFile, 'name' | 'from'>;

/** A page for the threads. */
type PageFile = NamedFile & { built: Built };

/** An edit writes fewer files, for which starting a thread would take longer than writing them. */
const threadThreshold = 300;

/** Pages in one message. */
const batchLength = 16;

/** Pages that wait for one thread. With 40 kB each, they take 3 MB. */
const mostWaiting = 64;

function withoutSource({ name, start, end }: { name: string; start: number; end: number }) {
  return { name, start, end };
}
