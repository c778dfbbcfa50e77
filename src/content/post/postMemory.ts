/**
 * Remembers posts between readings of the site, for `dev`. Only the files that changed are read. While a file is faulty
 * or half written, its last good post stays.
 */
import { statSync } from 'node:fs';
import { stampOf } from '../../cache/fileStamp.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { translatedFile } from '../files/translatedFile.ts';
import { homeLanguages } from '../values/language.ts';
import type { PostContext } from './postSource.ts';
import type { PostReading } from './readPost.ts';

/**
 * The result of reading one markdown file; `file` is in NFC. `matter` is a hash of the lines above the body of a post, and
 * null for other files.
 */
export type FileReading = PostReading & { file: string; matter: string | null };

/** The remembered readings. */
export type PostMemory = {
  /**
   * Returns the last reading of a file, or calls `read` if the file or its context has changed. If the file is faulty
   * now, the result has its last good post, and the problems of the file.
   */
  recall: (source: ContentFile, context: PostContext, read: () => FileReading) => FileReading;
  /** Reads a known file again, in its last context. Returns null for an unknown file. */
  reread: (absolute: string) => { before: FileReading; after: FileReading } | null;
};

/** `stamp` changes with the file, and `settings` with everything else that its reading depends on. */
type Remembered = { stamp: string; settings: string; reading: FileReading; read: () => FileReading };

/** Creates an empty memory. */
export function createPostMemory(): PostMemory {
  const remembered = new Map<string, Remembered>();
  const usable = new Map<string, FileReading>();
  const orUsable = (absolute: string, reading: FileReading): FileReading => {
    if (reading.post === null && reading.intro === undefined) {
      const { problems, foreign } = reading;
      const last = usable.get(absolute);
      return last ? { ...last, problems, foreign } : reading;
    }
    usable.set(absolute, reading);
    return reading;
  };
  const settingsOf = rememberLast((context: PostContext) =>
    JSON.stringify([context.config, context.contentName, context.today]),
  );
  return {
    recall: (source, context, read) => {
      const stamp = stampAt(source.absolute);
      // Of all other file names, the reading of a post depends only on that of its original.
      const original = translatedFile(
        source.file.normalize('NFC'),
        context.files,
        homeLanguages(context.config),
      )?.original;
      const settings = `${settingsOf(context)} ${original}`;
      const known = remembered.get(source.absolute);
      if (stamp !== null && known?.stamp === stamp && known.settings === settings) return known.reading;
      const reading = orUsable(source.absolute, read());
      if (stamp === null) remembered.delete(source.absolute);
      else remembered.set(source.absolute, { stamp, settings, reading, read });
      return reading;
    },
    reread: (absolute) => {
      const known = remembered.get(absolute);
      const stamp = stampAt(absolute);
      if (known === undefined || stamp === null) return null;
      const { reading: before, read } = known;
      const after = orUsable(absolute, read());
      remembered.set(absolute, { ...known, stamp, reading: after });
      return { before, after };
    },
  };
}

/** Caches the last result, because the same context is passed for every file of a site. */
function rememberLast<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { key: Key; value: Value } | null = null;
  return (key) => {
    if (last === null || last.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

/** Returns a text that changes with the file; null if the file does not exist. */
function stampAt(absolute: string): string | null {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  return stats ? stampOf(stats) : null;
}
