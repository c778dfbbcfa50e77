/** Reads one file again after an edit, without the readings of all others. */
import { isDeepStrictEqual } from 'node:util';
import { shardOf } from '../../cache/shards.ts';
import type { Post } from '../../types/content.ts';
import type { ContentFile } from '../files/listFiles.ts';
import type { FileReading } from './postMemory.ts';
import type { PostContext } from './postSource.ts';
import { readMarkdownFile } from './readPosts.ts';
import { readShard, type Saved, savedReading, settingsOf, writeShard } from './savedReadings.ts';

/** A post of which only the text has changed. `save` replaces its saved reading. */
export type EditedReading = { before: Post; after: Post; save: () => void };

/** The saved readings of single files. `stamp` is that of the file when it was read. */
export type ReadingLookup = {
  /**
   * Reads a file whose stamp has changed. Returns null if more than the text of its post has changed, if it has a problem, or
   * if its saved reading is not that of the stamp before.
   */
  reread: (
    source: ContentFile,
    context: PostContext,
    stamps: { before: string; after: string },
  ) => EditedReading | null;
  /** Returns the post of a file that has not changed, as it was read last; null if that is not known. */
  find: (file: string, stamp: string) => Post | null;
};

/** Opens the folder of saved readings. Reads only the parts that have the files. */
export function openSingleReadings(folder: string): ReadingLookup {
  const shards = new Map<number, Map<string, Saved>>();
  const shardWith = (file: string) => {
    const number = shardOf(file);
    const shard = shards.get(number) ?? readShard(folder, number);
    shards.set(number, shard);
    return shard;
  };
  return {
    reread: (source, context, stamps) => {
      const saved = shardWith(source.file).get(source.file);
      const settings = settingsOf(source, context);
      if (saved === undefined || saved.stamp !== stamps.before || saved.settings !== settings) return null;
      const reading = readMarkdownFile(source, context);
      const [before, after] = [plainPost(saved.reading), plainPost(reading)];
      if (saved.foreign.length > 0 || !before || !after || !isSameButText(before, after)) return null;
      const save = () => {
        const shard = shardWith(source.file);
        shard.set(source.file, savedReading({ stamp: stamps.after, settings }, reading));
        writeShard(folder, shardOf(source.file), shard);
      };
      return { before, after, save };
    },
    find: (file, stamp) => {
      const saved = shardWith(file).get(file);
      return saved?.stamp === stamp ? saved.reading.post : null;
    },
  };
}

/** Returns whether two readings of a post differ at most in its text. */
export function isSameButText(before: Post, after: Post): boolean {
  return isDeepStrictEqual(withoutText(before), withoutText(after));
}

/** Returns the post of a reading that has nothing to report. */
function plainPost({ post, problems, foreign }: FileReading): Post | null {
  return problems.length === 0 && foreign.length === 0 ? post : null;
}

function withoutText(post: Post): Post {
  return { ...post, body: '', bodyLine: 0, cuts: [] };
}
