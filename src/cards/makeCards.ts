/** Makes the cards for a list of texts: each is taken from the cache or drawn. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { removeUnused } from '../cache/cachedFiles.ts';
import { readCard, writeCard } from './cardCache.ts';
import { type CardText, drawCard } from './drawCard.ts';
import { fontVersions } from './fonts.ts';
import type { Colours } from './layout.ts';
import { packageVersion, resolvePackageFile } from './packages.ts';

/** `key` is the hash of everything that the card is drawn from. */
export type Card = { key: string; absolute: string };

/** `cardCache` is the folder of the cache. */
export type MakeCardsOptions = { cardCache: string; onProgress: (done: number, total: number) => void };

/** Returns a card for each text; null for a text that the fonts cannot show. Two cards are drawn at a time. */
export async function makeCards(
  texts: CardText[],
  colours: Colours,
  { cardCache, onProgress }: MakeCardsOptions,
): Promise<(Card | null)[]> {
  if (texts.length === 0) return [];
  const version = drawingVersion();
  const cards: (Card | null)[] = texts.map(() => null);
  const queue = [...texts.entries()].reverse();
  let [done, hasDrawn] = [0, false];
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [index, text] = next;
      const key = hash('sha256', JSON.stringify([version, text, colours])).slice(0, 32);
      let absolute = readCard(cardCache, key);
      if (absolute === null) {
        const png = await drawCard(text, colours);
        absolute = png && writeCard(cardCache, key, png);
        hasDrawn ||= absolute !== null;
      }
      cards[index] = absolute === null ? null : { key, absolute };
      done += 1;
      onProgress(done, texts.length);
    }
  };
  await Promise.all([work(), work()]);
  if (hasDrawn) removeUnused(cardCache);
  return cards;
}

/**
 * Changes whenever the same text may be drawn differently. Increase the number with every change of the drawing code.
 */
function drawingVersion(): string {
  const library = resolvePackageFile('@takumi-rs/core');
  return `2 takumi ${packageVersion(join(library, '../../package.json'))} ${fontVersions()}`;
}
