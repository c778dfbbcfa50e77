/** Removes lines of attributes. */
import { withoutCode } from '../body/code.ts';
import type { Edit } from '../body/model.ts';

const linePattern =
  /^[ \t>]*\{[ \t]*[.#][\w:-]+(?:[ \t]+(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|[^\s"{}]+)))*[ \t]*\}[ \t]*(?:\n|$)/gm;

/**
 * Removes lines such as `{.wide}` and `{#rain .wet}`, which stand above a block in some tools, and below it in others:
 * https://commonmark.thephpleague.com/extensions/attributes/ and https://github.com/arve0/markdown-it-attrs
 */
export function attributeLines(body: string): Edit[] {
  if (!/\{[ \t]*[.#]/.test(body)) return [];
  return [...withoutCode(body).matchAll(linePattern)].map(({ index, 0: { length } }) => {
    return { start: index, end: index + length, text: '' };
  });
}
