/** Reports the fonts that share images need and that are not installed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineAt, withSeverity } from '../problems/problem.ts';
import type { Post, Site } from '../types/content.ts';
import type { Position, Problem } from '../types/problem.ts';
import type { CardText } from './drawCard.ts';
import { type MissingFont, missingFonts } from './fontFamilies.ts';

/** The texts of the share image of a post. */
export type PostCard = { post: Post; text: CardText };

/**
 * Returns a problem for each font that is missing, at the first post that needs it. `isInstalled` says whether an npm
 * package is there.
 */
export async function fontProblems(
  site: Site,
  content: string,
  cards: PostCard[],
  isInstalled: (packageName: string) => boolean,
): Promise<Problem[]> {
  const first = new Map<string, { post: Post; font: MissingFont }>();
  for (const { post, text } of cards) {
    for (const font of missingFonts(textOf(text), text.language, isInstalled)) {
      if (!first.has(font.packageName)) first.set(font.packageName, { post, font });
    }
  }
  return Promise.all([...first.values()].map(({ post, font }) => problemOf(site, content, post, font)));
}

/**
 * Returns a problem for the first of the posts whose titles could not be drawn although no known font is missing; null if
 * there is none.
 */
export function undrawnProblem(
  site: Site,
  cards: PostCard[],
  isInstalled: (packageName: string) => boolean,
): Problem | null {
  const undrawn = cards.filter(({ text }) => missingFonts(textOf(text), text.language, isInstalled).length === 0);
  const [first] = undrawn;
  if (!first) return null;
  const others = undrawn.length === 1 ? '' : `, nor are those of ${undrawn.length - 1} other posts`;
  const problem = {
    rule: 'font-missing',
    file: `${site.contentName}/${first.post.file}`,
    message: `the share image of this post is not drawn${others}, because catpost has no font for its title`,
    hint: 'name a picture with image: in its front matter',
  };
  return withSeverity(problem, site.config.problems);
}

/** Returns all that is drawn on a card. */
function textOf({ path, title, details, site, host }: CardText): string {
  return [path, ...title, ...details, site, host].join('\n');
}

async function problemOf(site: Site, content: string, post: Post, font: MissingFont): Promise<Problem> {
  const text = await readFile(join(content, post.file), 'utf8').catch(() => '');
  const position = positionOf(text, font.letter);
  const problem = {
    rule: 'font-missing',
    file: `${site.contentName}/${post.file}`,
    position,
    line: lineAt(text, position),
    message: `the share image of this post has ${font.name} letters, and their font is not installed`,
    hint: `run npm install ${font.packageName}`,
  };
  return withSeverity(problem, site.config.problems);
}

/** Returns the position of the first `letter`, or null if the text has none: a card also shows the site's title. */
function positionOf(text: string, letter: string): Position | null {
  const before = text.slice(0, Math.max(0, text.indexOf(letter))).split('\n');
  return text.includes(letter) ? { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } : null;
}
