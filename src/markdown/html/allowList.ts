/**
 * The raw HTML that an author may write: GitHub's list, which is the default of rehype-sanitize, plus elements for
 * prose, minus everything interactive, such as forms, tab order and access keys. Addresses are checked by links.ts,
 * images.ts and media.ts, and ids by ids.ts, because those see the whole page.
 */
import { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import { type ComponentTemplate, isComponentAttribute } from '../components/componentTemplate.ts';
import { attributeName } from './attributeName.ts';

/** The schema for rehype-sanitize, which drops everything else. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...['abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure', 'mark', 'small'],
    ...['time', 'u', 'wbr', 'video', 'audio', 'track', 'iframe'],
  ],
  attributes: {
    ...defaultSchema.attributes,
    // fences.ts passes the words of a fence to code.ts by this attribute.
    code: ['dataMeta', ...(defaultSchema.attributes?.code ?? [])],
    time: ['dateTime'],
    img: ['src', 'alt', 'width', 'height'],
    // media.ts adds what a frame may do, and the controls of a player.
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
    // Stylesheets of authors select by `data-name`, which nothing else reads.
    '*': ['id', 'name', 'title', 'lang', 'dir', 'dataName'],
  },
  ancestors: { ...defaultSchema.ancestors, source: ['picture', 'video', 'audio'], track: ['video', 'audio'] },
  clobber: [],
  // The source of a quotation is not visible, so no other plugin checks it.
  protocols: { cite: ['http', 'https'] },
};

/** The schema for what plugins of the author add. A class changes only how a stylesheet shows an element. */
export const pluginSchema: Schema = {
  ...schema,
  attributes: { ...schema.attributes, '*': ['className', ...(schema.attributes?.['*'] ?? [])] },
};

const allowedNames = new Set(schema.tagNames);

/** The HTML that a post may use: the schema above, and the components that the post uses. */
export type AllowList = {
  /** The components by the names of their elements. */
  components: ReadonlyMap<string, ComponentTemplate>;
  /** The names of all components, for suggestions. */
  componentNames: string[];
};

/**
 * Returns whether an element may be used; `name` is in lower case. The only form field is the checkbox of task lists.
 */
export function isAllowedElement(name: string, attributes: Attribute[], { components }: AllowList): boolean {
  if (name === 'input')
    return attributes.some((attribute) => attribute.name === 'type' && attribute.value.toLowerCase() === 'checkbox');
  return allowedNames.has(name) || components.has(name);
}

/** An attribute as the tokenizer returns it: the name in lower case, character references in the value decoded. */
export type Attribute = { name: string; value: string };

/** Returns whether an attribute of an allowed element reaches the page. */
export function isAllowedAttribute(element: string, attribute: Attribute, { components }: AllowList): boolean {
  const { name, value } = attribute;
  if (name === 'slot' && components.size > 0) return true;
  const component = components.get(element);
  if (component !== undefined) return isComponentAttribute(name, component);
  if (name === 'cite' && !/^(?:https?:|[^:]*$|[^:]*[/?#])/i.test(value)) return false;
  return [...(schema.attributes?.[element] ?? []), ...(schema.attributes?.['*'] ?? [])].some((allowed) =>
    isListedAttribute(allowed, attribute),
  );
}

type Listed = NonNullable<Schema['attributes']>[string][number];

function isListedAttribute(allowed: Listed, { name, value }: Attribute): boolean {
  if (typeof allowed === 'string') return attributeName(allowed) === name;
  const [property, ...values] = allowed;
  if (attributeName(property) !== name) return false;
  // Other attributes have one value that means anything, and the sanitizer sets it.
  if (name !== 'class') return true;
  const classes = value.split(/\s+/).filter((className) => className !== '');
  return classes.every((className) =>
    values.some((allowedValue) =>
      allowedValue instanceof RegExp ? allowedValue.test(className) : allowedValue === className,
    ),
  );
}

/** Returns the schema with the elements of components, whose attributes rawHtml.ts keeps apart, and with slots. */
export function schemaWith({ components }: AllowList, hasPlugins: boolean): Schema {
  const base = hasPlugins ? pluginSchema : schema;
  if (components.size === 0) return base;
  const attributes = Object.fromEntries([...components.keys()].map((name) => [name, ['dataComponent']]));
  return {
    ...base,
    tagNames: [...(base.tagNames ?? []), ...components.keys()],
    attributes: { ...base.attributes, ...attributes, '*': [...(base.attributes?.['*'] ?? []), 'slot'] },
  };
}
