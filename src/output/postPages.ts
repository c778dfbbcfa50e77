/** Posts and plain pages of the plan -> what React renders, and their heads. Pure: no file is read here. */
import { hrefOf, tagPathOf } from '../content/paths.ts';
import type { RenderedBody } from '../markdown/renderBody.ts';
import type { PlainPage, Post, PostPage, Site } from '../types.ts';
import { type Built, plainHead, type SourceOf } from './builtPage.ts';
import { displayTitle, frameOf, longDate, postLink } from './frame.ts';
import type { Head } from './html.ts';

/** A post of a collection. */
export function postPage(site: Site, { post, older, newer }: SourceOf<'post'>, body: RenderedBody): Built<PostPage> {
  const page: PostPage = {
    kind: 'post',
    frame: frameOf(site, post.path, post.collection),
    ...headerOf(site, post),
    date: longDate(site, post.date, post.language),
    minutes: body.summary.minutes,
    tags: post.tags.map((tag) => ({ label: tag, href: hrefOf(tagPathOf(tag), site.base) })),
    older: older === null ? null : postLink(site, older),
    newer: newer === null ? null : postLink(site, newer),
    contents: hasContents(post, body),
    sections: body.sections,
  };
  return { page, head: bodyHead(site, post, body) };
}

/** A top-level page such as /about/. */
export function plainPage(site: Site, post: Post, body: RenderedBody): Built<PlainPage> {
  const page: PlainPage = {
    kind: 'page',
    frame: frameOf(site, post.path, null),
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
    title: displayTitle(site, post.title).split(/\s+\/\s+/),
    language: post.language === site.config.language ? null : post.language,
    updated: longDate(site, post.updated, post.language),
    mark: post.mark,
  };
}

/** As the author says, or where a list of the sections is a help: two are seen at once, 200 are no overview. */
function hasContents(post: Post, { sections }: RenderedBody): boolean {
  const listed = sections.filter(({ id, heading }) => heading !== null && id !== 'footnotes').length;
  return listed > 0 && (post.toc ?? (listed >= 3 && listed <= 200));
}

function bodyHead(site: Site, post: Post, body: RenderedBody): Head {
  const description = post.description ?? (body.summary.excerpt || post.title);
  const head = plainHead(site, post.path, `${displayTitle(site, post.title)} – ${site.config.title}`, description);
  return { ...head, language: post.language ?? head.language, hidden: post.mark !== null };
}
