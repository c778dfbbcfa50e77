/** The tags for which the author has chosen HTML in import-map.yaml. */
import type { PassContext } from '../../../body/model.ts';
import { expandEntry } from '../../../map/expandEntry.ts';
import type { LiquidTag } from '../model.ts';

/** A name of import-map.yaml that stands in a text, its HTML, and whether the text has an end tag of this name. */
export type MappedName = { name: string; html: string; hasBody: boolean };

/** Returns the names that a text has. */
export function mappedNames(body: string, { components }: Pick<PassContext, 'components'>): MappedName[] {
  const found = [...components].filter(([name]) => /^\w+$/.test(name) && body.includes(name));
  return found.map(([name, html]) => {
    return { name, html, hasBody: new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`).test(body) };
  });
}

/** Returns a tag for each name. `bodyOf` returns the text that is rendered. */
export function mappedTags(mapped: readonly MappedName[], bodyOf: () => string): Record<string, LiquidTag> {
  return Object.fromEntries(
    mapped.map(({ name, html, hasBody }) => {
      const render: LiquidTag['render'] = (use) => expandUse(html, use, bodyOf(), name);
      return [name, { hasBody, render }];
    }),
  );
}

function expandUse(
  html: string,
  { words, attributes, body: children }: Parameters<LiquidTag['render']>[0],
  body: string,
  name: string,
): string {
  const numbered = words.map((word, index): [string, string] => [String(index), word]);
  const isBlock = new RegExp(`^[ \\t]*\\{%-?\\s*${name}\\b`, 'm').test(body);
  return expandEntry(html, { attributes: new Map([...numbered, ...attributes]), children, isBlock });
}
