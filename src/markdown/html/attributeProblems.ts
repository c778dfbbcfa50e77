/** The messages about attributes of raw HTML that are left out, with hints on what to write instead. */

import { nearest } from '../../text/nearest.mjs';
import { type AllowList, type Attribute, isAllowedAttribute } from './allowList.ts';
import type { HtmlProblem } from './tagProblems.ts';

/** Returns the problems of an element's attributes. The element is allowed, and its name is in lower case. */
export function attributeProblems(element: string, attributes: Attribute[], allowed: AllowList): HtmlProblem[] {
  return attributes.flatMap((attribute): HtmlProblem[] => {
    const { name, value } = attribute;
    if (isAllowedAttribute(element, attribute, allowed) || needless.has(name)) return [];
    if (name === 'hidden' || (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value))) {
      return [
        {
          rule: 'html-hidden',
          message: `${name} does not hide anything here, so the text of <${element}> would be published`,
          hint: 'remove the text, or put it into a comment: <!-- … -->',
        },
      ];
    }
    const isHandler = name.startsWith('on');
    const hint = isHandler ? 'no script of a post runs; remove it' : hintFor(element, name, allowed);
    return [
      {
        rule: 'html-attribute',
        message: `${isHandler ? 'an event handler such as onclick' : name} has no effect in a post and is left out`,
        hint,
      },
    ];
  });
}

function hintFor(element: string, name: string, { components }: AllowList): string {
  const known = components.get(element)?.attributes;
  if (known === undefined) return alternatives[name] ?? 'remove it';
  if (name.startsWith('data-')) return 'choose another name, because the scripts of catpost use this one';
  const meant = nearest(name, known);
  if (meant !== null) return `did you mean ${meant}?`;
  return known.length === 0
    ? `remove it, or use {{${name}}} in components/${element}.html`
    : `<${element}> has ${known.join(', ')}`;
}

/** Attributes for things that a page does anyway, or does not need. They are left out without a message. */
const needless = new Set(
  `allow allowfullscreen autoplay async controls crossorigin decoding defer fetchpriority frameborder loading markdown playsinline
   preload referrerpolicy rel target xmlns`.split(/\s+/),
);

const alternatives: Record<string, string> = {
  style:
    'use an element with that meaning, such as <mark>, <sub> or a table with aligned columns; colours are set in site.yaml',
  class: 'remove it; for a box that stands out, write an alert such as > [!NOTE]',
  align: 'align the columns of a table with colons: |:-:|',
  cite: 'write an address that begins with https://',
};
