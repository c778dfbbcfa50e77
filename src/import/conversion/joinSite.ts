/** Makes the new content folder of a site whose posts are converted. */
import type { NewFiles } from '../body/model.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import { placeFiles } from '../targets/placeFiles.ts';
import { placeNavigation } from '../targets/placeNavigation.ts';
import { unusedFileNotes } from '../targets/unusedFiles.ts';
import type { ConvertedPost, convertedFile } from '../write/convertedFile.ts';
import type { ConvertedSite } from '../write/model.ts';
import type { PlacedSite } from './placeSite.ts';

/** Returns the content folder. `fileOf` writes the text of a post. */
export function joinSite(placed: PlacedSite, converted: ConvertedPost[], fileOf: typeof convertedFile): ConvertedSite {
  const { folder, reader, site, settingsFile, settingNotes, places, collections, languages, oldPlaces, newFiles } =
    placed;
  const { settings, publicFolders } = site;
  const filePlaces = placeFiles(usesOf(converted), places, site, folder);
  const bar = placeNavigation(settings.navigation, settingsFile, places, oldPlaces);
  return {
    reader,
    folder,
    settings: { ...settings, navigation: bar.navigation },
    collections,
    languages,
    media: mediaOf(converted),
    files: converted.map((each) => fileOf(each, places, filePlaces)),
    ...placedFiles(filePlaces.files, folder, newFiles),
    notes: [
      ...placed.notes,
      ...converted.flatMap(({ notes }) => notes),
      ...settingNotes,
      ...bar.notes,
      ...unusedFileNotes(folder, publicFolders, filePlaces.files),
    ],
  };
}

/** Returns the files that posts use: copies of those of the folder, and those that are made. `places` are their new paths. */
function placedFiles(
  places: ReadonlyMap<string, string>,
  { files }: ForeignFolder,
  newFiles: NewFiles,
): Pick<ConvertedSite, 'copies' | 'made'> {
  const absolutes = new Map(files.map(({ file, absolute }) => [file, absolute]));
  const made: ConvertedSite['made'] = [];
  const copies: ConvertedSite['copies'] = [];
  for (const [source, path] of places) {
    const file = newFiles.made.get(source);
    if (file === undefined) copies.push({ path, source, absolute: absolutes.get(source) ?? '' });
    else made.push({ path, ...file });
  }
  return { copies, made };
}

/** Returns the posts that use each file. */
function usesOf(converted: ConvertedPost[]): Map<string, ReadPost[]> {
  const uses = new Map<string, Set<ReadPost>>();
  const add = (file: string, post: ReadPost) => uses.set(file, (uses.get(file) ?? new Set()).add(post));
  for (const { post, links, pictures } of converted) {
    for (const { target } of links) if (target.kind === 'file') add(target.file, post);
    for (const picture of [pictures.image, pictures.cover]) {
      if (picture?.target.kind === 'file') add(picture.target.file, post);
    }
  }
  return new Map([...uses].map(([file, users]) => [file, [...users]]));
}

/** Returns the hosts whose pictures, frames and recordings the posts show. */
function mediaOf(converted: ConvertedPost[]): string[] {
  const hosts = converted.flatMap(({ links }) =>
    links.flatMap(({ link, target }) => {
      // A file of the old site that is not in the folder is still on its host.
      if ((target.kind !== 'outside' && target.kind !== 'unknown') || link.kind === 'link') return [];
      const url = link.url.startsWith('//') ? `https:${link.url}` : link.url;
      return URL.canParse(url) && new URL(url).protocol.startsWith('http') ? [new URL(url).hostname] : [];
    }),
  );
  return [...new Set(hosts)].sort();
}
