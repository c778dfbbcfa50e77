/** Turns MDX into markdown. */
import { applyEdits, mappedText } from '../../body/edits.ts';
import type { Edit, Pass, PassContext } from '../../body/model.ts';
import { lineEdits } from '../../body/replacement.ts';
import { scopeOf } from './expressions.ts';
import { findParts } from './findParts.ts';
import type { MdxPart } from './model.ts';
import { mostPartials, type Nesting, partialTexts } from './partials/partialTexts.ts';
import { editsOf } from './render.ts';

/**
 * Removes JavaScript and comments, and writes elements of JSX as markdown or HTML (https://mdxjs.com/docs/what-is-mdx/).
 * Nothing is run. An imported file of markdown stands where its element is. Of a component that is not known, the children
 * stay, and it is reported.
 */
export const mdx: Pass = (body, context) => {
  const nesting = { path: [context.post.file], props: {}, left: { partials: mostPartials } };
  return mdxEdits(body, { ...context, note: onceAt(context.note) }, nesting);
};

async function mdxEdits(body: string, context: PassContext, nesting: Nesting): Promise<Edit[]> {
  const faults: { message: string; offset: number }[] = [];
  const parts = findParts(body, (message, offset) => faults.push({ message, offset }));
  const [fault] = faults.sort((a, b) => a.offset - b.offset);
  if (fault !== undefined) {
    const message = `${fault.message}, which is not valid in MDX, so it is taken for text`;
    context.note({ kind: 'syntax', about: 'MDX that is not valid', message }, fault.offset);
  }
  if (parts.length === 0) return [];
  const modules = modulesOf(parts, body);
  const scope = await scopeOf(modules, nesting.props, context);
  const partials = await partialTexts({ modules, parts, scope }, context, nesting, async (text, own, inner) => {
    return applyEdits(mappedText(text), await mdxEdits(text, own, inner)).text;
  });
  const document = { body, scope, partials, context };
  return editsOf(parts, { start: 0, end: body.length }, document).flatMap((edit) => lineEdits(body, edit));
}

function modulesOf(parts: readonly MdxPart[], body: string): string {
  return parts.flatMap((part) => (part.kind === 'module' ? [body.slice(part.start, part.end)] : [])).join('\n');
}

/** An element may be written more than once, such as the summary of details, but is reported once. */
function onceAt(note: PassContext['note']): PassContext['note'] {
  const noted = new Set<string>();
  return (about, offset) => {
    const key = `${offset} ${about.about}`;
    if (!noted.has(key)) note(about, offset);
    noted.add(key);
  };
}
