/** Finds the texts of a Zola site, and decides which are posts, pages and texts above lists. */

import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { isBelow } from '../../folder/pathsBelow.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import { readMatter } from '../../matter/readMatter.ts';
import { type SettingValues, textAt } from '../../settings/dataSettings.ts';

/** A text below `content/`: https://www.getzola.org/documentation/content/overview/ */
export type ZolaText = {
  file: string;
  /** Its folders, the first of which is its section. */
  folders: string[];
  /** Its name without ending and language; that of the folder for `index.md` and `_index.md`. */
  name: string;
  isSection: boolean;
  /** The language that its name says; null for that of the site. */
  language: string | null;
};

/**
 * What the settings say about texts: all languages with that of the site, which is `main`, and whether `ignored_content` names
 * a path below `content/`.
 */
type ZolaSettings = { languages: ReadonlySet<string>; main: string; isIgnored: (path: string) => boolean };

/** The texts by file, and the posts that they become. */
type PlacedTexts = { texts: Map<string, ZolaText>; posts: ForeignPost[]; leftOut: LeftOut[] };

/**
 * Places every text below `inside`. A text at the top is a page, unless its name or its
 * `path` begins with a date, or the blog has no sections.
 */
export function placeZolaTexts(folder: ForeignFolder, { languages, main, isIgnored }: ZolaSettings): PlacedTexts {
  const result: PlacedTexts = { texts: new Map(), posts: [], leftOut: [] };
  const markdown = folder.files.filter(({ file }) => isForeignMarkdown(file));
  const files = markdown.filter(({ file }) => file.startsWith('content/'));
  for (const { file } of markdown.filter(
    (each) => isBelow(each.file, folder.inside) && !/^(?:content|themes)\//.test(each.file),
  )) {
    result.leftOut.push({ file, why: reasonNoPost(file) ?? 'it is outside of content/' });
  }
  const all = files.map(({ file }) => textOf(file, languages, main));
  const hasSections = all.some(({ isSection, folders }) => !isSection && folders.length > 0);
  const drafts = all.filter((text) => text.isSection && matterOf(text, folder).values.draft === true);
  for (const text of all) {
    const { file } = text;
    const content = folder.read(file);
    if (!isBelow(file, folder.inside)) continue;
    const why = content === null ? 'its text is not UTF-8' : (reasonNoPost(file) ?? ignoredText(file, isIgnored));
    const { values, body, problem } = matterOf(text, folder);
    const isList = text.isSection && problem === null && body.trim() === '';
    if (content === null || why !== null || isList) {
      result.leftOut.push({ file, why: why ?? 'it has only the settings of a list, and no text' });
      continue;
    }
    result.texts.set(file, text);
    const place = placeOf(text, values, hasSections);
    const isDraft = values.render === false || drafts.some((section) => isInSection(text, section));
    const { language } = text;
    result.posts.push({ ...unplacedPost(file, content), ...place, isDraft, language });
  }
  return result;
}

function ignoredText(file: string, isIgnored: ZolaSettings['isIgnored']): string | null {
  return isIgnored(file.slice('content/'.length)) ? 'ignored_content in the settings names it' : null;
}

function textOf(file: string, languages: ReadonlySet<string>, main: string): ZolaText {
  const parts = withoutEnding(file.slice('content/'.length)).split('/');
  const written = parts.at(-1) ?? '';
  const [, base = written, code = ''] = /^(.+)\.([^.]+)$/.exec(written) ?? [];
  const isTranslation = languages.has(code);
  const name = isTranslation ? base : written;
  const language = isTranslation && code !== main ? code : null;
  const folders = parts.slice(0, -1);
  if (name !== 'index' && name !== '_index') return { file, folders, name, isSection: false, language };
  const own = folders.at(-1) ?? '';
  return { file, folders: folders.slice(0, -1), name: own, isSection: name === '_index', language };
}

function placeOf(
  text: ZolaText,
  values: SettingValues,
  hasSections: boolean,
): Pick<ForeignPost, 'collection' | 'name' | 'date'> {
  const { name, isSection, language } = text;
  const [section = null, ...folders] = text.folders;
  if (isSection) {
    if (name === '') return { collection: null, name: 'home', date: null };
    if (section !== null) return { collection: section, name: [...folders, name].join('/'), date: null };
    // A listing has one text, so that of a translation becomes a page.
    return language === null ? { collection: name, name: '', date: null } : { collection: null, name, date: null };
  }
  const named = namedPost([...folders, name].join('/'));
  const date = named.date ?? dateOfPath(textAt(values, 'path'));
  const isPostAtTop = date !== null || ('date' in values && !hasSections);
  return { ...named, collection: section ?? (isPostAtTop ? 'post' : null), date };
}

/** Returns the date with which a path begins: `2014/12/12/timeline`. */
function dateOfPath(path: string | null): string | null {
  const [, year, month = '', day = ''] = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(path ?? '') ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isInSection({ folders }: ZolaText, section: ZolaText): boolean {
  const path = [...section.folders, section.name].filter((name) => name !== '');
  return path.every((name, index) => folders[index] === name);
}

function matterOf({ file }: ZolaText, { read }: ForeignFolder): ReturnType<typeof readMatter> {
  return readMatter(unplacedPost(file, read(file) ?? ''));
}
