/** Repairs start and end tags. */
import { unwrappedNames } from '../../../markdown/html/elementKinds.ts';
import type { StartTag } from '../../../markdown/html/tagPairs.ts';
import { cleanTag } from './attributes.ts';
import { attributeMap, repairedFrame, repairedObject, repairedPicture } from './embedded.ts';
import type { PlacedToken } from './readTags.ts';
import type { Repair } from './repairVerbatim.ts';

/** Elements of today for obsolete ones. */
const newNames: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['strike', 'del'],
  ['tt', 'code'],
]);

/** Elements without a meaning for readers that stand in a line of text. */
const inlineNames = new Set('big blink button data font label map meter nobr noscript output progress slot'.split(' '));

/** Elements that show nothing, and fields of forms, which need a server. */
const emptyNames = new Set('area base basefont input link meta param'.split(' '));

/** Returns what a start tag becomes, without the attributes in `removed`; null if it stays as it is. */
export function repairStart(
  { token, isInText, decision }: PlacedToken,
  tag: StartTag,
  removed: string[],
): Repair | null {
  const { name } = tag;
  const { source } = token;
  const values = attributeMap(tag.token.attributes);
  if (name === 'embed' || (name === 'object' && values.has('data')))
    return { text: repairedObject(values), note: null };
  if (emptyNames.has(name) && !tag.isAllowed) {
    const note =
      name === 'input' && values.get('type') !== 'hidden'
        ? { about: 'form', message: 'a field of a form is left out' }
        : null;
    return { text: '', note };
  }
  if (name === 'img') {
    const picture = repairedPicture(values);
    if (picture !== null) return { text: picture, note: null };
  }
  if (name === 'iframe') {
    const frame = repairedFrame(values)?.replace('</iframe>', '');
    if (frame !== undefined) return { text: tag.partner === null ? `${frame}</iframe>` : frame, note: null };
  }
  const newName = newNames.get(name);
  if (newName !== undefined && tag.partner !== null) {
    const cleaned = cleanTag(source.replace(/^<[^\s/>]+/, `<${newName}`), newName);
    return { text: cleaned.tag, note: null };
  }
  if (decision?.action === 'drop') return { text: replacementTag(name, isInText, ''), note: null };
  if (decision?.action === 'escape') return repairEscaped(source, name, isInText);
  const cleaned = cleanTag(source, name);
  removed.push(...cleaned.removed);
  const end = decision?.problem === 'not-closed' && decision.action === 'empty' ? `</${name}>` : '';
  return cleaned.tag + end === source ? null : { text: cleaned.tag + end, note: null };
}

/** Returns what an end tag becomes; null if it stays as it is. */
export function repairEnd({ token, tag, isInText, decision }: PlacedToken): Repair | null {
  if (tag?.kind !== 'end') return null;
  const { name } = tag;
  const newName = newNames.get(name);
  if (newName !== undefined && tag.partner !== null) return { text: `</${newName}>`, note: null };
  if (decision?.action === 'drop' && tag.partner?.isAllowed === true) return null;
  if (decision?.action === 'drop')
    return { text: tag.partner === null ? '' : replacementTag(name, isInText, '/'), note: null };
  return decision?.action === 'escape' ? repairEscaped(token.source, name, isInText) : null;
}

/**
 * Returns the tag in place of one that is not allowed. In a block of HTML some element has to stay, because without it
 * the lines would be read as markdown, and indented ones as code.
 */
function replacementTag(name: string, isInText: boolean, slash: string): string {
  if (isInText) return '';
  return inlineNames.has(name) ? `<${slash}span>` : `<${slash}div>`;
}

/** A tag that is no HTML is shown as it is written, unless it is a component, whose script is gone. */
function repairEscaped(source: string, name: string, isInText: boolean): Repair | null {
  if (name.includes('-') && !source.startsWith('</')) {
    return {
      text: '',
      note: { about: `<${name}>`, message: `the component <${name}> is left out; the text within it stays` },
    };
  }
  if (name.includes('-') || unwrappedNames.has(name)) return { text: '', note: null };
  return { text: isInText ? `\\${source}` : source.replace(/</g, '&lt;'), note: null };
}
