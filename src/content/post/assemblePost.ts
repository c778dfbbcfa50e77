/** Puts a post together from its fields. */

import { directionOf } from '../../text/direction.ts';
import type { CheckedBody, Mark, Post } from '../../types/content.ts';
import { rootOf } from '../paths/editionPaths.ts';
import { rawPathOf } from '../paths/pagePaths.ts';
import { markOf } from '../visibility/mark.ts';
import { readAliases } from './aliases.ts';
import { readDates, readDescription, readImage, readSeries, readTags, readTitle } from './postFields.ts';
import type { PostContext, PostSource } from './postSource.ts';
import { readComments } from './readComments.ts';
import type { PostKeys } from './readKeys.ts';
import { editionOfText, readLanguage } from './readLanguage.ts';
import { readPath } from './readPath.ts';

/** Reads every field, so that all problems are reported in one run. `post` is null without a title. */
export function assemblePost(
  source: PostSource,
  { body, bodyLine, cuts }: Omit<CheckedBody, 'title'>,
  { named, visibility }: PostKeys,
  { config, today }: PostContext,
): { post: Post | null; title: string | null; mark: Mark | null } {
  const { file, collection, written, report } = source;
  const settings = collection === null ? undefined : config.collections[collection];
  const title = readTitle(source);
  const { date, updated } = readDates(source, config.timezone, visibility.isDraft ? today : null);
  const { mark, due } = markOf(visibility, date, today);
  const language = readLanguage(source, config);
  const root = rootOf(config, editionOfText(source, config));
  const { path, filePath } = readPath(source, { title, date, root }, settings);
  const tags = readTags(source);
  const series = readSeries(source);
  const aliases = readAliases(source);
  if (body.trim() === '' && mark !== 'draft') {
    const message = 'the post has front matter, but no text';
    report('empty-body', null, message, 'write its text, or add a line draft: true');
  }
  if (title === null) return { post: null, title, mark };
  const post: Post = {
    file,
    collection,
    root,
    path,
    rawPath: rawPathOf(filePath),
    title,
    date,
    updated,
    description: readDescription(source),
    tags,
    aliases,
    image: readImage(source, 'image'),
    cover: readImage(source, 'cover'),
    layout: written.layout ?? settings?.layout ?? null,
    mark,
    due,
    isUnlisted: visibility.isUnlisted,
    leftOutOf: settings?.feed === false ? [...visibility.leftOutOf, 'feeds'] : visibility.leftOutOf,
    language,
    direction: written.dir ?? directionOf(language ?? config.language),
    by: written.by ?? config.by,
    series,
    isPinned: written.pinned ?? false,
    hasContents: written.toc ?? null,
    keepsLineBreaks: written.breaks ?? settings?.breaks ?? false,
    comments: readComments(source, config.comments),
    extra: named.extra,
    body,
    bodyLine,
    cuts,
  };
  return { post, title, mark };
}
