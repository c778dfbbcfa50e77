/**
 * Which raw HTML an author may write (decision 8): GitHub's list, which is rehype-sanitize's default, with the words of
 * prose added and everything that acts, such as forms, tab order and access keys, left out. Addresses are checked by
 * links.ts, images.ts and media.ts, and ids by ids.ts, which see all of the page.
 */
import { defaultSchema, type Options as Schema } from 'rehype-sanitize';

/** For rehype-sanitize, which drops everything else. */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure', 'mark', 'small'],
    ...['time', 'u', 'wbr', 'video', 'audio', 'track', 'iframe'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    // What fences.ts hands to code.ts.
    code: ['dataMeta', ...(defaultSchema.attributes?.code ?? [])],
    time: ['dateTime'],
    img: ['src', 'alt', 'width', 'height'],
    // media.ts sets what a frame may do, and that a player has controls.
    iframe: ['src', 'width', 'height'],
    video: ['src', 'poster', 'width', 'height', 'loop', 'muted'],
    audio: ['src', 'loop', 'muted'],
    source: ['src', 'srcSet', 'media', 'type', 'sizes', 'width', 'height'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    details: ['open'],
    input: ['checked', ...(defaultSchema.attributes?.input ?? [])],
    ol: ['start', 'reversed', 'type', ...(defaultSchema.attributes?.ol ?? [])],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope'],
    col: ['span'],
    colgroup: ['span'],
    '*': ['id', 'name', 'title', 'lang', 'dir'],
  },
  ancestors: { ...defaultSchema.ancestors, source: ['picture', 'video', 'audio'], track: ['video', 'audio'] },
  clobber: [],
  // The source of a quotation is shown nowhere, so no other plugin looks at it.
  protocols: { cite: ['http', 'https'] },
};

const allowedNames = new Set(schema.tagNames);

/** `name` in lower case. A checkbox is what task lists are made of; other fields are not allowed. */
export function isAllowedElement(name: string, attributes: Attribute[]): boolean {
  if (name === 'input') return attributes.some((own) => own.name === 'type' && own.value.toLowerCase() === 'checkbox');
  return allowedNames.has(name);
}

/** As the tokenizer gives it: the name in lower case, references in the value decoded. */
export type Attribute = { name: string; value: string };

/** Whether an attribute of an allowed element reaches the page. */
export function isAllowedAttribute(element: string, { name, value }: Attribute): boolean {
  if (name === 'cite' && !/^(?:https?:|[^:]*$|[^:]*[/?#])/i.test(value)) return false;
  return [...(schema.attributes?.[element] ?? []), ...(schema.attributes?.['*'] ?? [])].some((allowed) => {
    if (typeof allowed === 'string') return attributeName(allowed) === name;
    const [property, ...values] = allowed;
    if (attributeName(property) !== name) return false;
    // The value is fixed: no other can be meant.
    if (name !== 'class') return true;
    const words = value.split(/\s+/).filter((word) => word !== '');
    return words.every((word) => values.some((one) => (one instanceof RegExp ? one.test(word) : one === word)));
  });
}

/** `className` -> `class`, `colSpan` -> `colspan`, `ariaLabel` -> `aria-label`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const name = property.toLowerCase();
  return name.replace(/^(aria|data)(?=.)/, '$1-');
}
