/** An entry of the plan -> the page that React renders, and what its head says. Pure: no file is read here. */
import { hrefOf, pageNumberPathOf, tagPathOf } from '../content/paths.ts';
import type { RenderedBody } from '../markdown/renderBody.ts';
import type {
  Counted,
  HomePage,
  ListingPage,
  NotFoundPage,
  Page,
  PlainPage,
  Post,
  PostPage,
  Site,
  TagsPage,
} from '../types.ts';
import { absoluteUrl, displayTitle, frameOf, listingEntry, longDate, postLink } from './frame.ts';
import type { Head } from './html.ts';
import type { PathShard } from './pathShards.ts';
import type { Slice, Source } from './plan.ts';

/** A page with the head of its document. */
export type Built<Kind extends Page = Page> = { page: Kind; head: Head };

type SourceOf<Kind extends Source['kind']> = Extract<Source, { kind: Kind }>;

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
    sections: body.sections,
  };
  return { page, head: bodyHead(site, post, body) };
}

const latest = 5;

/** Who this is, the latest posts of each collection, tags and pages. */
export function homePage(site: Site): Built<HomePage> {
  const { config, base } = site;
  const page: HomePage = {
    kind: 'home',
    frame: frameOf(site, '/', 'home'),
    title: config.title,
    description: config.description,
    listings: site.collections.map(({ title, path, posts }) => ({
      command: `ls -t ${path.slice(1)} | head -${latest}`,
      title,
      href: hrefOf(path, base),
      count: posts.length,
      entries: posts.slice(0, latest).map((post) => listingEntry(site, post)),
    })),
    tags: countedTags(site),
    pages: site.pages.map((post) => postLink(site, post)),
  };
  return { page, head: plainHead(site, '/', config.title, config.description) };
}

/** One page of a collection's listing, or of a year of it. */
export function collectionPage(site: Site, source: SourceOf<'collection'>): Built<ListingPage> {
  const { collection, year, slice } = source;
  const list = `ls -lt ${collection.path.slice(1)}`;
  const title = year === null ? collection.title : `${collection.title}, ${year}`;
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), collection.name),
    command: year === null ? list : `${list} | grep ${year}`,
    title,
    years: collection.years.map(({ year: label, path, posts }) => ({
      label,
      href: hrefOf(path, site.base),
      count: posts.length,
      current: label === year,
    })),
    ...listed(site, slice),
  };
  return { page, head: listingHead(site, slice, title) };
}

/** One page of a tag's listing. */
export function tagPage(site: Site, { tag, slice }: SourceOf<'tag'>): Built<ListingPage> {
  const page: ListingPage = {
    kind: 'listing',
    frame: frameOf(site, pageNumberPathOf(slice.path, slice.number), null),
    command: `ls -lt ${tag.path.slice(1)}`,
    title: tag.name,
    years: [],
    ...listed(site, slice),
  };
  return { page, head: listingHead(site, slice, `Posts tagged ${tag.name}`) };
}

/** All tags with their counts. */
export function tagsPage(site: Site): Built<TagsPage> {
  const frame = frameOf(site, '/tags/', null);
  const page: TagsPage = { kind: 'tags', frame, command: 'ls tags/', title: 'Tags', tags: countedTags(site) };
  return { page, head: plainHead(site, '/tags/', `Tags – ${site.config.title}`, `All tags of ${site.config.title}.`) };
}

/** What a host answers for a path that does not exist; the browser asks `shards` for the nearest ones that do. */
export function notFoundPage(site: Site, shards: PathShard[]): Built<NotFoundPage> {
  const { base, config } = site;
  const page: NotFoundPage = {
    kind: 'not-found',
    frame: frameOf(site, null, null),
    title: 'No such file or directory',
    base,
    places: [
      { label: '~', href: hrefOf('/', base) },
      ...site.collections.map(({ path }) => ({ label: path.slice(1), href: hrefOf(path, base) })),
      { label: 'tags/', href: hrefOf('/tags/', base) },
    ],
    shards: shards.map(({ prefix, path }) => ({ prefix, href: hrefOf(path, base) })),
  };
  const title = `No such file or directory – ${config.title}`;
  const description = 'There is nothing at this address.';
  return { page, head: { title, description, canonical: null, language: config.language, hidden: true } };
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

function listed(site: Site, slice: Slice): Pick<ListingPage, 'count' | 'entries' | 'pager'> {
  const href = (number: number) => hrefOf(pageNumberPathOf(slice.path, number), site.base);
  return {
    count: slice.total,
    entries: slice.posts.map((post) => listingEntry(site, post)),
    pager: {
      number: slice.number,
      of: slice.of,
      newer: slice.number > 1 ? href(slice.number - 1) : null,
      older: slice.number < slice.of ? href(slice.number + 1) : null,
    },
  };
}

function countedTags(site: Site): Counted[] {
  return site.tags.map(({ name, path, posts }) => ({
    label: name,
    href: hrefOf(path, site.base),
    count: posts.length,
  }));
}

function bodyHead(site: Site, post: Post, body: RenderedBody): Head {
  const description = post.description ?? (body.summary.excerpt || post.title);
  const head = plainHead(site, post.path, `${displayTitle(site, post.title)} – ${site.config.title}`, description);
  return { ...head, language: post.language ?? head.language, hidden: post.mark !== null };
}

function listingHead(site: Site, slice: Slice, title: string): Head {
  const page = slice.number > 1 ? `${title}, page ${slice.number} of ${slice.of}` : title;
  const posts = slice.total === 1 ? '1 post' : `${slice.total} posts`;
  const description = `${page}: ${posts} of ${site.config.title}.`;
  return plainHead(site, pageNumberPathOf(slice.path, slice.number), `${page} – ${site.config.title}`, description);
}

function plainHead(site: Site, path: string, title: string, description: string): Head {
  return { title, description, canonical: absoluteUrl(site, path), language: site.config.language, hidden: false };
}
