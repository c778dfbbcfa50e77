/** The pictures that settings name: the covers of posts, and the portrait on the home page. */

import type { LinkTable, Target } from '../markdown/model.ts';
import { resolveLink } from '../markdown/resolveLink.ts';
import type { Pictures } from '../plan/model.ts';
import { withSeverity } from '../problems/problem.ts';
import { nearest } from '../text/nearest.mjs';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import type { NamedImage } from '../types/settings.ts';
import { pictureOf } from './picture.ts';
import type { FindImage } from './placeImages.ts';

/** A picture that a setting of `file` names, and the target of its address. */
export type SettingImage = { file: string; key: 'cover' | 'portrait'; image: NamedImage; target: Target };

/** Returns the covers of the posts. */
export function coversOf(posts: Post[], table: LinkTable): SettingImage[] {
  return posts.flatMap(({ file, cover }) =>
    cover === null ? [] : [{ file, key: 'cover', image: cover, target: resolveLink(cover.url, file, table) }],
  );
}

/** Returns the portrait of the home page. Its address may begin at the content folder or at the public folder. */
export function portraitOf({ home: { portrait }, settingsFile }: Site, table: LinkTable): SettingImage[] {
  if (portrait === null) return [];
  const found = resolveLink(portrait.url, settingsFile, table);
  const published = resolveLink(`/${portrait.url.replace(/^(?:public)?\//, '')}`, settingsFile, table);
  const target = found.kind === 'dead' && published.kind === 'inside' ? published : found;
  return [{ file: settingsFile, key: 'portrait', image: portrait, target }];
}

/** Returns the pictures by the file that names them. `find` returns the images that are published. */
export function publishSettingImages(
  site: Site,
  images: SettingImage[],
  find: FindImage,
  table: LinkTable,
): { pictures: Pictures; problems: Problem[] } {
  const pictures: Pictures = new Map();
  const problems: Problem[] = [];
  for (const { file, key, image, target } of images) {
    const report = (problem: ImageProblem) => {
      const { position, line } = image;
      const shown = { ...problem, file: `${site.contentName}/${file}`, position, line };
      problems.push(withSeverity(shown, site.config.problems));
    };
    if (image.alt === null) report(missingAlt(key, image.url));
    const found = target.kind === 'inside' ? find(target.file ?? '') : null;
    if (found !== null && 'facts' in found.image) {
      pictures.set(file, pictureOf(found.image, image.alt ?? '', found.path, site.base));
    } else {
      const reason = found !== null && 'unreadable' in found.image ? found.image.unreadable : 'it is not an image';
      report(problemOf(key, target, reason, table));
    }
  }
  return { pictures, problems };
}

type ImageProblem = Pick<Problem, 'rule' | 'message' | 'hint'>;

function missingAlt(key: SettingImage['key'], url: string): ImageProblem {
  const hint = `write ${key}: { src: ${url}, alt: "What it shows" }; for a decoration, alt: ""`;
  return { rule: 'missing-alt', message: `the ${key} has no text for readers who cannot see it`, hint };
}

/** Returns why a picture is not shown. `reason` is that of a file which is there. */
function problemOf(key: SettingImage['key'], target: Target, reason: string, table: LinkTable): ImageProblem {
  switch (target.kind) {
    case 'dead': {
      const { looked } = target;
      const suggestion = nearest(looked, Object.keys(looked.startsWith('/') ? table.paths : table.files));
      const hint = suggestion === null ? 'correct or remove it' : `did you mean ${suggestion}?`;
      return { rule: 'missing-image', message: `the ${key} leads to ${looked}, which does not exist`, hint };
    }
    case 'blocked': {
      const hint = 'name a file of your site';
      return { rule: 'blocked-url', message: `the ${key} has a URL that is not allowed`, hint };
    }
    case 'outside': {
      const message = `the ${key} is on another host, so its size is unknown, and it is not shown`;
      return { rule: 'outside-image', message, hint: 'save a copy of it in your site' };
    }
    case 'inside': {
      const hint = 'name a PNG, JPEG, WebP, AVIF, GIF or SVG file';
      return { rule: 'image-unreadable', message: `the ${key} cannot be shown: ${reason}`, hint };
    }
  }
}
