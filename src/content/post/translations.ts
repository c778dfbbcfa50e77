/** `hello.de.md` beside `hello.md` is its translation: which file names say so, and which posts are versions of one. */

import { nearest } from '../../text/nearest.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { Post } from '../../types/content.ts';

import { spelledEndings, withoutMarkdownEnding } from '../markdownFiles.ts';
import { compare, type RawProblem } from '../problems.ts';
import { isLanguage } from './postSchema.ts';

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

/**
 * Files named like translations whose original is not there: its language and its path are those of a post by itself.
 * `renamed` gives the file that a file is now, as the record of paths knows it.
 */
export function orphanProblems(
  files: ReadonlySet<string>,
  renamed: (file: string) => string | null,
  { language }: SiteConfig,
  contentName: string,
): RawProblem[] {
  return [...files].flatMap((file): RawProblem[] => {
    const stem = withoutMarkdownEnding(file);
    const [, name, own = ''] = /^(.*[^/])\.([a-z]{2}(?:-[a-z0-9]+)*)$/i.exec(stem) ?? [];
    if (name === undefined || !isKnownLanguage(own) || translatedFile(file, files) !== null) return [];
    const ending = file.slice(stem.length);
    const now = renamed(name + ending) ?? nearest(name + ending, originalsBeside(name, files));
    if (now === null && codeEndings.has(own)) return [];
    const sibling = `${name}.${language}${ending}`;
    const hint =
      now !== null
        ? `rename it to ${withoutMarkdownEnding(now)}.${own}${ending}, for the original is ${now}`
        : files.has(sibling)
          ? `rename ${sibling} to ${name}${ending}, which is then the original`
          : `put the original beside it, or rename it to ${name}-${own}${ending} with a line lang: ${own}`;
    const message = `its name says that it is ${name}${ending} in ${englishNames.of(own)}, and there is no such file`;
    return [{ rule: 'original-missing', file: `${contentName}/${file}`, message, hint }];
  });
}

/** `server.ts.md` is about TypeScript, and not in Tsonga. */
const codeEndings: ReadonlySet<string> = new Set(['ts', 'cs', 'pl', 'sh', 'ml', 'so', 'ps']);

/** The files of the same folder that are no translations. */
function originalsBeside(name: string, files: ReadonlySet<string>): string[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return [...files].filter(
    (file) =>
      file.startsWith(folder) && !file.slice(folder.length).includes('/') && translatedFile(file, files) === null,
  );
}

/** The language's name in itself: `Deutsch`. */
export function languageName(language: string): string {
  const known = ownNames.get(language);
  const name = known ?? nameIn(language);
  ownNames.set(language, name);
  return name;
}

/** The names are those of tags without extensions. */
function nameIn(language: string): string {
  const { baseName } = new Intl.Locale(language);
  return new Intl.DisplayNames(baseName, { type: 'language' }).of(baseName) ?? language;
}

const ownNames = new Map<string, string>();

/** In lower case: tags are compared without regard to it. */
export function languageOf({ language }: Post, config: SiteConfig): string {
  return (language ?? config.language).toLowerCase();
}

/** A tag that is well formed may still be no language: `notes` in `hello.notes.md`. */
function isKnownLanguage(tag: string): boolean {
  return isLanguage(tag) && englishNames.of(tag) !== undefined;
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
