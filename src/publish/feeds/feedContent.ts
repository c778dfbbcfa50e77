/**
 * Converts the HTML of a post for feed readers, which have neither catpost's stylesheet nor its scripts: addresses
 * become absolute, and what has a meaning only through style or script is removed. The HTML is split at its tags and
 * not parsed, which takes a tenth of the time. That is safe because React wrote it: every `<` and `>` belongs to a tag,
 * every value is in double quotes, and an empty element ends in `/>`.
 */
import { percentDecode } from '../../text/percentDecode.ts';

/** `page` is the address of the post, `origin` that of the host; both are escaped for an attribute. */
export type FeedLocation = { page: string; origin: string };

/** Converts the joined HTML of all sections. */
export function feedContent(html: string, location: FeedLocation): string {
  const linked = linkedIds(html);
  const open: { name: string; endTag: string }[] = [];
  let content = '';
  let position = 0;
  // How many elements are open, counted from the outermost one that is left out.
  let skippedDepth = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tags)) {
    if (skippedDepth === 0) content += html.slice(position, index);
    position = index + tag.length;
    const isEmpty = attributes.endsWith('/');
    if (skippedDepth > 0) {
      if (!isEmpty) skippedDepth += slash === '' ? 1 : -1;
    } else if (slash !== '') content += open.pop()?.endTag ?? '';
    else if (isLeftOut(name, attributes)) skippedDepth = isEmpty ? 0 : 1;
    else {
      const converted = convertElement(name, attributes, linked, location);
      // In the caption of a code block, the stylesheet separates the file name from the language.
      if (open.at(-1)?.name === 'figcaption' && content.endsWith('</b>')) content += ' ';
      content += converted.startTag;
      if (!isEmpty) open.push({ name, endTag: converted.endTag });
    }
  }
  return content + html.slice(position);
}

const tags = /<(\/?)([a-zA-Z][^\s/>]*)([^>]*)>/g;

/** Returns the ids that the post itself links to, such as those of footnotes. */
function linkedIds(html: string): Set<string> {
  return new Set([...html.matchAll(/ href="#([^"]*)"/g)].map(([, fragment = '']) => percentDecode(fragment)));
}

/** Buttons, what a button reveals, and the mark of a heading, whose sign the stylesheet draws. */
function isLeftOut(name: string, attributes: string): boolean {
  return ['button', 'template', 'link', 'style', 'script'].includes(name) || attributes.includes(' class="mark"');
}

type ConvertedElement = { startTag: string; endTag: string };

function convertElement(
  name: string,
  attributes: string,
  linked: Set<string>,
  location: FeedLocation,
): ConvertedElement {
  // The element of a component means nothing without the stylesheet and the scripts of the site.
  if (name.includes('-')) return { startTag: '', endTag: '' };
  if (attributes === '' && name !== 'span' && name !== 'label') return element(name);
  if (name === 'input') return { startTag: attributes.includes(' checked=') ? '☑' : '☐', endTag: '' };
  const [, kind = ''] = / class="(alert(?:-title)?)[" ]/.exec(attributes) ?? [];
  if (kind === 'alert') return element('blockquote');
  if (kind === 'alert-title') return { startTag: '<p><strong>', endTag: '</strong></p>' };
  const kept = attributes.replace(/ ([^\s=]+)="([^"]*)"/g, (_, key: string, value: string) => {
    const attribute = convertAttribute(name, key, value, linked, location);
    return attribute === null ? '' : ` ${attribute.key}="${attribute.value}"`;
  });
  // A span that only had a colour, and the label of a checkbox, which is a character now.
  if (name === 'label' || (kept === '' && name === 'span')) return { startTag: '', endTag: '' };
  return element(name, kept);
}

function element(name: string, attributes = ''): ConvertedElement {
  return { startTag: `<${name}${attributes}>`, endTag: `</${name}>` };
}

/** Returns null for an attribute that is removed. */
function convertAttribute(
  name: string,
  key: string,
  value: string,
  linked: Set<string>,
  location: FeedLocation,
): { key: string; value: string } | null {
  if (key === 'href' || key === 'src' || key === 'poster') return { key, value: absolute(value, location) };
  if (key.toLowerCase() === 'srcset') return { key: 'srcset', value: absoluteCandidates(value, location) };
  if (key === 'id') return linked.has(value) ? { key, value } : null;
  if (key === 'class' && (name === 'td' || name === 'th')) {
    const [, align] = /\balign-(left|center|right)\b/.exec(value) ?? [];
    return align === undefined ? null : { key: 'align', value: align };
  }
  return removedAttributes.test(key) ? null : { key, value };
}

/** Attributes that only catpost's pages use, and addresses that are not links. */
const removedAttributes = /^(?:class|style|role|tabindex|loading|decoding|cite|name|target|rel|data-.*|aria-.*|on.*)$/i;

function absoluteCandidates(srcset: string, location: FeedLocation): string {
  return srcset
    .split(/,\s+/)
    .map((candidate) => absolute(candidate, location))
    .join(', ');
}

function absolute(address: string, { page, origin }: FeedLocation): string {
  if (address.startsWith('#')) return page + address;
  if (/^\/(?!\/)/.test(address)) return origin + address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, page)) return address;
  return new URL(address, page).href;
}
