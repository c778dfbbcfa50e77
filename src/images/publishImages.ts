/**
 * Publishes the images of all bodies: their variants, the bodies with the final HTML, and the problems found on the
 * way.
 */

import { readFile } from 'node:fs/promises';
import { variantPathOf } from '../content/paths/filePaths.ts';
import type { BodyProblem } from '../markdown/model.ts';
import type { Bodies, Entry } from '../plan/model.ts';
import { lineAt, withSeverity } from '../problems/problem.ts';
import type { CheckedBody, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { type Image, type MakeImagesOptions, makeImages, type UnreadableImage } from './makeImages.ts';
import { type FindImage, placeImages } from './placeImages.ts';
import { isSvg } from './readImage.ts';
import type { SettingImage } from './settingImages.ts';
import { readSvg } from './svg.ts';

/** The texts and the settings that show images. */
export type ImageUsers = { posts: CheckedBody[]; settings: SettingImage[] };

/** The results. `problems` are in published files, `bodyProblems` at a position in a body. */
export type PublishedImages = {
  bodies: Bodies;
  /** Finds the images that are published. */
  find: FindImage;
  variants: Entry[];
  problems: Problem[];
  bodyProblems: { post: CheckedBody; problem: BodyProblem }[];
};

/**
 * Publishes the images of texts and settings. `entries` are all files of the site so far. Content problems are collected, not
 * thrown.
 */
export async function publishImages(
  site: Site,
  { posts, settings }: ImageUsers,
  bodies: Bodies,
  entries: Entry[],
  options: MakeImagesOptions,
): Promise<PublishedImages> {
  const pathOf = new Map(site.assets.map(({ file, path }) => [file, path]));
  const publishedPath = (file: string) => pathOf.get(file) ?? file;
  const named = settings.flatMap(({ target }) => (target.kind === 'inside' && target.file) || []);
  const inBodies = [...bodies.values()].flatMap(({ images }) => images.map(({ file }) => file));
  const shown = new Set([...inBodies, ...named].map(publishedPath));
  const files = copiedFiles(entries);
  const sources = [...shown].flatMap((path) => {
    const absolute = files.get(path);
    return absolute === undefined ? [] : [{ path, absolute }];
  });
  const images = await makeImages(sources, options);
  const find: FindImage = (file) => {
    const path = publishedPath(file);
    const image = images.get(path);
    return image === undefined ? null : { path, image };
  };
  const placed: Bodies = new Map();
  const bodyProblems: PublishedImages['bodyProblems'] = [];
  for (const post of posts) {
    const rendered = bodies.get(post.file);
    if (!rendered) continue;
    const { body, problems } = placeImages(rendered, find, site.base, post.layout === 'photos' ? 'grid' : 'column');
    placed.set(post.file, body);
    bodyProblems.push(...problems.map((problem) => ({ post, problem })));
  }
  const problems = await svgProblems(site, entries);
  return { bodies: placed, find, variants: variantEntries(images), problems, bodyProblems };
}

/** Maps the site path of each copied file to its absolute path. */
export function copiedFiles(entries: Entry[]): Map<string, string> {
  return new Map(entries.flatMap(({ path, source }) => (source.kind === 'copy' ? [[path, source.absolute]] : [])));
}

/** Returns one entry for each path, because two posts with the same image under the same name share its variants. */
function variantEntries(images: Map<string, Image | UnreadableImage>): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [path, image] of images) {
    if (!('facts' in image)) continue;
    for (const variant of image.variants) {
      const variantPath = variantPathOf(path, image.hash, variant);
      const owner = `the smaller copies of ${path}`;
      entries.set(variantPath, { path: variantPath, owner, source: { kind: 'copy', absolute: variant.absolute } });
    }
  }
  return [...entries.values()];
}

/** Checks every SVG file that is published, whether or not a page shows it. */
async function svgProblems(site: Site, entries: Entry[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { source, owner } of entries) {
    if (source.kind !== 'copy' || !isSvg(source.absolute)) continue;
    const bytes = await readFile(source.absolute);
    for (const { rule, position, reason } of readSvg(bytes).problems) {
      if (rule !== 'svg-active') continue;
      const message = `the image runs a script or loads something when it is opened: ${reason}`;
      const hint = 'remove that, or allow such images with problems: { svg-active: warn } in site.yaml';
      const line = lineAt(bytes.toString('utf8'), position);
      problems.push(withSeverity({ rule, file: owner, position, line, message, hint }, site.config.problems));
    }
  }
  return problems;
}
