/** What an author is told of the attributes of raw HTML that are left out, and what to write instead. */
import { type Attribute, isAllowedAttribute } from './allowList.ts';
import type { HtmlFact } from './tagFacts.ts';

/** `element` is allowed and its name in lower case. */
export function attributeFacts(element: string, attributes: Attribute[]): HtmlFact[] {
  return attributes.flatMap((attribute): HtmlFact[] => {
    const { name, value } = attribute;
    if (isAllowedAttribute(element, attribute) || needless.has(name)) return [];
    if (name === 'hidden' || (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value))) {
      return [
        {
          rule: 'html-hidden',
          message: `${name} does not hide anything here, so the text of <${element}> would be published`,
          hint: 'take the text out, or put it into a comment: <!-- … -->',
        },
      ];
    }
    const kind = name.startsWith('on') ? 'an event handler such as onclick' : name;
    const hint = name.startsWith('on') ? 'no script of a post runs; take it out' : insteadOfAttribute[name];
    return [
      {
        rule: 'html-attribute',
        message: `${kind} has no effect in a post and is left out`,
        hint: hint ?? 'take it out',
      },
    ];
  });
}

/** What a page does by itself, or may do without. */
const needless = new Set(
  `allow allowfullscreen autoplay async controls crossorigin decoding defer fetchpriority frameborder loading markdown playsinline
   preload referrerpolicy rel target xmlns`.split(/\s+/),
);

const insteadOfAttribute: Record<string, string> = {
  style:
    'use an element that means it, such as <mark>, <sub> or a table with aligned columns; colours are set in site.yaml',
  class: 'take it out; an alert such as > [!NOTE] stands out',
  align: 'columns of a table are aligned by colons: |:-:|',
  cite: 'give an address that begins with https://',
};
