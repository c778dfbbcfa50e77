/** Takes from the paths of posts what is not about them: folders that hold the whole content, languages and drafts. */
import { languagesAmong } from '../../folder/languageFolders.ts';
import { isContainer, isDraftFolder } from './folderNames.ts';
import type { MarkdownFile } from './postFiles.ts';

/** A path in its parts, without those folders. */
export type InnerPath = {
  file: MarkdownFile;
  parts: string[];
  /** The folder of its language, if it has one. */
  languageFolder: string | null;
  isDraft: boolean;
};

/** The paths, and the language of the site if folders say it. */
export type InnerPaths = { paths: InnerPath[]; language: string | null };

/** Returns the inner path of each file. */
export function innerPaths(files: MarkdownFile[], isProject: boolean): InnerPaths {
  const inner = files.map((file) => ({ file, parts: withoutContainers(file.path.split('/'), isProject) }));
  const languages = languagesAmong(
    new Set(inner.flatMap(({ parts: [first = '', ...rest] }) => (rest.length > 0 ? first : []))),
  );
  const counts = new Map([...languages].map((name) => [name, inner.filter(({ parts }) => parts[0] === name).length]));
  const main = languages.has('en') ? 'en' : ([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null);
  const keys = new Set(inner.filter(({ parts }) => parts[0] === main).map(({ parts }) => keyOf(parts)));
  const others = inner.filter(({ parts: [first = ''] }) => first !== main && languages.has(first));
  const areParallel = others.filter(({ parts }) => keys.has(keyOf(parts))).length >= others.length * fewestTranslations;
  const paths = inner.map(({ file, parts }): InnerPath => {
    const [first = '', ...rest] = parts;
    const languageFolder = rest.length > 0 && languages.has(first) ? first : null;
    const isStripped = languageFolder !== null && areParallel;
    const kept = isStripped ? withoutContainers(rest, isProject) : parts;
    const isDraft = file.file.split('/').slice(0, -1).some(isDraftFolder);
    return {
      file,
      parts: kept.filter((part, index) => index === kept.length - 1 || !isDraftFolder(part)),
      languageFolder,
      isDraft,
    };
  });
  return { paths, language: main };
}

/** The share of texts that have one of the same path in the main language, from which on they are its translations. */
const fewestTranslations = 0.3;

function withoutContainers(parts: string[], isProject: boolean): string[] {
  const first = parts.findIndex((part, index) => index === parts.length - 1 || !isContainer(part, isProject));
  return parts.slice(first);
}

/** Returns what translations have in common: the path below the language. */
function keyOf(parts: string[]): string {
  return parts.slice(1).join('/');
}
