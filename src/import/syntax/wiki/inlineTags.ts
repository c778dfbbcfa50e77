/** Finds the tags in the text of a note: `#garden/bees` (https://help.obsidian.md/tags). */
import { maskedProse } from './maskedText.ts';

/** Returns the tags of a body, without `#`. A tag has at least one character that is no digit. */
export function inlineTags(body: string): string[] {
  if (!body.includes('#')) return [];
  const found = [
    ...maskedProse(body).matchAll(
      /(?<![^\s([{,;:.!?])#((?:[\p{L}\p{M}\p{N}_-]|\p{Extended_Pictographic}|\/(?=[\p{L}\p{N}_-]))+)/gu,
    ),
  ];
  return [...new Set(found.map(([, tag = '']) => tag).filter((tag) => !/^\p{N}+$/u.test(tag)))];
}
