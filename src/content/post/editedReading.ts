/** Reads single files after an edit, without the readings of all others. */
import { isDeepStrictEqual } from 'node:util';
import { shardOf } from '../../cache/shards.ts';
import type { Post } from '../../types/content.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { readTextFile } from '../files/readTextFile.ts';
import type { PostContext } from './postSource.ts';
import { defaultMaximumBytes, hashOfMatter, readMarkdownFile } from './readPosts.ts';
import { readShard, type Saved, savedReading, settingsOf, writeShard } from './savedReadings.ts';

/** A post as it was read, and what stores that. */
export type EditedReading = { post: Post; save: () => void };

/** The saved readings of single files. `stamp` is that of the file when it was read. */
export type ReadingLookup = {
  /** Returns whether a post has the same front matter as when it was last read. The file is not parsed. */
  hasSameMatter: (source: ContentFile) => boolean;
  /** Reads a file that has changed. Returns null if it is no post, or if there is a problem. */
  reread: (source: ContentFile, context: PostContext, stamp: string) => EditedReading | null;
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
    hasSameMatter: (source) => {
      const { post, matter } = shardWith(source.file).get(source.file)?.reading ?? {};
      const read = readTextFile(source, '', defaultMaximumBytes);
      return post != null && 'text' in read && hashOfMatter(read.text, post.bodyLine) === matter;
    },
    reread: (source, context, stamp) => {
      const reading = readMarkdownFile(source, context);
      const { post, problems, foreign } = reading;
      if (post === null || problems.length > 0 || foreign.length > 0) return null;
      const save = () => {
        const settings = settingsOf(source, context);
        const shard = shardWith(source.file);
        shard.set(source.file, savedReading({ stamp, settings }, reading));
        writeShard(folder, shardOf(source.file), shard);
      };
      return { post, save };
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

function withoutText(post: Post): Post {
  return { ...post, body: '', bodyLine: 0, cuts: [] };
}
