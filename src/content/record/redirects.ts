/** Collects the redirects of the site: from aliases, from former paths of posts, and from former paths of tags. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { foldPath } from '../../text/foldPath.ts';
import type { Edition, Post, Site } from '../../types/content.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import type { Redirect } from '../../types/redirect.ts';
import { builtPosts } from '../arrange/postLists.ts';
import { formerTagPath } from '../arrange/tagPaths.ts';
import { ownerIn, pathIn } from '../paths/editionPaths.ts';
import { pagePathOf } from '../paths/pagePaths.ts';
import { slugFromFile } from '../paths/slug.ts';
import { firstPathOf, formerPathsOf } from './recordedPaths.ts';

/** The parts of the site that have paths. */
type PathOwners = Pick<Site, 'editions' | 'assets'>;

/**
 * Returns the redirects, sorted by `from`. Each leads straight to a page. An alias that is another page's path is a
 * problem. A former path that is another page's path is left out.
 */
export function redirectsOf(
  site: PathOwners,
  record: PathRecord | null,
  contentName: string,
): { redirects: Redirect[]; problems: RawProblem[] } {
  const posts = builtPosts(site);
  const owners = ownersByPath(site, posts, contentName);
  const { redirects, problems } = aliasRedirects(posts, owners, contentName);
  const formerTagPaths = site.editions.flatMap(({ tags, root }) =>
    tags.flatMap((tag): Redirect[] => {
      const from = formerTagPath(tag, root);
      return from === null ? [] : [{ from, to: tag.path }];
    }),
  );
  for (const redirect of [...formerPostPaths(posts, record), ...formerTagPaths]) {
    const key = foldPath(redirect.from);
    if (!owners.has(key) && !redirects.has(key)) redirects.set(key, redirect);
  }
  return { redirects: [...redirects.values()].sort((a, b) => compare(a.from, b.from)), problems };
}

/**
 * Returns a function that finds the present name of a file that was renamed: the post to which its former path leads.
 */
export function renameLookup(posts: Post[], redirects: Redirect[]): (file: string) => string | null {
  const fileOfPath = new Map(posts.map(({ path, file }) => [path, file]));
  return (file) => {
    const { collection, name } = collectionAndName(file);
    const former = pagePathOf(slugFromFile(name), collection);
    return fileOfPath.get(redirects.find(({ from }) => from === former)?.to ?? '') ?? null;
  };
}

function collectionAndName(file: string): { collection: string | null; name: string } {
  const [, collection = null, name = file] = /^([^/]+)\/(.*)$/s.exec(file) ?? [];
  return { collection, name };
}

/** Returns the redirects of aliases by folded path, and adds the aliases to `owners`. */
function aliasRedirects(
  posts: Post[],
  owners: Map<string, string>,
  contentName: string,
): { redirects: Map<string, Redirect>; problems: RawProblem[] } {
  const redirects = new Map<string, Redirect>();
  const problems: RawProblem[] = [];
  for (const post of posts) {
    const file = `${contentName}/${post.file}`;
    for (const { path, position, line } of post.aliases) {
      const key = foldPath(path);
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, `the alias of ${file}`);
        redirects.set(key, { from: path, to: post.path });
      } else if (owner !== file && redirects.get(key)?.to !== post.path) {
        const message = `the alias ${path} is already used by ${owner}`;
        const hint = 'choose another alias, or remove it';
        problems.push({ rule: 'alias-taken', file, position, line, message, hint });
      }
    }
  }
  return { redirects, problems };
}

/**
 * Returns the redirects of former paths. A path that two posts have had belongs to the one that had it last; for the
 * other, it can only be the first path.
 */
function formerPostPaths(posts: Post[], record: PathRecord | null): Redirect[] {
  const former = posts.flatMap((post) => {
    const line = record?.lines.get(post.file);
    if (!line) return [];
    const first = firstPathOf(line.paths);
    return formerPathsOf(line).map((from) => ({ from, to: post.path, isFirst: from === first }));
  });
  return [...former.filter(({ isFirst }) => !isFirst), ...former.filter(({ isFirst }) => isFirst)].map(
    ({ from, to }) => ({ from, to }),
  );
}

/** Returns what is at each folded path, as a problem names it. */
function ownersByPath({ editions, assets }: PathOwners, posts: Post[], contentName: string): Map<string, string> {
  const owners: [string, string][] = [
    ...posts.flatMap(({ file, path, rawPath }): [string, string][] => [
      [path, `${contentName}/${file}`],
      [rawPath, `the markdown of ${contentName}/${file}`],
    ]),
    ...assets.map(({ file, path }): [string, string] => [path, `${contentName}/${file}`]),
    ...editions.flatMap(listOwners),
  ];
  return new Map(owners.map(([path, owner]) => [foldPath(path), owner]));
}

function listOwners({ root, tags, provenances, collections }: Edition): [string, string][] {
  const owners: [string, string][] = [
    [root, 'the home page'],
    [pathIn(root, '/tags/'), 'the list of tags'],
    ...tags.map(({ name, path }): [string, string] => [path, `the tag ${name}`]),
    ...provenances.map(({ provenance, path }): [string, string] => [path, `the posts with by: ${provenance}`]),
    ...collections.flatMap(({ name, path, years }): [string, string][] => [
      [path, `the listing of ${name}/`],
      ...years.map(({ year, path: yearPath }): [string, string] => [yearPath, `the year ${year} of ${name}/`]),
    ]),
  ];
  return owners.map(([path, owner]) => [path, ownerIn(root, owner)]);
}
