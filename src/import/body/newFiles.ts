/** Collects files that a conversion makes. */
import { posix } from 'node:path';
import type { ForeignFile } from '../folder/model.ts';
import type { NewFiles } from './model.ts';

/** Returns no files yet. `files` are those of the folder, whose names are taken. */
export function createNewFiles(files: readonly Pick<ForeignFile, 'file'>[]): NewFiles {
  const taken = new Set(files.map(({ file }) => keyOf(file)));
  const made: NewFiles['made'] = new Map();
  return {
    made,
    add: (post, name, text) => {
      const extension = posix.extname(name);
      const stem = posix.join(posix.dirname(post.file), name.slice(0, name.length - extension.length));
      for (let count = 1; ; count += 1) {
        const file = stem + (count === 1 ? '' : `-${count}`) + extension;
        if (made.get(file)?.text === text) return file;
        if (taken.has(keyOf(file))) continue;
        taken.add(keyOf(file));
        made.set(file, { text, source: post.file });
        return file;
      }
    },
  };
}

/** On some disks, names that differ only in letter case are the same. */
function keyOf(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
