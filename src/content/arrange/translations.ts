/** Finds the posts that are versions of one text in several languages. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { nearest } from '../../text/nearest.mjs';
import type { SiteConfig } from '../../types/config.ts';
import type { Post } from '../../types/content.ts';
import { withoutMarkdownExtension } from '../files/markdownFiles.ts';
import { translatedFile } from '../files/translatedFile.ts';
import { groupBy } from '../groupBy.ts';
import { englishNameOf, homeLanguages, isKnownLanguage } from '../values/language.ts';

/**
 * Maps the file of every post in several languages to all of its versions, itself included: the original first, then by
 * language. Of two files in one language, only the first counts.
 */
export function translationsOf(posts: Post[], files: ReadonlySet<string>, config: SiteConfig): Map<string, Post[]> {
  const groups = groupBy(posts, ({ file }) => translatedFile(file, files, homeLanguages(config))?.original ?? file);
  const translations = new Map<string, Post[]>();
  for (const [original, group] of groups) {
    const isFirst = ({ file, root }: Post) => file === original || (root === '/' && !files.has(original));
    const rank = (post: Post) => (isFirst(post) ? '' : languageOf(post, config));
    const sorted = group.toSorted((a, b) => compare(rank(a), rank(b)) || compare(a.file, b.file));
    const languages = sorted.map((post) => languageOf(post, config));
    const versions = sorted.filter((_, index) => languages.indexOf(languages[index] ?? '') === index);
    if (versions.length > 1) for (const post of versions) translations.set(post.file, versions);
  }
  return translations;
}

/** Returns the language of a post in lower case, because tags are compared without regard to case. */
export function languageOf({ language }: Post, config: SiteConfig): string {
  return (language ?? config.language).toLowerCase();
}

/**
 * Reports files that are named like translations and have no original: they get the path and language of independent
 * posts. `renamedTo` returns the present name of a former file, according to the record of paths.
 */
export function orphanProblems(
  files: ReadonlySet<string>,
  renamedTo: (file: string) => string | null,
  config: SiteConfig,
  contentName: string,
): RawProblem[] {
  const languages = homeLanguages(config);
  const isTranslation = (file: string) => translatedFile(file, files, languages) !== null;
  return [...files].flatMap((file): RawProblem[] => {
    const stem = withoutMarkdownExtension(file);
    const [, name, language = ''] = /^(.*[^/])\.([a-z]{2}(?:-[a-z0-9]+)*)$/i.exec(stem) ?? [];
    if (name === undefined || !isKnownLanguage(language) || isTranslation(file)) return [];
    const extension = file.slice(stem.length);
    const original = name + extension;
    const found = renamedTo(original) ?? nearest(original, originalsBeside(name, files, isTranslation));
    if (found === null && programmingExtensions.has(language)) return [];
    const message = `its name says that it is ${original} in ${englishNameOf(language)}, but ${original} does not exist`;
    const hint = orphanHint({ name, language, extension }, found, files, config.language);
    return [{ rule: 'original-missing', file: `${contentName}/${file}`, message, hint }];
  });
}

function orphanHint(
  { name, language, extension }: { name: string; language: string; extension: string },
  original: string | null,
  files: ReadonlySet<string>,
  siteLanguage: string,
): string {
  if (original !== null) {
    return `rename it to ${withoutMarkdownExtension(original)}.${language}${extension}, because the original is ${original}`;
  }
  const sibling = `${name}.${siteLanguage}${extension}`;
  if (files.has(sibling)) return `rename ${sibling} to ${name}${extension}, which makes it the original`;
  return `add the original beside it, or rename it to ${name}-${language}${extension} with a line lang: ${language}`;
}

/** `server.ts.md` is about TypeScript, and not in Tsonga. */
const programmingExtensions: ReadonlySet<string> = new Set(['ts', 'cs', 'pl', 'sh', 'ml', 'so', 'ps']);

/** Returns the files of the same folder that are not translations. */
function originalsBeside(name: string, files: ReadonlySet<string>, isTranslation: (file: string) => boolean): string[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return [...files].filter((file) => {
    const isInFolder = file.startsWith(folder) && !file.slice(folder.length).includes('/');
    return isInFolder && !isTranslation(file);
  });
}
