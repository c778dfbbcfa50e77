/** Posts and plain pages of the plan -> what React renders, and their heads. Pure: no file is read here. */

import { directoryPathOf, hrefOf, tagPathOf } from '../content/paths/paths.ts';
import type { RenderedBody } from '../markdown/model.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Related } from '../plan/model.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import { provenanceLink } from '../plan/provenance.ts';
import type { Post, Series, Site } from '../types/content.ts';
import type { Link, PlainPage, PostPage, SeriesBox } from '../types/page.ts';
import { plainHead } from './builtPage.ts';
import { frameOf, isoDate, longDate, postLink, type Script, scriptIn, siteScript } from './frame.ts';
import type { Built, Head, SourceOf } from './model.ts';

import { alternatesOf, distinctTitle, translationLinks } from './translated.ts';

/** A post of a collection. */
export function postPage(
  site: Site,
  { post, older, newer, series }: SourceOf<'post'>,
  body: RenderedBody,
  related: Related,
): Built<PostPage> {
  const { summary } = body;
  const own: Script = { language: post.language ?? site.config.language, direction: post.direction };
  // What stands behind the text is in the document's language, and runs as the site does.
  const after: Script = { ...own, direction: siteScript(site).direction };
  const page: PostPage = {
    kind: 'post',
    frame: frameOf(site, post.path, post.collection, directoryOf(site, post)),
    ...headerOf(site, post),
    date: longDate(site, post.date, post.language),
    minutes: summary.minutes,
    words: counted(summary.words, summary.unit),
    tags: tagLinks(site, post),
    series: series && seriesBox(site, series, post, own),
    related: (related.get(post.file) ?? []).map(({ post: other }) => {
      return { ...postLink(site, other, after), date: isoDate(other.date) };
    }),
    older: older && postLink(site, older, after),
    newer: newer && postLink(site, newer, after),
    contents: hasContents(post, body),
    sections: body.sections,
  };
  return { page, head: bodyHead(site, post, body) };
}

/** A top-level page such as /about/. */
export function plainPage(site: Site, post: Post, body: RenderedBody): Built<PlainPage> {
  const page: PlainPage = {
    kind: 'page',
    frame: frameOf(site, post.path, null, directoryOf(site, post)),
    ...headerOf(site, post),
    contents: hasContents(post, body),
    sections: body.sections,
  };
  return { page, head: bodyHead(site, post, body) };
}

function headerOf(site: Site, post: Post) {
  return {
    command: `cat ${post.rawPath.slice(1)}`,
    raw: hrefOf(post.rawPath, site.base),
    title: displayTitle(site, post).split(/\s+\/\s+/),
    ...scriptIn(site, post, siteScript(site)),
    by: hasList(site, post) ? provenanceLink(site, post.by) : null,
    updated: longDate(site, post.updated, post.language),
    mark: post.mark,
    translations: translationLinks(site, post),
  };
}

/** Where the prompt stands. The folder of an unlisted post may be in no list. */
function directoryOf(site: Site, post: Post): string {
  if (!post.isUnlisted) return directoryPathOf(post.rawPath);
  return site.collections.find(({ name }) => name === post.collection)?.path ?? '/';
}

/** An unlisted post may be the only one of a tag, which then has no page. */
function tagLinks(site: Site, { tags, isUnlisted }: Post): Link[] {
  const shown = isUnlisted ? tags.filter((name) => site.tags.some((tag) => tag.name === name)) : tags;
  return shown.map((tag) => ({ label: tag, href: tagHref(site, tag) }));
}

function hasList(site: Site, { by, isUnlisted }: Post): boolean {
  return !isUnlisted || site.provenances.some(({ provenance }) => provenance === by);
}

/** Null for a post that is the only part yet. */
function seriesBox(site: Site, series: Series, post: Post, around: Script): SeriesBox | null {
  if (series.parts.length < 2) return null;
  const parts = series.parts.map((part) => ({
    ...postLink(site, part.post, around),
    number: part.number,
    current: part.post.file === post.file,
  }));
  const number = parts.find(({ current }) => current)?.number ?? 1;
  return {
    name: displayTitle(site, { title: series.name, language: post.language }),
    number,
    of: parts.at(-1)?.number ?? number,
    parts,
  };
}

/** An edit in `dev` may bring a tag that the site does not know yet. */
function tagHref(site: Site, name: string): string {
  const paths = tagPaths.get(site) ?? new Map(site.tags.map((tag) => [tag.name, tag.path]));
  tagPaths.set(site, paths);
  return hrefOf(paths.get(name) ?? tagPathOf(name), site.base);
}

const tagPaths = new WeakMap<Site, ReadonlyMap<string, string>>();

/** `1,204 words`, in the language of catpost's own words, whatever the machine's is. */
function counted(count: number, unit: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** As the author says, or where a list of the sections is a help: two are seen at once, 200 are no overview. */
function hasContents(post: Post, { sections }: RenderedBody): boolean {
  const listed = sections.filter(({ id, heading }) => heading?.text.trim() && id !== 'footnotes').length;
  return listed > 0 && (post.toc ?? (listed >= 3 && listed <= 200));
}

function bodyHead(site: Site, post: Post, body: RenderedBody): Head {
  const description = post.description ?? (body.summary.excerpt || post.title);
  const head = plainHead(site, post.path, `${distinctTitle(site, post)} – ${site.config.title}`, description);
  const versions = alternatesOf(site, post).map((version) => ({ ...version, type: null, title: null }));
  const language = post.language ?? head.language;
  return { ...head, language, noindex: isNoindexPost(post), alternates: [...head.alternates, ...versions] };
}
