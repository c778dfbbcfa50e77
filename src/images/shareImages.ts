/** The share images that posts name in their front matter: resolved, published and read. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { shareImageOf } from '../content/post/shareImage.ts';
import type { LinkTable, Target } from '../markdown/model.ts';
import { resolveLink } from '../markdown/resolveLink.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Entry, ShareImage, ShareImages } from '../plan/model.ts';
import { withSeverity } from '../problems/problem.ts';
import { nearest } from '../text/nearest.mjs';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import type { NamedImage } from '../types/settings.ts';
import { copiedFiles } from './publishImages.ts';
import { readImage } from './readImage.ts';

/** The share image of a post, and the target of its URL. */
export type OwnImage = { post: Post; image: NamedImage; target: Target };

/** Returns the share images that the posts name. The files that they lead to must be published. */
export function ownImages(posts: Post[], table: LinkTable): OwnImage[] {
  return posts.flatMap((post) => {
    const image = shareImageOf(post);
    return image === null ? [] : [{ post, image, target: resolveLink(image.url, post.file, table) }];
  });
}

/**
 * Reads the size of each share image. `entries` are all files of the site so far. Problems are collected, not thrown.
 */
export async function readOwnImages(
  site: Site,
  ownImages: OwnImage[],
  entries: Entry[],
  table: LinkTable,
): Promise<{ images: ShareImages; problems: Problem[] }> {
  const published: PublishedFiles = {
    absoluteOf: copiedFiles(entries),
    pathOf: new Map(site.assets.map(({ file, path }) => [file, path])),
  };
  const images: ShareImages = new Map();
  const problems: Problem[] = [];
  for (const { post, image, target } of ownImages) {
    const read = await readTarget(site, target, published, table);
    if ('rule' in read) {
      // What is wrong with a cover is reported where it is published.
      if (image === post.cover) continue;
      const { position, line } = image;
      const file = `${site.contentName}/${post.file}`;
      problems.push(withSeverity({ ...read, file, position, line }, site.config.problems));
    } else images.set(post.file, { ...read, alt: image.alt || displayTitle(site, post) });
  }
  return { images, problems };
}

/** `pathOf` maps content files to their site paths, `absoluteOf` maps site paths to files on disk. */
type PublishedFiles = { pathOf: Map<string, string>; absoluteOf: Map<string, string> };

type ImageProblem = Pick<Problem, 'rule' | 'message' | 'hint'>;

async function readTarget(
  site: Site,
  target: Target,
  { pathOf, absoluteOf }: PublishedFiles,
  table: LinkTable,
): Promise<Omit<ShareImage, 'alt'> | ImageProblem> {
  switch (target.kind) {
    case 'dead':
      return missingProblem(target.looked, table);
    case 'blocked':
      return insecureProblem;
    case 'outside':
      if (!target.href.startsWith('https:')) return insecureProblem;
      return { url: new URL(target.href).href, width: null, height: null, type: null };
    case 'inside': {
      const path = pathOf.get(target.file ?? '') ?? target.file ?? '';
      const absolute = absoluteOf.get(path);
      const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
      const type = mimeTypes[extension];
      if (absolute === undefined || type === undefined) return unsuitableProblem(path);
      const read = await readImage(absolute);
      if ('unreadable' in read)
        return { ...unsuitableProblem(path), message: `the share image cannot be shown: ${read.unreadable}` };
      return { url: absoluteUrl(site, path), width: read.facts.width, height: read.facts.height, type };
    }
  }
}

/** The formats that messengers and social networks show. None of them shows SVG, and few show AVIF. */
const mimeTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

const insecureProblem: ImageProblem = {
  rule: 'blocked-url',
  message: 'the share image has a URL that other sites cannot load',
  hint: 'name a file beside the post, or a URL that begins with https://',
};

function unsuitableProblem(path: string): ImageProblem {
  return {
    rule: 'image-unreadable',
    message: `the share image ${path} is not in a format that other sites can show`,
    hint: 'name a JPEG, PNG, WebP or GIF file',
  };
}

function missingProblem(looked: string, table: LinkTable): ImageProblem {
  const suggestion = nearest(looked, Object.keys(looked.startsWith('/') ? table.paths : table.files));
  return {
    rule: 'missing-image',
    message: `the share image leads to ${looked}, which does not exist`,
    hint: suggestion === null ? 'correct or remove it' : `did you mean ${suggestion}?`,
  };
}
