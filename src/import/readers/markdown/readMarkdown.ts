/** Reads a folder of markdown files: of notes, of a blog with code around it, of any shape. */

import { foldersAbove, publicFolderNames } from '../../folder/listFiles.ts';
import { isListingText } from '../../folder/listing.ts';
import type { ForeignFolder, ForeignPost } from '../../folder/model.ts';
import type { ForeignSite } from '../model.ts';
import { markdownAddresses } from './addresses.ts';
import { placeFolderNotes } from './folderNotes.ts';
import { innerPaths } from './innerPaths.ts';
import { type MarkdownPlace, placesOf } from './places.ts';
import { postFiles } from './postFiles.ts';
import { markdownSettings } from './settings.ts';

/** Returns the posts of a folder. Each folder at its top is a collection, unless folders around the posts say otherwise. */
export async function readMarkdown(folder: ForeignFolder): Promise<ForeignSite> {
  const { files, leftOut, isProject } = postFiles(folder);
  const { paths, language } = innerPaths(files, isProject);
  const places = placeFolderNotes(placesOf(paths, folder.inside.slice(folder.inside.lastIndexOf('/') + 1)));
  const { settings, permalink } = await markdownSettings(folder, language);
  const posts: ForeignPost[] = [];
  for (const [{ file, languageFolder, isDraft }, place] of places) {
    if ((isListingText(place) || place.name === 'home') && !hasText(file.text)) {
      leftOut.push({ file: file.file, why: 'it has no text, and catpost makes this listing itself' });
      continue;
    }
    const own = languageFolder === settings.language ? null : languageFolder;
    posts.push({ ...file, ...placeInLanguage(place, own), isDraft, language: own });
  }
  return {
    settings,
    posts,
    leftOut,
    publicFolders: publicFoldersOf(folder),
    addressesOf: markdownAddresses(places, folder, { url: settings.url, permalink, language }),
  };
}

/** A listing has one text, so that of another language is a page. */
function placeInLanguage(place: MarkdownPlace, language: string | null): MarkdownPlace {
  if (language === null || !isListingText(place)) return place;
  return { ...place, collection: null, name: `${place.collection}-${language}` };
}

/** Returns whether a text has more than front matter. */
function hasText(text: string): boolean {
  return text.replace(/^\uFEFF?(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1/, '').trim() !== '';
}

/** Returns the folders whose files may have been at the root of the site: the named one, those above, and public ones in all of them. */
function publicFoldersOf({ inside, files }: ForeignFolder): string[] {
  const within = new Set(files.flatMap(({ file }) => publicFolderIn(file) ?? []));
  const folders = inside === '' ? [''] : [inside, ...foldersAbove(inside)];
  const beside = folders.flatMap((folder) =>
    publicFolderNames.slice(0, 4).map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  return [...folders, ...beside, ...within];
}

/** Returns the public folder near the root that a file is in: `site/public` of `site/public/a.png`. */
function publicFolderIn(file: string): string | null {
  return /^((?:[^/]+\/){0,3}?(?:public|static))\//.exec(file)?.[1] ?? null;
}
