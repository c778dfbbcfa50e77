/** Turns the blocks of GitBook (https://gitbook.com/docs/creating-content/blocks) into alerts, titles and links. */
import { withoutCode } from '../../body/code.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { alertOf } from '../../markup/alerts.ts';
import { asBlock, linkOf } from '../../markup/blocks.ts';

/** A tag of a block. `start` and `end` are those of the whole tag. */
type Tag = { name: string; attributes: ReadonlyMap<string, string>; start: number; end: number };

/** Converts the blocks of GitBook, and leaves other tags as they are. */
export const convertHints: Pass = (body) => {
  if (!/\{%[ \t]*(?:hint|tabs?|content-ref|code|embed|file|stepper|step|columns?)\b/.test(body)) return [];
  const tags = tagsIn(withoutCode(body), body);
  const hints: Tag[] = [];
  return tags.flatMap((tag): Edit[] => {
    if (tag.name === 'hint') hints.push(tag);
    const opening = tag.name === 'endhint' ? hints.pop() : undefined;
    if (opening !== undefined) return [hintEdit(body, opening, tag)];
    // What is within a hint is edited with it.
    return hints.length > 0 ? [] : tagEdits(body, tag);
  });
};

function hintEdit(body: string, { attributes, start, end }: Tag, closing: Tag): Edit {
  const inner = body.slice(end, closing.start);
  const text = tagsIn(withoutCode(inner), inner).reduceRight((current, tag) => {
    return tagEdits(inner, tag).reduce(
      (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
      current,
    );
  }, inner);
  const name = attributes.get('style') ?? 'info';
  return {
    start,
    end: closing.end,
    text: asBlock(alertOf(name, null, text), body.slice(0, start), body.slice(closing.end)),
  };
}

function tagEdits(body: string, { name, attributes, start, end }: Tag): Edit[] {
  const replace = (text: string) => [{ start, end, text }];
  switch (name) {
    case 'tab':
    case 'step':
      return replace(
        attributes.has('title') ? asBlock(`**${attributes.get('title')}**`, body.slice(0, start), body.slice(end)) : '',
      );
    case 'embed':
    case 'file': {
      const address = attributes.get('url') ?? attributes.get('src');
      return address === undefined ? [] : replace(linkOf(attributes.get('caption') ?? address, address));
    }
    case 'code':
      return codeEdits(body, { name, attributes, start, end });
    case 'tabs':
    case 'endtabs':
    case 'endtab':
    case 'stepper':
    case 'endstepper':
    case 'endstep':
    case 'columns':
    case 'endcolumns':
    case 'column':
    case 'endcolumn':
    case 'content-ref':
    case 'endcontent-ref':
    case 'endcode':
    case 'endembed':
    case 'endfile':
      return replace('');
    default:
      return [];
  }
}

/** Moves the title to the fence of the code. */
function codeEdits(body: string, { attributes, start, end }: Tag): Edit[] {
  const [fence = ''] = /^\s*(?:```|~~~)[^\n]*/.exec(body.slice(end)) ?? [];
  const [title, isNumbered] = [attributes.get('title'), attributes.get('lineNumbers') === 'true'];
  const words = [title === undefined ? '' : ` title="${title}"`, isNumbered ? ' showLineNumbers' : ''].join('');
  const removal = { start, end, text: '' };
  return fence === '' ? [removal] : [removal, { start: end + fence.length, end: end + fence.length, text: words }];
}

function tagsIn(masked: string, body: string): Tag[] {
  return [...masked.matchAll(/\{%-?[ \t]*([a-z][\w-]*)([^%\n]*)-?%\}/g)].map(
    ({ index, 0: whole, 1: name = '', 2: words = '' }) => {
      const attributes = [...words.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
      );
      return { name, attributes: new Map(attributes), start: index, end: Math.min(index + whole.length, body.length) };
    },
  );
}
