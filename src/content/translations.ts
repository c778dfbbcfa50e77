/** `hello.de.md` beside `hello.md` is its translation: which file names say so, and which posts are versions of one. */
import type { Post, SiteConfig } from '../types.ts';
import { spelledEndings, withoutMarkdownEnding } from './markdownFiles.ts';
import { isLanguage } from './postSchema.ts';
import { compare } from './problems.ts';

/** The file that a translation stands beside, and the language that its name says. */
export type TranslatedFile = { original: string; language: string };

/** Null for a file that is not a translation. `files` are all markdown files; none is read. */
export function translatedFile(file: string, files: ReadonlySet<string>): TranslatedFile | null {
  const stem = withoutMarkdownEnding(file);
  const [, name = '', language = ''] = (stem !== file && /^(.*[^/])\.([a-z0-9-]+)$/i.exec(stem)) || [];
  if (!isKnownLanguage(language)) return null;
  const ending = file.slice(stem.length);
  const original = [ending, ...spelledEndings.map((each) => `.${each}`)].find((each) => files.has(name + each));
  return original === undefined ? null : { original: name + original, language };
}

/** `post/x/index.de.md` has its path beside that of `post/x/index.md`, as if it were `post/x.de.md`. */
export function publishedAs(file: string): string {
  return file.replace(/^(.+\/.+)\/index(\.[^./]+\.[^./]+)$/i, '$1$2');
}

/**
 * Every post that is there in several languages -> all its versions, itself too: the original first, then by language.
 * Two files in one language are not translations of each other; the first of them counts.
 */
export function translationsOf(posts: Post[], files: ReadonlySet<string>, config: SiteConfig): Map<string, Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const original = translatedFile(post.file, files)?.original ?? post.file;
    const others = groups.get(original);
    if (others) others.push(post);
    else groups.set(original, [post]);
  }
  const translations = new Map<string, Post[]>();
  for (const [original, group] of groups) {
    const rank = (post: Post) => (post.file === original ? '' : languageOf(post, config));
    const sorted = group.toSorted((a, b) => compare(rank(a), rank(b)) || compare(a.file, b.file));
    const languages = sorted.map((post) => languageOf(post, config));
    const versions = sorted.filter((_, index) => languages.indexOf(languages[index] ?? '') === index);
    if (versions.length > 1) for (const post of versions) translations.set(post.file, versions);
  }
  return translations;
}

/** The language's name in itself: `Deutsch`. */
export function languageName(language: string): string {
  const known = ownNames.get(language);
  const name = known ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  ownNames.set(language, name);
  return name;
}

const ownNames = new Map<string, string>();

/** Tags are compared without regard to letter case. */
function languageOf({ language }: Post, config: SiteConfig): string {
  return (language ?? config.language).toLowerCase();
}

/** A tag that is well formed may still be no language: `notes` in `hello.notes.md`. */
function isKnownLanguage(tag: string): boolean {
  return isLanguage(tag) && englishNames.of(tag) !== undefined;
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
