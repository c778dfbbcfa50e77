/** The page of a post and that of a top-level page such as /about/. */

import { pathIn } from '../content/paths/editionPaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import { directoryPathOf } from '../content/paths/pagePaths.ts';
import { tagPathOf } from '../content/paths/tagPaths.ts';
import type { RenderedBody } from '../markdown/model.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { PageSource, Pictures, Prepared } from '../plan/model.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import { provenanceLink } from '../plan/provenance.ts';
import type { Post, Site } from '../types/content.ts';
import type { Link } from '../types/link.ts';
import type { PlainPage, PostPage } from '../types/page.ts';
import { countText, fillText, numberText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { isoDate, longDate } from './dateTexts.ts';
import { defaultHead } from './defaultHead.ts';
import { frameOf } from './frame.ts';
import type { Built, Head } from './model.ts';
import { languageWithin, pageLanguage, postLink, textsOn } from './postLinks.ts';
import { seriesBox } from './seriesBox.ts';
import { alternatesOf, distinctTitle, translationLinks } from './translations.ts';

/** What the pages of posts need besides their own text. */
type PageParts = Pick<Prepared, 'site' | 'related' | 'pictures'>;

/** Builds the page of a post of a collection. */
export function postPage(
  { site, related, pictures }: PageParts,
  { post, older, newer, series }: PageSource<'post'>,
  body: RenderedBody,
): Built<PostPage | PlainPage> {
  if (post.layout === 'plain') return plainPage({ site, pictures }, post, body);
  const { summary } = body;
  const { language } = pageLanguage(site, post);
  const around = textsOn(site, pageLanguage(site, post));
  const page: PostPage = {
    kind: 'post',
    frame: frameOf(site, pathOfFile(post), post.collection, directoryOf(site, post), language),
    ...headerOf(site, post),
    date: longDate(site, post.date, post.language),
    length: lengthText(site, summary, language),
    tags: tagLinks(site, post),
    series: series && seriesBox(site, series, post, around),
    related: (related.get(post.file) ?? []).map(({ post: other }) => {
      return { ...postLink(site, other, around), date: isoDate(other.date) };
    }),
    older: older && postLink(site, older, around),
    newer: newer && postLink(site, newer, around),
    ...coverOf(pictures, post),
    ...layoutOf(post),
    contents: hasContents(post, body),
    sections: body.sections,
  };
  return { page, head: headOf(site, post, body) };
}

/** Builds a top-level page, or a post with the layout `plain`, which shows nothing but its title and text. */
export function plainPage(
  { site, pictures }: Omit<PageParts, 'related'>,
  post: Post,
  body: RenderedBody,
): Built<PlainPage> {
  const isPlain = post.layout === 'plain';
  const page: PlainPage = {
    kind: 'page',
    frame: frameOf(site, pathOfFile(post), post.collection, directoryOf(site, post), pageLanguage(site, post).language),
    ...headerOf(site, post),
    ...(isPlain ? { by: null, updated: null } : {}),
    ...coverOf(pictures, post),
    ...layoutOf(post),
    contents: !isPlain && hasContents(post, body),
    sections: body.sections,
  };
  return { page, head: headOf(site, post, body) };
}

function coverOf(pictures: Pictures, { file }: Post): Pick<PostPage, 'cover'> {
  const cover = pictures.get(file);
  return cover ? { cover } : {};
}

function layoutOf({ layout }: Post): Pick<PostPage, 'layout'> {
  return layout === null ? {} : { layout };
}

function headerOf(site: Site, post: Post) {
  const { language, direction } = languageWithin(site, post, textsOn(site, pageLanguage(site, post)));
  return {
    command: `cat ${post.rawPath.slice(1)}`,
    raw: hrefOf(post.rawPath, site.base),
    title: displayTitle(site, post).split(/\s+\/\s+/),
    language: language ?? undefined,
    direction,
    by: hasProvenanceList(site, post) ? provenanceLink(site, post.by, post.language) : null,
    updated: longDate(site, post.updated, post.language),
    mark: post.mark,
    translations: translationLinks(site, post),
  };
}

/**
 * Returns the working directory of the prompt. That of an unlisted post may be in no list, so it gets its collection.
 */
function directoryOf(site: Site, post: Post): string {
  if (!post.isUnlisted) return directoryPathOf(post.rawPath);
  return site.collections.find(({ name }) => name === post.collection)?.path ?? site.root;
}

/** Returns the place that the bar shows: that of the file, wherever a permalink puts the page. */
function pathOfFile({ rawPath }: Post): string {
  return rawPath.replace(/\.md$/, '/');
}

/** Leaves out the tags that only unlisted posts have, because they have no page. */
function tagLinks(site: Site, { tags, isUnlisted }: Post): Link[] {
  const shown = isUnlisted ? tags.filter((name) => site.tags.some((tag) => tag.name === name)) : tags;
  return shown.map((tag) => ({ label: tag, href: tagHref(site, tag) }));
}

/** Returns whether the provenance of a post has a list. It has none if only unlisted posts have it. */
function hasProvenanceList(site: Site, { by, isUnlisted }: Post): boolean {
  return !isUnlisted || site.provenances.some(({ provenance }) => provenance === by);
}

/** In `dev`, an edit may add a tag that `site` does not have yet. */
function tagHref(site: Site, name: string): string {
  const paths = tagPaths.get(site) ?? new Map(site.tags.map((tag) => [tag.name, tag.path]));
  tagPaths.set(site, paths);
  return hrefOf(paths.get(name) ?? pathIn(site.root, tagPathOf(name)), site.base);
}

const tagPaths = new WeakMap<Site, ReadonlyMap<string, string>>();

/** Returns the reading time and the length: `5 min, 1,204 words`. */
function lengthText(site: Site, { minutes, words: count, unit }: RenderedBody['summary'], language: string): string {
  const words = wordsFor(site, language);
  const time = fillText(words.build.minutes, { minutes: numberText(minutes, words.language) });
  const length = countText(
    unit === 'words' ? words.build.wordCount : words.build.characterCount,
    count,
    words.language,
  );
  return `${time}${words.page.comma}${length}`;
}

/**
 * Returns whether a page has a table of contents. The author decides, or the number of sections: two fit on one screen,
 * and a list of more than 200 is no overview.
 */
function hasContents(post: Post, { sections }: RenderedBody): boolean {
  const listed = sections.filter(({ id, heading }) => heading?.text.trim() && id !== 'footnotes').length;
  return listed > 0 && (post.hasContents ?? (listed >= 3 && listed <= 200));
}

function headOf(site: Site, post: Post, body: RenderedBody): Head {
  const description = post.description ?? (body.summary.excerpt || post.title);
  const head = defaultHead(site, post.path, `${distinctTitle(site, post)} – ${site.config.title}`, description);
  const versions = alternatesOf(site, post).map((version) => ({ ...version, type: null, title: null }));
  return {
    ...head,
    ...pageLanguage(site, post),
    textLanguage: textsOn(site, pageLanguage(site, post)).language,
    isNoindex: isNoindexPost(post),
    alternates: [...head.alternates, ...versions],
  };
}
