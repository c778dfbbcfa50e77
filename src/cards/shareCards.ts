/** The share images that are drawn, called cards: which posts get one, its texts, and where it is published. */

import { dirname, join } from 'node:path';
import { inEdition } from '../content/arrange/editions.ts';
import { collectedPosts, newestFirst } from '../content/arrange/postLists.ts';
import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { cardPathOf } from '../content/paths/filePaths.ts';
import { shareImageOf } from '../content/post/shareImage.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Bodies, Entry, ShareImages } from '../plan/model.ts';
import { siteThemes } from '../styles/siteThemes.ts';
import { directionOf } from '../text/direction.ts';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { fillText, numberText } from '../words/fillText.ts';
import { type Words, wordsFor } from '../words/wordsFor.ts';
import type { CardText } from './drawCard.ts';
import { fontProblems, undrawnProblem } from './fontProblems.ts';
import { cardSize } from './layout.ts';
import { makeCards } from './makeCards.ts';
import { isPackageInstalled } from './packages.ts';

/** The entries of the cards, the share images of the posts by file, and what is missing to draw them. */
export type DrawnCards = { entries: Entry[]; images: ShareImages; problems: Problem[] };

/** The options of drawing. */
export type DrawCardsOptions = {
  /** The cards are cached beside this folder; null to draw none, as in `dev`. */
  imageCache: string | null;
  /** The content folder. */
  content: string;
  onProgress: (done: number, total: number) => void;
};

/** Draws the cards of a site. A post whose title has letters that the fonts lack gets none. */
export async function drawCards(
  site: Site,
  bodies: Bodies,
  { imageCache, content, onProgress }: DrawCardsOptions,
): Promise<DrawnCards> {
  const drawn: DrawnCards = { entries: [], images: new Map(), problems: [] };
  if (imageCache === null) return drawn;
  const posts = postsWithCards(site);
  const { paper, ink, quiet, accent, bar, 'bar-ink': barInk } = siteThemes(site.config).green;
  const texts = posts.map((post) => ({
    post,
    text: cardText(inEdition(site, post.root), post, bodies.get(post.file)?.summary.minutes ?? null),
  }));
  drawn.problems.push(...(await fontProblems(site, content, texts, isPackageInstalled)));
  const cards = await makeCards(
    texts.map(({ text }) => text),
    { paper, ink, quiet, accent, bar, 'bar-ink': barInk },
    { cardCache: join(dirname(imageCache), 'cards'), onProgress },
  );
  const undrawn = undrawnProblem(
    site,
    texts.filter((_, index) => !cards[index]),
    isPackageInstalled,
  );
  if (undrawn) drawn.problems.push(undrawn);
  for (const [index, post] of posts.entries()) {
    const card = cards[index];
    if (!card) continue;
    const path = cardPathOf(post.path, card.key.slice(0, 10));
    const owner = `the share image of ${site.contentName}/${post.file}`;
    drawn.entries.push({ path, owner, source: { kind: 'copy', absolute: card.absolute } });
    const alt = `${displayTitle(site, post)} – ${inEdition(site, post.root).config.title}`;
    drawn.images.set(post.file, { url: absoluteUrl(site, path), ...cardSize, alt, type: 'image/png' });
  }
  return drawn;
}

/**
 * Returns the posts that get a card: as many of the newest as site.yaml says, without placeholders and posts with an
 * own image.
 */
export function postsWithCards(site: Site): Post[] {
  const { cards } = site.config;
  if (cards === 'none') return [];
  const posts = collectedPosts(site)
    .filter((post) => shareImageOf(post) === null && post.by !== 'placeholder')
    .sort(newestFirst);
  return cards === 'all' ? posts : posts.slice(0, cards.newest);
}

function cardText(site: Site, post: Post, minutes: number | null): CardText {
  const language = post.language ?? site.config.language;
  const title = displayTitle(site, post);
  return {
    path: post.rawPath.slice(1),
    title: title.split(/\s+\/\s+/),
    language,
    direction: post.direction === 'auto' ? firstDirection(title, language) : post.direction,
    details: [
      post.date?.day,
      minutes && lengthOf(minutes, wordsFor(site, post.language)),
      ...post.tags.map((tag) => `#${tag}`),
    ].filter(isString),
    site: site.config.title,
    host: new URL(site.config.url).host,
  };
}

/** Fonts have no glyph for the signs that isolate a direction. */
function lengthOf(minutes: number, { build, language }: Words): string {
  return fillText(build.minutes, { minutes: numberText(minutes, language) }).replace(/[\u2066-\u2069]/g, '');
}

/** Returns the direction of the first letter, as browsers do for `dir="auto"`. */
function firstDirection(title: string, language: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(title)?.[0];
  if (letter === undefined) return directionOf(language);
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter)
    ? 'rtl'
    : 'ltr';
}

function isString(value: string | number | null | undefined): value is string {
  return typeof value === 'string';
}
