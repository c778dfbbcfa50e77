/** Adds to rendered posts what depends on pixels: pictures, icons and share images. */

import { drawCards } from '../cards/shareCards.ts';
import { introsOf } from '../content/arrange/postLists.ts';
import { publishImages } from '../images/publishImages.ts';
import { coversOf, portraitOf, publishSettingImages } from '../images/settingImages.ts';
import { ownImages, readOwnImages } from '../images/shareImages.ts';
import type { Target } from '../markdown/model.ts';
import { assetEntry } from '../plan/entries.ts';
import { withCheckedFragments } from '../plan/fragments.ts';
import type { Bodies, Entry, Planned, Prepared } from '../plan/model.ts';
import { slotBodies } from '../plan/slots.ts';
import { siteIcons } from '../publish/siteIcons.ts';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { bodyProblem } from './bodyProblems.ts';
import { withReducedFonts } from './fonts.ts';
import type { PrepareOptions } from './prepareOptions.ts';

/** The options that images and share images need. */
export type PicturesOptions = Pick<PrepareOptions, 'content' | 'imageCache' | 'onBodies' | 'onStep' | 'onProgress'>;

/**
 * Prepares the pages of the `shown` posts, whose bodies are rendered, without related posts and checks. Adds the
 * problems of images to `problems`.
 */
export async function withPictures(
  { site, extensions, plugins, posts, plan, table }: Planned,
  shown: Post[],
  bodies: Bodies,
  options: PicturesOptions,
  problems: Problem[] = [],
): Promise<Prepared> {
  const slots = slotBodies(extensions);
  const own = ownImages(shown, table);
  const settings = [...coversOf(shown, table), ...portraitOf(site, table)];
  const published = [...plan, ...linkedAssets(site, bodies, [...own, ...settings])];
  const intros = introsOf(site);
  options.onStep('images');
  const users = { posts: [...shown, ...intros, ...slots, ...site.faultyFiles], settings };
  const images = await publishImages(site, users, bodies, published, options);
  const named = publishSettingImages(site, settings, images.find, table);
  problems.push(...images.problems, ...named.problems);
  problems.push(...images.bodyProblems.map(({ post, problem }) => bodyProblem(site, post, problem)));
  const whole = withCheckedFragments([...posts, ...intros, ...slots], images.bodies);
  options.onBodies?.(site, whole);
  const shared = await readOwnImages(site, own, published, table);
  const { icons, files, problems: iconProblems } = await siteIcons(site, published, options.imageCache);
  problems.push(...shared.problems, ...iconProblems);
  options.onStep('cards');
  const cards = await drawCards(site, bodies, options);
  problems.push(...cards.problems);
  const reduced = await withReducedFonts(site, extensions, published, whole, options.imageCache);
  problems.push(...reduced.problems);
  return {
    site,
    extensions: reduced.extensions,
    table,
    entries: [...reduced.entries, ...images.variants, ...files, ...cards.entries],
    bodies: whole,
    related: new Map(),
    shareImages: new Map([...cards.images, ...shared.images]),
    pictures: named.pictures,
    icons,
    plugins,
    pageChanges: new Map(),
    problems,
  };
}

/** Returns entries for the files of the content folder that a post links to. No other is published. */
function linkedAssets(site: Site, bodies: Bodies, own: { target: Target }[]): Entry[] {
  const linked = new Set<string>();
  for (const links of [own, ...[...bodies.values()].map((body) => body.links)]) {
    for (const { target } of links) if (target.kind === 'inside' && target.file !== null) linked.add(target.file);
  }
  return site.assets.filter(({ file }) => linked.has(file)).map((asset) => assetEntry(asset, site.contentName));
}
