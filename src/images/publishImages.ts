/** The images of all bodies: what is published for them, the bodies with their pictures, and every problem they have. */

import { readFile } from 'node:fs/promises';
import { variantPathOf } from '../content/paths/filePaths.ts';
import type { BodyProblem } from '../markdown/model.ts';
import type { Bodies, Entry } from '../plan/model.ts';
import { lineAt, withSeverity } from '../problems/problem.ts';
import type { CheckedBody, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { type Image, type MakeImagesOptions, makeImages, type UnreadableImage } from './makeImages.ts';
import { placeImages } from './placeImages.ts';
import { isSvg } from './readImage.ts';
import { readSvg } from './svg.ts';

/** `bodyProblems` stand in bodies, `problems` in published files. */
export type PublishedImages = {
  bodies: Bodies;
  variants: Entry[];
  problems: Problem[];
  bodyProblems: { post: CheckedBody; problem: BodyProblem }[];
};

/** `entries` are all files of the site so far. Content problems are collected, never thrown. */
export async function publishImages(
  site: Site,
  posts: CheckedBody[],
  bodies: Bodies,
  entries: Entry[],
  options: MakeImagesOptions,
): Promise<PublishedImages> {
  const files = new Map(
    entries.flatMap(({ path, source }) => (source.kind === 'copy' ? [[path, source.absolute]] : [])),
  );
  const pathOf = new Map(site.assets.map(({ file, path }) => [file, path]));
  const publishedAs = (file: string) => pathOf.get(file) ?? file;
  const shown = new Set([...bodies.values()].flatMap(({ images }) => images.map(({ file }) => publishedAs(file))));
  const sources = [...shown].flatMap((path) => {
    const absolute = files.get(path);
    return absolute === undefined ? [] : [{ path, absolute }];
  });
  const images = await makeImages(sources, options);
  const find = (file: string) => {
    const path = publishedAs(file);
    const image = images.get(path);
    return image === undefined ? null : { path, image };
  };
  const placed: Bodies = new Map();
  const bodyProblems: PublishedImages['bodyProblems'] = [];
  for (const post of posts) {
    const rendered = bodies.get(post.file);
    if (!rendered) continue;
    const { body, problems: found } = placeImages(rendered, find, site.base);
    placed.set(post.file, body);
    bodyProblems.push(...found.map((problem) => ({ post, problem })));
  }
  return { bodies: placed, variants: variantEntries(images), problems: await svgProblems(site, entries), bodyProblems };
}

/** Two posts with the same picture under the same name share its variants. */
function variantEntries(images: Map<string, Image | UnreadableImage>): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [path, image] of images) {
    if (!('facts' in image)) continue;
    for (const variant of image.variants) {
      const published = variantPathOf(path, image.hash, variant);
      const source = { kind: 'copy' as const, absolute: variant.absolute };
      entries.set(published, { path: published, owner: `the smaller copies of ${path}`, source });
    }
  }
  return [...entries.values()];
}

/** Every SVG file that is published, whether a page shows it or not. */
async function svgProblems(site: Site, entries: Entry[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { source, owner } of entries) {
    if (source.kind !== 'copy' || !isSvg(source.absolute)) continue;
    const bytes = await readFile(source.absolute);
    for (const { rule, position, what } of readSvg(bytes).faults) {
      if (rule !== 'svg-active') continue;
      const message = `the picture acts or loads something when it is opened: ${what}`;
      const hint = 'remove it, or allow such pictures by problems: { svg-active: warn } in site.yaml';
      const line = lineAt(bytes.toString('utf8'), position);
      problems.push(withSeverity({ rule, file: owner, position, line, message, hint }, site.config.problems));
    }
  }
  return problems;
}
