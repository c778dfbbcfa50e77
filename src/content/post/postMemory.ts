/** Posts that were read before, so that `dev` reads only what has changed. */
import { statSync } from 'node:fs';
import type { ContentFile } from '../files.ts';
import type { PostContext, PostResult } from './readPost.ts';
import { translatedFile } from './translations.ts';

/** What a reading of one markdown file came to; `file` is in NFC. */
export type PostReading = PostResult & { file: string };

export type PostMemory = {
  /** The reading of a file as it is now: the one before, where neither the file nor what it is read with has changed. */
  recall: (source: ContentFile, context: PostContext, read: () => PostReading) => PostReading;
  /** Reads a known file anew, with what it was read with before. Null for one that is not known. */
  reread: (absolute: string) => { before: PostReading; after: PostReading } | null;
};

/** `stamp` is the file as the disk knows it, `settings` all that it was read with. */
type Remembered = { stamp: string; settings: string; reading: PostReading; read: () => PostReading };

export function createPostMemory(): PostMemory {
  const remembered = new Map<string, Remembered>();
  const settingsOf = onceForEach((context: PostContext) =>
    JSON.stringify([context.config, context.contentName, context.today]),
  );
  return {
    recall: (source, context, read) => {
      const stamp = stampOf(source.absolute);
      // Of the other files' names, only that of its original makes another post of it.
      const original = translatedFile(source.file.normalize('NFC'), context.files)?.original;
      const settings = `${settingsOf(context)} ${original}`;
      const known = remembered.get(source.absolute);
      if (stamp !== null && known?.stamp === stamp && known.settings === settings) return known.reading;
      const reading = read();
      if (stamp === null) remembered.delete(source.absolute);
      else remembered.set(source.absolute, { stamp, settings, reading, read });
      return reading;
    },
    reread: (absolute) => {
      const known = remembered.get(absolute);
      const stamp = stampOf(absolute);
      if (known === undefined || stamp === null) return null;
      const { reading: before, read } = known;
      const after = read();
      remembered.set(absolute, { ...known, stamp, reading: after });
      return { before, after };
    },
  };
}

/** The same context is asked about for every file. */
function onceForEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { key: Key; value: Value } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

/** Null where the file cannot be asked. */
function stampOf(absolute: string): string | null {
  const stat = statSync(absolute, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : null;
}
