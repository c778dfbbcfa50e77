/** The files with the texts of dialogs and of the shell: one for each language that the site has pages in. */
import { hash } from 'node:crypto';
import { builtPosts } from '../content/arrange/postLists.ts';
import type { Site } from '../types/content.ts';
import { type Words, wordsFor } from '../words/wordsFor.ts';
import type { Entry } from './model.ts';

/** Returns the entries of all files. */
export function wordsEntries(site: Site): Entry[] {
  const languages = new Set([null, ...builtPosts(site).map(({ language }) => language)]);
  const files = new Map(
    [...languages].map((language) => {
      const words = wordsFor(site, language);
      return [wordsFilePath(words), words] as const;
    }),
  );
  return [...files].map(([path, words]) => ({
    path,
    owner: `the texts of catpost in the language ${words.catalog}`,
    source: { kind: 'text', text: textOf(words) },
  }));
}

/** Returns the path of the file. A hash of its contents is in the name, so that hosts may say that it never changes. */
export function wordsFilePath(words: Words): string {
  const path = paths.get(words) ?? `/assets/words-${words.catalog}-${hash('sha256', textOf(words)).slice(0, 8)}.json`;
  paths.set(words, path);
  return path;
}

const paths = new WeakMap<Words, string>();

function textOf({ script }: Words): string {
  return JSON.stringify(script);
}
