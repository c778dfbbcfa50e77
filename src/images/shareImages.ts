/** The picture that stands for a post where it is shared: what its front matter names, resolved, published and read. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import type { LinkTable, Target } from '../markdown/model.ts';
import { resolveLink } from '../markdown/resolveLink.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Entry, ShareImage, ShareImages } from '../plan/model.ts';
import { withSeverity } from '../problems/problem.ts';
import { nearest } from '../text/nearest.ts';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { readImage } from './readImage.ts';

/** A post's own picture and where its address leads. */
export type OwnImage = { post: Post; image: NonNullable<Post['image']>; target: Target };

/** Those of all posts that name one. The files that they lead to are to be published. */
export function ownImages(posts: Post[], table: LinkTable): OwnImage[] {
  return posts.flatMap((post) => {
    const { image, file } = post;
    return image === null ? [] : [{ post, image, target: resolveLink(image.url, file, table) }];
  });
}

/** Reads the size of each. `entries` are all files of the site so far. Problems are collected, never thrown. */
export async function readOwnImages(
  site: Site,
  own: OwnImage[],
  entries: Entry[],
  table: LinkTable,
): Promise<{ images: ShareImages; problems: Problem[] }> {
  const absolutes = new Map(
    entries.flatMap(({ path, source }) => (source.kind === 'copy' ? [[path, source.absolute]] : [])),
  );
  const pathOf = new Map(site.assets.map(({ file, path }) => [file, path]));
  const images: ShareImages = new Map();
  const problems: Problem[] = [];
  for (const { post, image, target } of own) {
    const alt = image.alt ?? displayTitle(site, post);
    const read = await readTarget(target);
    if ('rule' in read) {
      const { position, line } = image;
      const file = `${site.contentName}/${post.file}`;
      problems.push(withSeverity({ ...read, file, position, line }, site.config.problems));
    } else images.set(post.file, { ...read, alt });
  }
  return { images, problems };

  async function readTarget(target: Target): Promise<Omit<ShareImage, 'alt'> | Fault> {
    if (target.kind === 'dead') return missing(target.looked, table);
    if (target.kind === 'blocked' || (target.kind === 'outside' && !target.href.startsWith('https:'))) return insecure;
    if (target.kind === 'outside') return { url: new URL(target.href).href, width: null, height: null, type: null };
    const path = pathOf.get(target.file ?? '') ?? target.file ?? '';
    const absolute = absolutes.get(path);
    const type = types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
    if (absolute === undefined || type === undefined) return unfit(path);
    const found = await readImage(absolute);
    if ('unreadable' in found)
      return { ...unfit(path), message: `the share image cannot be shown: ${found.unreadable}` };
    return { url: absoluteUrl(site, path), width: found.facts.width, height: found.facts.height, type };
  }
}

type Fault = { rule: string; message: string; hint: string };

/** What the readers of shared links draw; none of them draws SVG, and few AVIF. */
const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

const insecure: Fault = {
  rule: 'blocked-url',
  message: 'the share image has an address that others cannot load',
  hint: 'name a file beside the post, or an address that begins with https://',
};

function unfit(path: string): Fault {
  return {
    rule: 'image-unreadable',
    message: `the share image ${path} is no picture that other sites show`,
    hint: 'name a JPEG, PNG, WebP or GIF file',
  };
}

function missing(looked: string, table: LinkTable): Fault {
  const match = nearest(looked, Object.keys(looked.startsWith('/') ? table.paths : table.files));
  return {
    rule: 'missing-image',
    message: `the share image leads to ${looked}, which does not exist`,
    hint: match === null ? 'correct or remove it' : `did you mean ${match}?`,
  };
}
