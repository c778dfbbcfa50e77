/** Finds the posts and pages of an Eleventy site. */
import { posix } from 'node:path';
import { isPageLanguage } from '../../../content/values/language.ts';
import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { ignoreFilePatterns, pathMatcher } from '../../folder/pathPatterns.ts';
import { isBelow, pathBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import type { ForeignValues } from '../../matter/model.ts';
import { stemOf } from './addresses.ts';
import type { EleventyConfig } from './config.ts';
import type { DataOf } from './dataFiles.ts';

/** Returns the texts below the folder that the author named. `dataOf` are the values from data files. */
export function findPosts(
  { inside, files, read }: ForeignFolder,
  config: EleventyConfig,
  dataOf: DataOf,
): { posts: ForeignPost[]; leftOut: LeftOut[] } {
  const posts: ForeignPost[] = [];
  const leftOut: LeftOut[] = [];
  const ignored = [...config.includes, config.data, config.output].filter((folder) => folder !== '');
  const isIgnored = ignoredFiles(read, config);
  for (const { file } of files) {
    if (!isForeignMarkdown(file) || !isBelow(file, inside)) continue;
    if (!isBelow(file, config.input)) {
      leftOut.push({ file, why: reasonNoPost(file) ?? `it is outside of ${config.input}/, which Eleventy reads` });
      continue;
    }
    if (ignored.some((folder) => isBelow(file, folder))) continue;
    const text = read(file);
    const data = dataOf(file);
    const why = isIgnored(file)
      ? 'the settings of Eleventy ignore it'
      : text === null
        ? 'its text is not UTF-8'
        : reasonLeftOut(file, text, data);
    if (why !== null || text === null) leftOut.push({ file, why: why ?? '' });
    else posts.push(postOf(file, text, data, config));
  }
  return { posts, leftOut };
}

/** Returns whether Eleventy ignores a file: https://www.11ty.dev/docs/ignores/ */
function ignoredFiles(
  read: ForeignFolder['read'],
  { input, ignores, usesGitIgnore }: EleventyConfig,
): (file: string) => boolean {
  const own = ['.eleventyignore', posix.join(input, '.eleventyignore')].flatMap((file) => {
    const lines = (read(file) ?? '').split('\n').filter((line) => /^\s*[^\s#!]/.test(line));
    return lines.map((line) => posix.join(posix.dirname(file), line.trim()));
  });
  const ofGit = usesGitIgnore ? ignoreFilePatterns(read('.gitignore') ?? '') : [];
  return pathMatcher([...own, ...ignores, ...ofGit]);
}

function reasonLeftOut(file: string, text: string, data: ForeignValues): string | null {
  const matter = matterOf(text);
  const permalink = permalinkOf(text, data);
  if (/\.(?:xml|json|txt|njk)$/.test(permalink)) return `it makes ${permalink}, which is no page`;
  const isList = /^pagination:/m.test(matter) || /\{%-?\s*for\s+\w+\s+in\s+collections\b/.test(text);
  return reasonNoPost(file) ?? (isList ? 'it lists posts, which catpost does itself' : null);
}

function matterOf(text: string): string {
  return /^---[^\n]*\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
}

function permalinkOf(text: string, data: ForeignValues): string {
  return /^permalink:[ \t]*["']?([^"'\n]*)/m.exec(matterOf(text))?.[1]?.trim() ?? String(data.permalink ?? '');
}

function postOf(file: string, text: string, data: ForeignValues, config: EleventyConfig): ForeignPost {
  const path = pathBelow(file, config.input);
  const { date } = namedPost(withoutEnding(path));
  const language = languageFolder(path, data, config);
  const stem = language === null ? stemOf(path) : stemOf(path).slice(language.length + 1);
  const [folder = '', ...rest] = stem.split('/');
  const isInFolder = path.includes('/') && rest.length > 0;
  const { tags: _, ...defaults } = data;
  return {
    ...unplacedPost(file, text),
    collection: isInFolder ? folder : date === null ? null : 'post',
    name: isInFolder ? rest.join('/') : posix.basename(stem) || 'home',
    date,
    // Eleventy writes no page of such a text: https://www.11ty.dev/docs/permalinks/#skip-writing-to-the-file-system
    isDraft: permalinkOf(text, data) === 'false',
    language: language === config.defaultLanguage ? null : language,
    defaults,
    tags: tagsOf(data.tags),
  };
}

/**
 * Returns the folder at the top that a text is in, if it is named after its language: the data files say that language
 * (https://www.11ty.dev/docs/i18n/), or the site has the plugin for several.
 */
function languageFolder(path: string, data: ForeignValues, { defaultLanguage }: EleventyConfig): string | null {
  const [, folder = null] = /^([^/]+)\//.exec(path) ?? [];
  if (folder === null || !isPageLanguage(folder)) return null;
  const written = data.lang ?? data.locale ?? data.language;
  return written === folder || (written === undefined && defaultLanguage !== null) ? folder : null;
}

function tagsOf(tags: unknown): string[] {
  const list = Array.isArray(tags) ? tags : typeof tags === 'string' ? [tags] : [];
  return list.map(String);
}
