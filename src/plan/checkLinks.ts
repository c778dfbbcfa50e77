/** What the links of all bodies lead to -> the problems they have: dead links, anchors and images, refused addresses. */

import { builtPosts } from '../content/arrange.ts';
import { isMarkdown, markdownFilesNamed, withoutMarkdownEnding } from '../content/markdownFiles.ts';
import { placeInFile } from '../content/post/comments.ts';
import { problemAt } from '../content/problems.ts';
import { withChangedHtml } from '../markdown/bodyHtml.ts';
import { idNamedBy, withFragment } from '../markdown/fragments.ts';
import { isListed } from '../markdown/mediaHosts.ts';
import type { LinkTable, TracedLink } from '../markdown/model.ts';
import { resolveLink } from '../markdown/resolveLink.ts';
import { decoded } from '../text/decoded.ts';
import type { CheckedBody, Mark, Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import type { Bodies } from './model.ts';

import { nearestIn } from './nearestIn.ts';
import { renamedFiles } from './redirects.ts';
import { reportedFile } from './siteTexts.ts';

/** All problems of all links: those of site.yaml, then those of the files in their order, with or without a page. */
export function checkLinks(site: Site, posts: CheckedBody[], bodies: Bodies, table: LinkTable): Problem[] {
  const moved = new Map(site.redirects.map(({ from, to }) => [from, to]));
  const known: Known = {
    site,
    table,
    moved,
    renamed: renamedFiles(site, builtPosts(site)),
    idsOf: idsByTarget(posts, bodies),
    meant: { file: nearestIn(Object.keys(table.files)), path: nearestIn(publishablePaths(table)), id: nearestIds() },
  };
  const configured = site.links.flatMap(({ url, position, line }) => {
    const target = resolveLink(url, 'site.yaml', table);
    const fault = faultOf({ kind: 'link', url, target, position }, known);
    const file = `${site.contentName}/site.yaml`;
    return fault === null ? [] : [problemAt({ ...fault, file, position, line }, site.config.problems)];
  });
  const written = posts.flatMap((post) => {
    const links = bodies.get(post.file)?.links ?? [];
    return links.flatMap((link) => {
      const fault = faultOf(link, known);
      if (fault === null) return [];
      const file = reportedFile(site, post);
      return [problemAt({ ...fault, file, ...placeInFile(post, link.position) }, site.config.problems)];
    });
  });
  return [...configured, ...written];
}

/**
 * The bodies with each fragment that names no id as it stands put right: with the prefix or the letter case of the id
 * that it means; one that means none, on a site that only warns of it, is taken off its link, which then leads to the
 * page, or to the top of its own.
 */
export function withCheckedFragments(posts: Post[], bodies: Bodies): Bodies {
  const idsOf = idsByTarget(posts, bodies);
  return new Map(
    [...bodies].map(([file, body]) => {
      const changes = new Map(
        body.links.flatMap(({ target }) => {
          if (target.kind !== 'inside') return [];
          const id = idOfTarget(target, idsOf);
          if (id === undefined || id === target.fragment) return [];
          const to = withFragment(target.href, id === null ? '' : encodeURIComponent(id));
          return [[target.href, to === '' ? '#top' : to] as const];
        }),
      );
      if (changes.size === 0) return [file, body];
      const change = (html: string) => [...changes].reduce((changed, [from, to]) => withHref(changed, from, to), html);
      return [file, withChangedHtml(body, [...changes], change)];
    }),
  );
}

/** Addresses as React writes them between double quotes. */
function withHref(html: string, from: string, to: string): string {
  const [written, changed] = [from, to].map((href) => href.replaceAll('&', '&amp;'));
  return html.replaceAll(`href="${written}"`, () => `href="${changed}"`);
}

type Inside = Extract<TracedLink['target'], { kind: 'inside' }>;

/** The id that a link means, null where its page has no such id; undefined where the page's are not known, or none is meant. */
function idOfTarget(target: Inside, idsOf: IdsByTarget): string | null | undefined {
  const { file, fragment } = target;
  if (fragment === '' || fragment === 'top' || file === null) return;
  const ids = idsOfPage(file, idsOf);
  return ids === 'unknown' ? undefined : idNamedBy(fragment, ids);
}

function idsOfPage(file: string, idsOf: IdsByTarget): ReadonlySet<string> | 'unknown' {
  return idsOf.get(file) ?? (/^\/(?:.*\/)?$/.test(file) ? frameIds : 'unknown');
}

/** What stands on every page: a listing has no other ids. */
const frameIds = new Set(['main']);

type Fault = { rule: string; message: string; hint: string };

type Renames = Map<string, string>;

/** `moved` has the current path of every old one, `renamed` the current file. */
type Known = { site: Site; table: LinkTable; moved: Renames; renamed: Renames; idsOf: IdsByTarget; meant: Meant };

/** What somebody probably meant by a file, by a path, or by one of the ids of a page. */
type Meant = { file: Find; path: Find; id: (looked: string, ids: ReadonlySet<string>) => string | null };

type Find = (looked: string) => string | null;

function faultOf(link: TracedLink, { site, moved, renamed, idsOf, meant }: Known): Fault | null {
  const { target, kind } = link;
  const url = decoded(link.url);
  switch (target.kind) {
    case 'blocked':
      return {
        rule: 'blocked-url',
        message: `the address ${url} has a scheme that is not allowed; its text is shown without a link`,
        hint: 'use https, http, mailto, tel, sms, xmpp, irc, matrix or geo',
      };
    case 'outside':
      if (kind === 'link' || isListed(target.href, site.config.media)) return null;
      return {
        rule: kind === 'image' ? 'outside-image' : 'outside-media',
        message: `the ${names[kind]} ${url} is on another host, which the page's policy does not load; a link is shown`,
        hint: kind === 'frame' ? listing(target.href) : `save a copy beside the post, or ${listing(target.href)}`,
      };
    case 'dead': {
      const reason = unpublishedReason(site, target.looked);
      // The file's own problem is reported; when that is mended the link is too.
      if (reason === 'broken') return null;
      const now = renamed.get(`${withoutMarkdownEnding(target.looked).replace(/\/index$/, '')}.md`);
      if (reason !== undefined) {
        const message = `the link ${url} leads to a ${unpublishedNames[reason]}`;
        const hint = reason === 'expired' ? 'take the link out' : 'publish it first, or take the link out until then';
        return { rule: 'dead-link', message, hint };
      }
      return {
        rule: kind === 'image' ? 'missing-image' : kind === 'media' ? 'missing-media' : 'dead-link',
        message: `the ${names[kind]} ${url} leads to ${target.looked}, which does not exist`,
        hint: now
          ? `the file is ${now} now`
          : suggestion(target.looked.startsWith('/') ? meant.path(target.looked) : meant.file(target.looked)),
      };
    }
    case 'inside': {
      const current = moved.get(target.file ?? '');
      if (current !== undefined) {
        const message = `the link ${url} leads to ${target.file}, which is ${current} now`;
        return { rule: 'link-moved', message, hint: `write it as ${current}` };
      }
      if (idOfTarget(target, idsOf) !== null) return null;
      const ids = idsOfPage(target.file ?? '', idsOf);
      return {
        rule: 'dead-anchor',
        message: `the link ${url} names the section #${target.fragment}, which ${target.file} does not have`,
        hint: suggestion(ids === 'unknown' ? null : meant.id(target.fragment, ids), '#'),
      };
    }
  }
}

/** All that is or may be published below the root. */
function publishablePaths({ files, paths }: LinkTable): string[] {
  const assets = Object.keys(files).filter((file) => !isMarkdown(file));
  return [...Object.keys(paths), ...assets.map((file) => `/${file}`)];
}

/** Why the file that a link looked for is not published; undefined where there is none. */
function unpublishedReason({ unpublished }: Site, looked: string): Mark | 'broken' | undefined {
  const known = unpublished.get(looked);
  if (known !== undefined || unpublished.size === 0) return known;
  const file = [...markdownFilesNamed(looked)].find((candidate) => unpublished.has(candidate));
  return file === undefined ? undefined : unpublished.get(file);
}

const unpublishedNames: Record<Mark, string> = {
  draft: 'draft, which is not published',
  scheduled: 'post of a later day, which is not published',
  expired: 'post that has expired, which is not published any more',
};

const names = { link: 'link', image: 'image', media: 'recording', frame: 'frame' };

function listing(href: string): string {
  const { protocol, host } = new URL(href);
  return protocol === 'https:' ? `add ${host} to media: in site.yaml` : 'use its address with https';
}

function nearestIds(): Meant['id'] {
  const finders = new Map<ReadonlySet<string>, Find>();
  return (looked, ids) => {
    const find = finders.get(ids) ?? nearestIn([...ids]);
    finders.set(ids, find);
    return find(looked);
  };
}

function suggestion(match: string | null, mark = ''): string {
  return match === null ? 'correct or remove it' : `did you mean ${mark}${match}?`;
}

/** A target is a content file or the path of its page; a post that failed to render has ids that nobody knows. */
type IdsByTarget = Map<string, ReadonlySet<string> | 'unknown'>;

function idsByTarget(posts: (CheckedBody | Post)[], bodies: Bodies): IdsByTarget {
  return new Map(
    posts.flatMap((post) => {
      const body = bodies.get(post.file);
      const ids = body ? new Set([...body.ids, ...frameIds]) : 'unknown';
      return [post.file, ...('path' in post ? [post.path] : [])].map((target) => [target, ids] as const);
    }),
  );
}
