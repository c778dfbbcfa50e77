/** Cards, top-down: the texts of share images -> their files, drawn where the cache has none. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { removeUnused } from '../cache/cachedFiles.ts';
import { keepCard, recallCard } from './cardCache.ts';
import { type CardText, drawCard } from './drawCard.ts';
import { fontVersions } from './fonts.ts';
import type { Colours } from './layout.ts';

/** `key` is the hash of all that the card is drawn from. */
export type Card = { key: string; absolute: string };

export type MakeCardsOptions = { cardCache: string; onProgress: (done: number, total: number) => void };

/** In the order of `texts`; null for those that the fonts cannot draw. Two are drawn at once. */
export async function makeCards(
  texts: CardText[],
  colours: Colours,
  { cardCache, onProgress }: MakeCardsOptions,
): Promise<(Card | null)[]> {
  if (texts.length === 0) return [];
  const version = drawingVersion();
  const cards: (Card | null)[] = texts.map(() => null);
  const queue = [...texts.entries()].reverse();
  let [done, anyDrawn] = [0, false];
  const drain = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [index, text] = next;
      const key = hash('sha256', JSON.stringify([version, text, colours])).slice(0, 32);
      let absolute = recallCard(cardCache, key);
      if (absolute === null) {
        const png = await drawCard(text, colours);
        absolute = png && keepCard(cardCache, key, png);
        anyDrawn = true;
      }
      cards[index] = absolute === null ? null : { key, absolute };
      done += 1;
      onProgress(done, texts.length);
    }
  };
  await Promise.all([drain(), drain()]);
  if (anyDrawn) removeUnused(cardCache);
  return cards;
}

/** Changes whenever the same text may be drawn otherwise. The first number is to be counted up with the code. */
function drawingVersion(): string {
  const library = createRequire(import.meta.url).resolve('@takumi-rs/core');
  const { version }: { version: string } = JSON.parse(readFileSync(join(library, '../../package.json'), 'utf8'));
  return `1 takumi ${version} ${fontVersions()}`;
}
