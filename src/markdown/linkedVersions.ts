/**
 * Finds the files that a link to `hello.md` may mean in a site with several languages: the version in the language of the
 * text that has the link, or else the original.
 */
import { withoutMarkdownExtension } from '../content/files/markdownFiles.ts';
import { isSameLanguage } from '../content/values/language.ts';

/**
 * Returns the names to look for, the best first. `named` is the file as the link names it, and `from` the file with the link.
 * `languages` are those with a home page of their own, the main one first.
 */
export function linkedVersions(named: string, from: string, languages: readonly string[] = []): string[] {
  const ofFolder = languages.find((each) => isSameLanguage(each, from.split('/', 1)[0] ?? ''));
  const ofName = languages.find((each) => isSameLanguage(each, /\.([^./]+)\.[^./]+$/.exec(from)?.[1] ?? ''));
  const language = ofName ?? ofFolder;
  if (language === undefined) return [named];
  const isBelow = ofFolder !== undefined && isSameLanguage(named.slice(0, ofFolder.length + 1), `${ofFolder}/`);
  const original = isBelow ? named.slice(ofFolder.length + 1) : named;
  const inMain = languages.slice(0, 1).map((main) => `${main}/${original}`);
  return [`${withoutMarkdownExtension(original)}.${language}`, `${language}/${original}`, named, original, ...inMain];
}
