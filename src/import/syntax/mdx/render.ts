/** Writes the parts of a body as markdown. */
import type { Edit } from '../../body/model.ts';
import { expandEntry } from '../../map/expandEntry.ts';
import { dedented } from '../../markup/indentation.ts';
import { attributeValues } from './attributeValues.ts';
import { componentFor } from './components/componentFor.ts';
import { unknownComponent } from './components/unknownComponent.ts';
import { expressionOutput } from './expressionOutput.ts';
import { expressionAddress, expressionValue } from './expressions.ts';
import { foreignSource } from './foreignSource.ts';
import { hiddenElement } from './hiddenElement.ts';
import { htmlElement } from './htmlElement.ts';
import type { ElementView, MdxDocument, MdxElement, MdxPart, Output } from './model.ts';
import { block, inline } from './output.ts';
import { type Place, placeOf, placePart, type TextRange } from './placePart.ts';

/** Returns the edits that turn the parts within `range` into markdown, in order. */
export function editsOf(parts: readonly MdxPart[], range: TextRange, document: MdxDocument): Edit[] {
  const edits: Edit[] = [];
  let previousEnd = range.start;
  for (const part of parts) {
    const place = placeOf(document.body, part, range, previousEnd);
    const output = outputOf(part, place, document);
    const edit = placePart(document.body, part, place, range, output);
    if (output.kind === 'block') previousEnd = part.end;
    if (edit !== null) edits.push(edit);
    // Parts within an element that stays are parts of the body.
    else if (part.kind === 'element' && part.inner !== null) edits.push(...editsOf(part.parts, part.inner, document));
  }
  return edits;
}

function outputOf(part: MdxPart, place: Place, document: MdxDocument): Output {
  switch (part.kind) {
    case 'module':
      return { kind: 'block', text: '' };
    case 'expression':
      return expressionOutput(part, document);
    case 'element': {
      const view = viewOf(part, place, document);
      if (part.name === 'svg' || part.name === 'math') return foreignOutput(part, view, document);
      const partial = document.partials.get(part);
      return partial === undefined ? elementOutput(view, document) : partialOutput(partial, view);
    }
  }
}

/** A drawing or a formula is HTML, until its pass makes a file or TeX of it. */
function foreignOutput(part: MdxElement, view: ElementView, { body, scope }: MdxDocument): Output {
  const source = foreignSource(body, part, scope);
  return view.isAlone ? block(source) : inline(source);
}

/** What the author put between the tags follows, because nothing says where the partial shows it. */
function partialOutput(text: string, view: ElementView): Output {
  const all = [text, view.children().trim()].filter((part) => part !== '').join('\n\n');
  return view.isAlone || all.includes('\n\n') ? block(all) : inline(all);
}

function elementOutput(view: ElementView, { context }: MdxDocument): Output {
  const hidden = hiddenElement(view);
  if (hidden !== null) return hidden;
  const entry = context.components.get(view.name);
  if (entry !== undefined) {
    const attributes = new Map(view.attributes.map(({ name }) => [name, view.text(name) ?? '']));
    const text = expandEntry(entry, { attributes, children: view.children(), isBlock: view.isAlone });
    return { kind: view.isAlone ? 'block' : 'inline', text };
  }
  if (view.name === '' || /^[a-z][a-z0-9]*$/.test(view.name)) return htmlElement(view);
  return (componentFor(view.name) ?? unknownComponent)(view);
}

function viewOf(element: MdxElement, place: Place, document: MdxDocument): ElementView {
  const { body, scope, context } = document;
  const { name, attributes, inner, parts, start } = element;
  const values = attributeValues(element, scope);
  const range = inner ?? { start, end: start };
  const text = (...names: string[]) => {
    const found = names
      .map((each) => values.get(each))
      .find((value) => typeof value === 'string' || typeof value === 'number');
    return found === undefined ? null : String(found).trim();
  };
  return {
    name,
    attributes,
    isAlone: place.isAlone,
    isNested: place.isNested,
    text,
    address: (...names) => {
      const known = text(...names);
      if (known !== null) return known;
      const written = attributes.filter((each) => names.includes(each.name)).map(({ value }) => value);
      return (
        written.flatMap((value) =>
          value.kind === 'expression' ? (expressionAddress(value.source, scope) ?? []) : [],
        )[0] ?? null
      );
    },
    value: (key) => values.get(key),
    has: (key) => attributes.some((each) => each.name === key),
    children: () => {
      const edited = editedText(body, range, editsOf(parts, range, document));
      return edited.includes('\n') ? dedented(edited, place.before) : edited;
    },
    elements: () =>
      parts.flatMap((part) =>
        part.kind === 'element' ? viewOf(part, placeOf(body, part, range, range.start), document) : [],
      ),
    source: () => {
      const [only] = parts;
      const value = parts.length === 1 && only?.kind === 'expression' ? expressionValue(only.source, scope) : null;
      const written = body.slice(range.start, range.end);
      return typeof value === 'string' ? value : dedented(written, place.before);
    },
    note: (about, message) => context.note({ kind: 'component', about, message }, start),
  };
}

function editedText(body: string, { start, end }: TextRange, edits: Edit[]): string {
  let position = start;
  const parts: string[] = [];
  for (const edit of edits) {
    parts.push(body.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  return parts.join('') + body.slice(position, end);
}
