/**
 * Keeps between builds what was read of each markdown file, so that only the files that have changed are read again. The
 * readings are divided among several files, because an edit then writes only one of them.
 */
import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { readChecked, writeChecked } from '../../cache/checked.mjs';
import { isRecent, stampOf } from '../../cache/fileStamp.ts';
import { shardCount, shardOf } from '../../cache/shards.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { translatedFile } from '../files/translatedFile.ts';
import type { ForeignKey } from '../keys/foreignKeys.ts';
import { homeLanguages } from '../values/language.ts';
import type { FileReading } from './postMemory.ts';
import type { PostContext } from './postSource.ts';

/** The readings of a content folder. */
export type SavedReadings = {
  /** Returns the saved reading of a file, or calls `read` if the file or its context has changed. */
  recall: (source: ContentFile, context: PostContext, read: () => FileReading) => FileReading;
  /** Writes the readings that have changed. Forgets the files that were not read since the last call. */
  save: () => void;
};

/** `stamp` changes with the file, and `settings` with everything else that its reading depends on. */
export type Saved = {
  stamp: string;
  settings: string;
  reading: FileReading;
  /** Its `foreign` is empty in `reading`, because the place of a key is a function. */
  foreign: Pick<ForeignKey, 'key' | 'file'>[];
};

type Shard = { saved: Map<string, Saved>; used: Map<string, Saved>; isChanged: boolean };

/**
 * Opens the readings in a folder. What is missing or damaged is read again. `stamps` are those of files by their absolute
 * paths, as far as they are known already.
 */
export function openReadings(folder: string, stamps: ReadonlyMap<string, string> = new Map()): SavedReadings {
  const shards = new Map<number, Shard>();
  const shardFor = (file: string) => {
    const number = shardOf(file);
    const shard = shards.get(number) ?? { saved: readShard(folder, number), used: new Map(), isChanged: false };
    shards.set(number, shard);
    return shard;
  };
  return {
    recall: (source, context, read) => {
      const shard = shardFor(source.file);
      const stamp = stamps.get(source.absolute) ?? stampAt(source.absolute);
      const key = { stamp: stamp ?? '', settings: settingsOf(source, context) };
      const saved = shard.saved.get(source.file);
      if (saved !== undefined && saved.stamp === key.stamp && saved.settings === key.settings) {
        shard.used.set(source.file, saved);
        return readingOf(saved, read);
      }
      const reading = read();
      shard.isChanged = true;
      if (stamp !== null) shard.used.set(source.file, savedReading(key, reading));
      return reading;
    },
    save: () => {
      for (let number = 0; number < shardCount; number += 1) {
        const shard = shards.get(number);
        if (shard === undefined) continue;
        const { saved, used, isChanged } = shard;
        if (isChanged || used.size !== saved.size) writeShard(folder, number, used);
        shards.set(number, { saved: used, used: new Map(), isChanged: false });
      }
    },
  };
}

/** Returns what is saved of a reading. */
export function savedReading(from: Pick<Saved, 'stamp' | 'settings'>, reading: FileReading): Saved {
  const foreign = reading.foreign.map(({ key, file }) => ({ key, file }));
  return { ...from, reading: { ...reading, foreign: [] }, foreign };
}

function shardFile(folder: string, number: number): string {
  return join(folder, `${number}.bin`);
}

/** Reads one of the files with readings. It is empty if it is missing or damaged. */
export function readShard(folder: string, number: number): Map<string, Saved> {
  const bytes = readChecked(shardFile(folder, number));
  if (bytes === null) return new Map();
  try {
    return shardShape.parse(deserialize(bytes));
  } catch {
    // A newer Node.js may have written it in a format that this one cannot read.
    return new Map();
  }
}

/** Writes one of the files with readings. */
export function writeShard(folder: string, number: number, saved: Map<string, Saved>): void {
  writeChecked(shardFile(folder, number), serialize(saved));
}

/** Only the outline is checked: the checksum shows that this code has written the file. */
const shardShape = z.custom<Map<string, Saved>>((value) => value instanceof Map);

/** Returns a saved reading. The place of a foreign key is found by reading the file, which happens for one post a key. */
function readingOf({ reading, foreign }: Saved, read: () => FileReading): FileReading {
  if (foreign.length === 0) return reading;
  const located = foreign.map((found, index) => ({ ...found, locate: () => read().foreign[index]?.locate() ?? {} }));
  return { ...reading, foreign: located };
}

/** Returns a hash of everything but the text of a file that its reading depends on. */
export function settingsOf(source: ContentFile, context: PostContext): string {
  // Of all other file names, the reading of a post depends only on that of its original.
  const original = translatedFile(source.file.normalize('NFC'), context.files, homeLanguages(context.config))?.original;
  return `${contextKeyOf(context)} ${original}`;
}

function contextKeyOf(context: PostContext): string {
  const known = contextKeys.get(context);
  if (known !== undefined) return known;
  const key = hash('sha256', JSON.stringify([context.config, context.contentName, context.today]));
  contextKeys.set(context, key);
  return key;
}

/** The same context is passed for every file of a site. */
const contextKeys = new WeakMap<PostContext, string>();

/** Returns the stamp of a file, or null if it may be the same after another change. */
function stampAt(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && !isRecent(stats) ? stampOf(stats) : null;
}
