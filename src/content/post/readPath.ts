/** Chooses the path of a post: that of its file, or the one that the pattern of its collection makes. */
import type { CollectionConfig } from '../../types/config.ts';
import type { PostDate } from '../../types/content.ts';
import { pathIn } from '../paths/editionPaths.ts';
import { collectionPathOf, pagePathOf } from '../paths/pagePaths.ts';
import { needsDate, permalinkOf } from '../paths/permalink.ts';
import { isEmptySlug, pathSegment, reservedSegment, slugFromFile, slugFromTitle } from '../paths/slug.ts';
import type { PostSource } from './postSource.ts';
import { readSlug } from './readSlug.ts';

/**
 * Returns both paths, in the edition whose home page is `root`. They are equal without a pattern. The markdown stays at the path of the file, because there the
 * prompt lists it.
 */
export function readPath(
  source: PostSource,
  { title, date, root }: { title: string | null; date: PostDate | null; root: string },
  settings: CollectionConfig | undefined,
): { path: string; filePath: string } {
  const { collection } = source;
  const slug = readSlug(source, title, settings?.slugs ?? 'file');
  const filePath = pathIn(root, pagePathOf(slug, collection));
  const pattern = settings?.permalink ?? null;
  // A missing title or date is reported where it is read.
  if (pattern === null || collection === null || title === null) return { path: filePath, filePath };
  if (date === null && needsDate(pattern)) return { path: filePath, filePath };
  const [year = '', month = '', day = ''] = date?.day.split('-') ?? [];
  const names = { slug, title: slugFromTitle(title), file: slugFromFile(source.name) };
  const path = permalinkOf(pattern, { ...names, year, month, day, collection: pathSegment(collection) });
  reportUnusable(source, path, collection);
  return { path: pathIn(root, path), filePath };
}

function reportUnusable({ report }: PostSource, path: string, collection: string): void {
  const folder = collectionPathOf(collection);
  const isInside = path.startsWith(folder);
  const slug = path.slice(isInside ? folder.length : 1, -1);
  const reserved = reservedSegment(slug, isInside ? collection : null);
  if (slug.split('/').some(isEmptySlug)) {
    const message = `its permalink ${path} has a part without a letter or digit`;
    report('slug-empty', null, message, 'add a line slug: a-few-words, and use :slug in the permalink');
  } else if (reserved !== null) {
    const message = `in its permalink ${path}, the name ${reserved} is reserved by catpost or by Windows`;
    report('name-reserved', null, message, 'add a line slug: …, or change the permalink of the collection');
  }
}
