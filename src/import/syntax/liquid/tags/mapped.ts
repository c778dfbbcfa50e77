/** The tags for which the author has chosen HTML in import-map.yaml. */
import type { PassContext } from '../../../body/model.ts';
import { expandEntry } from '../../../map/expandEntry.ts';
import type { LiquidTag } from '../model.ts';

/** Returns a tag for each name that stands in the text. One with an end tag in the text has a text of its own. */
export function mappedTags(body: string, { components }: PassContext): Record<string, LiquidTag> {
  const names = [...components].filter(([name]) => /^\w+$/.test(name) && body.includes(name));
  return Object.fromEntries(
    names.map(([name, html]) => {
      const hasBody = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`).test(body);
      const render: LiquidTag['render'] = (use) => expandUse(html, use, body, name);
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
