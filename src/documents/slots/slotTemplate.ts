/** Turns the rendered HTML of a slot into a template: its HTML, and between its parts the variables that pages fill in. */

import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import {
  escapedBraces,
  isVariable,
  maskedVariable,
  unmaskVariables,
  type VariableName,
} from '../../extensions/slots/variables.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import type { RenderedSlot } from '../../plan/slots.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import { percentDecode } from '../../text/percentDecode.ts';

/** How the value of a variable is escaped: as text, as part of the query of an address, or as part of its path. */
export type Context = 'text' | 'query' | 'path';

/** The parts of a slot in order, and the names in braces that are no variables. */
export type SlotTemplate = { parts: (string | { name: VariableName; context: Context })[]; unknown: string[] };

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

/** Returns the template of a slot. It is kept as long as the rendered body is. */
export function templateOf(slot: RenderedSlot): SlotTemplate {
  const template = templates.get(slot.rendered) ?? slotTemplate(slot, idPrefixOf(slot.slot));
  templates.set(slot.rendered, template);
  return template;
}

const templates = new WeakMap<RenderedBody, SlotTemplate>();

/** The texts of the home page and of the 404 page stand on no page of a post, so their ids are as in a post. */
function idPrefixOf(slot: RenderedSlot['slot']): string {
  return slot === 'home' || slot === '404' ? '' : `slot-${slot}-`;
}

/**
 * Returns the template of a slot. `idPrefix` is put before every id of a markdown slot, so that none equals an id of the
 * post on the same page.
 */
function slotTemplate({ rendered, body }: RenderedSlot, idPrefix: string): SlotTemplate {
  const isMarkdown = body.beside?.format === 'markdown';
  const fragment = parseFragment(rendered.sections.map(isMarkdown ? sectionOf : ({ html }) => html).join(''));
  const unknown: string[] = [];
  const prefix = isMarkdown ? idPrefix : '';
  markVariables(fragment, { prefix, ids: new Set(rendered.ids), isInCode: false, unknown });
  const pieces = serialize(fragment).split(marked);
  const parts = pieces.flatMap((piece, index): SlotTemplate['parts'] => {
    if (index % 3 === 0) return piece === '' ? [] : [piece];
    const [context, name] = [pieces[index], pieces[index + 1]];
    return index % 3 === 1 && isContext(context) && name !== undefined && isVariable(name) ? [{ name, context }] : [];
  });
  return { parts, unknown };
}

function sectionOf({ id, heading, html }: RenderedSlot['rendered']['sections'][number]): string {
  return heading === null ? `<section>${html}</section>` : `<section id="${escapeHtml(id)}">${html}</section>`;
}

/** Matches a variable in the serialized HTML, with its context. Its characters are in the private use area. */
const marked = /\uE000(text|query|path) ([A-Za-z]+)\uE001/;

function isContext(text: string | undefined): text is Context {
  return text === 'text' || text === 'query' || text === 'path';
}

type Walk = { prefix: string; ids: ReadonlySet<string>; isInCode: boolean; unknown: string[] };

/** Replaces each masked variable by a mark with its context. In code, the variable stays as the author wrote it. */
function markVariables(node: Node, walk: Walk): void {
  if ('data' in node) node.data = unmaskVariables(node.data);
  if ('value' in node) node.value = markedText(node.value, () => 'text', walk);
  const isInCode = walk.isInCode || literalNames.has(node.nodeName);
  const inner = { ...walk, isInCode };
  if ('attrs' in node) {
    for (const attribute of node.attrs) {
      const { name, value } = attribute;
      const isAddress = addressNames.has(name);
      const contextAt = (at: number) => (!isAddress ? 'text' : /[?#]/.test(value.slice(0, at)) ? 'query' : 'path');
      attribute.value = idNames.has(name) ? prefixed(name, value, walk) : markedText(value, contextAt, inner);
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) markVariables(child, inner);
  if ('content' in node) markVariables(node.content, inner);
}

/** Elements whose text is shown or run as the author wrote it. */
const literalNames = new Set(['code', 'pre', 'script', 'style']);

const addressNames = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'cite', 'poster']);
const idNames = new Set(['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls']);

function prefixed(name: string, value: string, { prefix }: Walk): string {
  const plain = value.replace(maskedVariable, '$1');
  if (prefix === '') return plain;
  return name === 'id' ? prefix + plain : plain.replace(/\S+/g, (id) => prefix + id);
}

function markedText(
  text: string,
  contextAt: (at: number) => Context,
  { isInCode, unknown, prefix, ids }: Walk,
): string {
  if (isInCode) return unmaskVariables(text);
  const fragment = /^#(.+)$/s.exec(text)?.[1];
  if (contextAt(0) !== 'text' && fragment !== undefined && prefix !== '' && ids.has(percentDecode(fragment)))
    return `#${prefix}${fragment.replace(maskedVariable, '$1')}`;
  for (const [, name] of text.matchAll(/(?:\{\{|%7B%7B)(.*?)(?:\}\}|%7D%7D)/g)) unknown.push(name ?? '');
  return text
    .replace(maskedVariable, (_, name: string, at: number) => {
      if (!isVariable(name)) unknown.push(name);
      return `\uE000${contextAt(at)} ${name}\uE001`;
    })
    .replaceAll(escapedBraces, '{{');
}
