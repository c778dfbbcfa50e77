/** Recognizes translations by their file names: `hello.de.md` beside `hello.md`. */
import { isKnownLanguage } from '../values/language.ts';
import { spelledExtensions, withoutMarkdownExtension } from './markdownFiles.ts';

/** The file of which another one is the translation, and the language of the translation. */
export type TranslatedFile = { original: string; language: string };

/** Returns null for a file that is not a translation. `files` are the names of all markdown files. */
export function translatedFile(file: string, files: ReadonlySet<string>): TranslatedFile | null {
  const stem = withoutMarkdownExtension(file);
  const [, name = '', language = ''] = (stem !== file && /^(.*[^/])\.([a-z0-9-]+)$/i.exec(stem)) || [];
  if (!isKnownLanguage(language)) return null;
  const extension = file.slice(stem.length);
  const extensions = [extension, ...spelledExtensions.map((each) => `.${each}`)];
  const original = extensions.find((each) => files.has(name + each));
  return original === undefined
    ? null
    : { original: name + original, language: Intl.getCanonicalLocales(language)[0] ?? language };
}

/** Returns the file name that gives a translation its path: `post/x/index.de.md` is published as `post/x.de.md`. */
export function publishedAs(file: string): string {
  return file.replace(/^(.+\/.+)\/index(\.[^./]+\.[^./]+)$/i, '$1$2');
}
