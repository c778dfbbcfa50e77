/** Finds the texts of a Hugo site, and says of every other file why it is none. */
import { posix } from 'node:path';
import { isForeignMarkdown, reasonNoPost, withoutEnding } from '../../folder/markdownNames.ts';
import type { ForeignFolder, LeftOut } from '../../folder/model.ts';
import { isBelow } from '../../folder/pathsBelow.ts';
import type { HugoConfig } from './config.ts';

/** A text in a folder of texts. */
export type HugoText = {
  file: string;
  text: string;
  /** Its folders below the folder of texts: `posts`, `2020`. */
  sections: string[];
  /** Its name without ending and language. The text of a folder has the name of the folder. */
  name: string;
  /** `section` is `_index.md`, the text above a list. `bundle` is `index.md`, with files beside it. */
  form: 'file' | 'bundle' | 'section';
  /** The language that its path says. */
  language: string | null;
};

/** Reads all texts below `inside`. */
export function hugoTexts(folder: ForeignFolder, config: HugoConfig): { texts: HugoText[]; leftOut: LeftOut[] } {
  const texts: HugoText[] = [];
  const leftOut: LeftOut[] = [];
  const bundles = bundleFolders(folder, config);
  for (const { file } of folder.files) {
    const place = placeOf(file, config);
    if (place === null) {
      if (isForeignMarkdown(file) && !isOfProject(file)) leftOut.push({ file, why: reasonNoPost(file) ?? elsewhere });
      continue;
    }
    const bundle = bundleOf(file, place.path.form, bundles);
    const why = reasonNoText(file, bundle, folder) ?? ignoredText(file, place, config);
    const text = why === null && isForeignMarkdown(file) ? folder.read(file) : null;
    if (text !== null) texts.push({ file, text, ...place.path, language: place.language });
    else if (why !== null) leftOut.push({ file, why });
    else if (isForeignMarkdown(file)) leftOut.push({ file, why: 'its text is not UTF-8' });
  }
  return { texts, leftOut: leftOut.filter(({ file }) => isBelow(file, folder.inside)) };
}

const elsewhere = 'it is in no folder of texts that the settings name';

/** A theme has texts of its own, and an archetype is the beginning of a new text. */
function isOfProject(file: string): boolean {
  return /^(?:themes|archetypes|_vendor)\//.test(file);
}

type Place = { path: Pick<HugoText, 'sections' | 'name' | 'form'>; language: string | null };

/** Returns where a file is within its folder of texts; null outside of them. */
function placeOf(file: string, { contentFolders, languages }: HugoConfig): Place | null {
  const found = contentFolders.find(({ folder }) => file.startsWith(`${folder}/`));
  if (found === undefined) return null;
  const parts = withoutEnding(file.slice(found.folder.length + 1)).split('/');
  const written = parts.at(-1) ?? '';
  const [, base = written, code = ''] = /^(.+)\.([a-z]{2,3}(?:[-_][a-z0-9]+)*)$/i.exec(written) ?? [];
  const isTranslation = languages.includes(code.toLowerCase());
  const name = isTranslation ? base : written;
  const folders = parts.slice(0, -1);
  const language = isTranslation ? code.toLowerCase() : found.language;
  if (name !== 'index' && name !== '_index') return { path: { sections: folders, name, form: 'file' }, language };
  // `content/index.md` is the home page too.
  const form = name === '_index' || folders.length === 0 ? 'section' : 'bundle';
  return { path: { sections: folders.slice(0, -1), name: folders.at(-1) ?? '', form }, language };
}

/** Returns the folders of all bundles, with the file of their text. */
function bundleFolders({ files }: ForeignFolder, config: HugoConfig): Map<string, string> {
  const bundles = new Map<string, string>();
  for (const { file } of files) {
    if (!isForeignMarkdown(file) || !/(?:^|\/)index\.[^/]+$/.test(file)) continue;
    if (placeOf(file, config)?.path.form === 'bundle') bundles.set(posix.dirname(file), file);
  }
  return bundles;
}

/** Returns the text whose bundle a file belongs to; null for that text itself. */
function bundleOf(file: string, form: HugoText['form'], bundles: ReadonlyMap<string, string>): string | null {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    const text = bundles.get(folder);
    if (text !== undefined) return form === 'bundle' && posix.dirname(file) === folder ? null : text;
  }
  return null;
}

/** Returns why a file is no text, or null: https://gohugo.io/content-management/formats/ */
function reasonNoText(file: string, bundle: string | null, { read }: ForeignFolder): string | null {
  if (isForeignMarkdown(file)) {
    return bundle === null ? reasonNoPost(file) : `it is a file of the bundle ${bundle}, and no page`;
  }
  if (bundle !== null) return null;
  const [, ending = ''] = /\.(org|html?|adoc|asciidoc|ad|rst|pandoc|pdc)$/i.exec(file) ?? [];
  if (ending === '' || (/^html?$/i.test(ending) && !/^\s*(?:---|\+\+\+|\{\s*")/.test(read(file) ?? ''))) return null;
  return `catpost does not read ${formatNames[ending.toLowerCase()] ?? ending}`;
}

function ignoredText(file: string, { language }: Place, { reasonIgnored }: HugoConfig): string | null {
  return isForeignMarkdown(file) ? reasonIgnored(file, language) : null;
}

const formatNames: Readonly<Record<string, string>> = {
  org: 'Org mode',
  html: 'HTML',
  htm: 'HTML',
  adoc: 'AsciiDoc',
  asciidoc: 'AsciiDoc',
  ad: 'AsciiDoc',
  rst: 'reStructuredText',
  pandoc: 'markdown of Pandoc',
  pdc: 'markdown of Pandoc',
};
