/** Keeps the texts of files that a conversion has read. */
import type { ForeignFolder } from '../folder/model.ts';

type Read = ForeignFolder['read'];

/** The texts that were read. */
export type KeptTexts = {
  /** Reads a file once. */
  read: Read;
  /** Forgets the texts of posts. What reads them later is kept again. */
  forget: (posts: readonly { file: string }[]) => void;
  /** Returns whether all files that were read have the same texts in another reading. */
  isSameIn: (read: Read) => boolean;
};

/** Returns no texts yet. `read` reads a file of the folder. */
export function keepTexts(read: Read): KeptTexts {
  const texts = new Map<string, string | null>();
  return {
    read: (file, most) => {
      if (most !== undefined) return read(file, most);
      const known = texts.get(file);
      if (known !== undefined) return known;
      const text = read(file);
      texts.set(file, text);
      return text;
    },
    forget: (posts) => {
      for (const { file } of posts) texts.delete(file);
    },
    isSameIn: (again) => [...texts].every(([file, text]) => again(file) === text),
  };
}
