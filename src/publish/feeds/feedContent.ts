/**
 * A body's HTML for feed readers, which know neither our stylesheet nor our scripts: addresses are absolute, and what only
 * those two give a meaning is gone. Cut at its tags and not parsed, which would take ten times as long: React wrote it, so
 * a `<` or `>` is a tag's, each value is in double quotes, and what has no content ends in `/>`.
 */
import { decoded } from '../../text/decoded.ts';

/** `page` is the post's address, `origin` what paths of the site are below, both as they stand in an attribute. */
export type FeedPlace = { page: string; origin: string };

/** The HTML of all sections, as one. */
export function feedContent(html: string, place: FeedPlace): string {
  const linked = linkedIds(html);
  const open: { name: string; end: string }[] = [];
  let content = '';
  let done = 0;
  // How many elements are open of one that is left out.
  let hidden = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tags)) {
    if (hidden === 0) content += html.slice(done, index);
    done = index + tag.length;
    const isEmpty = attributes.endsWith('/');
    if (hidden > 0) {
      if (!isEmpty) hidden += slash === '' ? 1 : -1;
    } else if (slash !== '') content += open.pop()?.end ?? '';
    else if (isLeftOut(name, attributes)) hidden = isEmpty ? 0 : 1;
    else {
      const written = writtenElement(name, attributes, linked, place);
      // In the caption of code the name and the language stand apart by the stylesheet.
      if (open.at(-1)?.name === 'figcaption' && content.endsWith('</b>')) content += ' ';
      content += written.start;
      if (!isEmpty) open.push({ name, end: written.end });
    }
  }
  return content + html.slice(done);
}

const tags = /<(\/?)([a-zA-Z][^\s/>]*)([^>]*)>/g;

/** The ids that a link of the body itself leads to, such as those of footnotes. */
function linkedIds(html: string): Set<string> {
  return new Set([...html.matchAll(/ href="#([^"]*)"/g)].map(([, fragment = '']) => decoded(fragment)));
}

/** Buttons, what waits behind one, and the mark of a heading, whose sign the stylesheet draws. */
function isLeftOut(name: string, attributes: string): boolean {
  return ['button', 'template', 'link', 'style', 'script'].includes(name) || attributes.includes(' class="mark"');
}

function writtenElement(
  name: string,
  attributes: string,
  linked: Set<string>,
  place: FeedPlace,
): { start: string; end: string } {
  if (attributes === '' && name !== 'span' && name !== 'label') return { start: `<${name}>`, end: `</${name}>` };
  if (name === 'input') return { start: attributes.includes(' checked=') ? '☑' : '☐', end: '' };
  const [, kind = ''] = / class="(alert(?:-title)?)[" ]/.exec(attributes) ?? [];
  if (kind === 'alert') return { start: '<blockquote>', end: '</blockquote>' };
  if (kind === 'alert-title') return { start: '<p><strong>', end: '</strong></p>' };
  const kept = attributes.replace(/ ([^\s=]+)="([^"]*)"/g, (_, key: string, value: string) => {
    const text = attributeText(name, key, value, linked, place);
    return text === null ? '' : ` ${text.key}="${text.value}"`;
  });
  // A span that had a colour only, and a label, whose box is a sign now.
  if (name === 'label' || (kept === '' && name === 'span')) return { start: '', end: '' };
  return { start: `<${name}${kept}>`, end: `</${name}>` };
}

/** What an attribute becomes, or null where it goes. */
function attributeText(
  name: string,
  key: string,
  value: string,
  linked: Set<string>,
  place: FeedPlace,
): { key: string; value: string } | null {
  if (key === 'href' || key === 'src' || key === 'poster') return { key, value: absolute(value, place) };
  if (key.toLowerCase() === 'srcset') return { key: 'srcset', value: absoluteCandidates(value, place) };
  if (key === 'id') return linked.has(value) ? { key, value } : null;
  if (key === 'class' && (name === 'td' || name === 'th')) {
    const [, align] = /\balign-(left|center|right)\b/.exec(value) ?? [];
    return align === undefined ? null : { key: 'align', value: align };
  }
  return unwanted.test(key) ? null : { key, value };
}

/** What only our pages use, and addresses that nobody follows. */
const unwanted = /^(?:class|style|role|tabindex|loading|decoding|cite|name|target|rel|data-.*|aria-.*|on.*)$/i;

function absoluteCandidates(srcset: string, place: FeedPlace): string {
  return srcset
    .split(/,\s+/)
    .map((candidate) => absolute(candidate, place))
    .join(', ');
}

function absolute(address: string, { page, origin }: FeedPlace): string {
  if (address.startsWith('#')) return page + address;
  if (/^\/(?!\/)/.test(address)) return origin + address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, page)) return address;
  return new URL(address, page).href;
}
