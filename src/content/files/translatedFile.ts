/**
 * Recognizes the language of a file by its name: `hello.de.md` beside `hello.md`, or `de/post/hello.md` if the site has a
 * home page in German.
 */
import { editionLanguageOf, isKnownLanguage, isSameLanguage } from '../values/language.ts';
import { spelledExtensions, withoutMarkdownExtension } from './markdownFiles.ts';

/**
 * The file of which another one is the translation, and the language of the translation. `hasOwnHome` is whether the site
 * has a home page in that language, so that its file need not be a translation and `original` need not exist.
 */
export type TranslatedFile = { original: string; language: string; hasOwnHome: boolean };

/**
 * Returns null for a file whose name has no language. `files` are the names of all markdown files, `languages` those with
 * a home page of their own.
 */
export function translatedFile(
  file: string,
  files: ReadonlySet<string>,
  languages: readonly string[],
): TranslatedFile | null {
  return inLanguageFolder(file, languages) ?? withLanguageSuffix(file, files, languages);
}

/** Returns the file name that gives a translation its path: `post/x/index.de.md` is published as `post/x.de.md`. */
export function publishedAs(file: string): string {
  return file.replace(/^(.+\/.+)\/index(\.[^./]+\.[^./]+)$/i, '$1$2');
}

function inLanguageFolder(file: string, languages: readonly string[]): TranslatedFile | null {
  const slash = file.indexOf('/');
  const folder = file.slice(0, Math.max(0, slash));
  const language = languages.find((each) => isSameLanguage(each, folder));
  if (language === undefined) return null;
  const original = file.slice(slash + 1);
  return withLanguageSuffix(original, noFiles, languages) ?? { original, language, hasOwnHome: true };
}

/** In the folder of a language, a name such as `hello.de.md` has the language twice, but `hello.fr.md` may be any name. */
const noFiles: ReadonlySet<string> = new Set();

function withLanguageSuffix(
  file: string,
  files: ReadonlySet<string>,
  languages: readonly string[],
): TranslatedFile | null {
  const stem = withoutMarkdownExtension(file);
  const [, name = '', language = ''] = (stem !== file && /^(.*[^/])\.([a-z0-9-]+)$/i.exec(stem)) || [];
  if (!isKnownLanguage(language)) return null;
  const extension = file.slice(stem.length);
  const extensions = [extension, ...spelledExtensions.map((each) => `.${each}`)];
  const original = extensions.find((each) => files.has(name + each));
  const hasOwnHome = editionLanguageOf(languages, language) !== null;
  if (original === undefined && !hasOwnHome) return null;
  const tag = Intl.getCanonicalLocales(language)[0] ?? language;
  return { original: name + (original ?? extension), language: tag, hasOwnHome };
}
