/** Makes the text above a listing from the index.md of a collection. */
import type { CheckedBody, Intro, Mark } from '../../types/content.ts';
import { collectionTexts } from '../config/languagesConfig.ts';
import { type PostKey, postKeyOf } from '../keys/postKeys.ts';
import { pathIn, rootOf } from '../paths/editionPaths.ts';
import { collectionPathOf } from '../paths/pagePaths.ts';
import { oneLine } from '../values/oneLine.ts';
import { markOf } from '../visibility/mark.ts';
import { firstHeading, readDescription } from './postFields.ts';
import type { PostContext, PostSource } from './postSource.ts';
import type { PostKeys } from './readKeys.ts';
import { editionOfText, readLanguage } from './readLanguage.ts';

/** The keys that mean something in an index.md. */
const introKeys: ReadonlySet<PostKey> = new Set<PostKey>(['title', 'description', 'lang', 'breaks', 'layout']);

/**
 * Reads the file. The heading of the listing is `title` of site.yaml, the title of the file, or its first heading.
 * `mark` says whether a build leaves the text out.
 */
export function assembleIntro(
  source: PostSource,
  body: Omit<CheckedBody, 'title'>,
  { visibility }: PostKeys,
  { config, today }: PostContext,
): { intro: Intro; mark: Mark | null } {
  const { file, written } = source;
  const collection = source.collection ?? '';
  const edition = editionOfText(source, config);
  const ofEdition = collectionTexts(config, edition, collection);
  reportUnused(source, ofEdition.title);
  if (visibility.isUnlisted || visibility.leftOutOf.length > 0) {
    const message = `${file} stands above a listing, which cannot be hidden from some lists only`;
    source.report('hiding-unclear', null, message, 'remove the key, or add a line draft: true');
  }
  if (ofEdition.intro !== '') {
    const message = `the listing of ${collection}/ has two texts: this file, and collections.${collection}.intro in site.yaml`;
    source.report('intro-twice', null, message, 'keep one of them');
  }
  const heading = ofEdition.title ?? oneLine(written.title) ?? firstHeading(body.body);
  const root = rootOf(config, edition);
  const intro: Intro = {
    ...body,
    collection,
    root,
    path: pathIn(root, collectionPathOf(collection)),
    title: heading ?? collection,
    heading,
    description: readDescription(source),
    layout: written.layout ?? null,
    language: readLanguage(source, config),
    keepsLineBreaks: written.breaks ?? config.collections[collection]?.breaks ?? false,
  };
  return { intro, mark: markOf(visibility, null, today).mark };
}

/** Warns of keys that are read in posts and mean nothing here. */
function reportUnused({ file, written, positionOf, writtenAs, report }: PostSource, title: string | null): void {
  const keys = Object.keys(written).flatMap((key) => postKeyOf(key) ?? []);
  for (const key of keys.filter((name) => !introKeys.has(name))) {
    const message = `${writtenAs(key)} has no effect in ${file}, whose text stands above a listing`;
    report('index-key', positionOf(key), message, 'remove it; title and description are used');
  }
  if (written.layout === 'plain') {
    const message = `layout: plain has no effect in ${file}, because a listing is more than its text`;
    report('index-key', positionOf('layout'), message, 'remove it, or write layout: photos or layout: links');
  }
  if (title !== null && oneLine(written.title) !== null && oneLine(written.title) !== title) {
    const message = `title has no effect in ${file}, because site.yaml calls the collection ${title}`;
    report('index-key', positionOf('title'), message, 'remove one of the two titles');
  }
}
