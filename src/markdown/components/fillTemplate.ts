/** Copies the HTML of a component for one element: with the values of its attributes, and with content in its slots. */

import type { Element, ElementContent } from 'hast';
import type { Position } from '../../types/problem.ts';
import { attributeName } from '../html/attributeName.ts';
import type { ResolvedLink, ShownImage, Target } from '../model.ts';
import { ownImage } from '../plugins/imageElements.ts';
import { type LinkContext, recordLink } from '../recordLink.ts';
import { resolveLink } from '../resolveLink.ts';
import { type ComponentTemplate, markedVariable } from './componentTemplate.ts';

type Filling = {
  component: ComponentTemplate;
  /** The values of the element's attributes, by the names of the attributes. */
  values: ReadonlyMap<string, string>;
  bySlot: ReadonlyMap<string, ElementContent[]>;
  position: Position | null;
  context: ComponentContext;
};

/** Where links and images of components are recorded. */
export type ComponentContext = LinkContext & { images: ShownImage[] };

/** Returns the children for the element `node`. */
export function fillTemplate(
  component: ComponentTemplate,
  node: Element,
  bySlot: ReadonlyMap<string, ElementContent[]>,
  context: ComponentContext & { position: Position | null },
): ElementContent[] {
  const values = new Map(Object.entries(node.properties).map(([name, value]) => [attributeName(name), textOf(value)]));
  const filling = { component, values, bySlot, position: context.position, context };
  return component.children.flatMap((child) => filled(child, null, filling));
}

/** Returns the address of the module of a component. `plan/linkTable.ts` knows it under this path. */
export function resolveModule({ name }: ComponentTemplate, position: Position | null, context: LinkContext): string {
  const target = recordLink(context, 'link', `/assets/components/${name}.js`, position);
  return target.kind === 'inside' ? target.href : '';
}

function textOf(value: Element['properties'][string]): string {
  if (Array.isArray(value)) return value.join(' ');
  return value === true || value === null || value === undefined ? '' : String(value);
}

function filled(node: ElementContent, parent: Element | null, filling: Filling): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: withValues(node.value, filling).text }];
  if (node.type !== 'element') return [];
  if (node.tagName === 'slot') return slotContent(node, parent, filling);
  const copy = filledElement(node, filling);
  copy.children = node.children.flatMap((child) => filled(child, node, filling));
  return [copy];
}

/** Returns the content of a slot, else what the component has in it. In a line of text, a single paragraph is its text. */
function slotContent(node: Element, parent: Element | null, filling: Filling): ElementContent[] {
  const content = filling.bySlot.get(String(node.properties.name ?? ''));
  if (content === undefined) return node.children.flatMap((child) => filled(child, parent, filling));
  const shown = content.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = shown;
  const isInLine = parent !== null && lineNames.has(parent.tagName);
  return isInLine && shown.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : content;
}

const lineNames = new Set(
  'a b button caption cite code dt em figcaption h1 h2 h3 h4 h5 h6 i label legend mark p q s small span strong summary u'.split(
    ' ',
  ),
);

/** Returns a copy of an element without its children. */
function filledElement(node: Element, filling: Filling): Element {
  const properties: Element['properties'] = {};
  let shown: Target | null = null;
  for (const [name, value] of Object.entries(node.properties)) {
    const written = Array.isArray(value) ? value.join(' ') : value;
    if (typeof written !== 'string') {
      properties[name] = value;
      continue;
    }
    const { text, isMissing, hasValue } = withValues(written, filling);
    // An attribute that consists of one variable without a value is left out.
    if (isMissing) continue;
    const kind = addressKinds[`${node.tagName} ${name}`];
    const target = kind === undefined ? null : targetOf(text, kind, hasValue, filling);
    if (kind === 'image') shown = target;
    if (kind === undefined) properties[name] = Array.isArray(value) ? text.split(/\s+/).filter(Boolean) : text;
    else if (target !== null && 'href' in target) properties[name] = target.href;
  }
  const copy: Element = { ...node, properties, children: [] };
  return node.tagName === 'img' ? withPicture(copy, shown, filling) : copy;
}

/** Leaves a place for the size and the variants of a picture of this site: see plugins/images.ts. */
function withPicture(node: Element, target: Target | null, { context, position }: Filling): Element {
  const { className, loading } = node.properties;
  const isLazy = loading !== 'eager';
  if (target?.kind !== 'inside' || target.file === null)
    return { ...node, properties: { ...node.properties, loading: isLazy ? 'lazy' : 'eager' } };
  // As in a link, because the component may have one around it.
  const resolved = { file: target.file, href: target.href, isLazy, within: 'link' as const };
  const { image, element } = ownImage(node, context.images.length, resolved);
  context.images.push({ ...image, position });
  return className === undefined ? element : { ...element, properties: { className, ...element.properties } };
}

/** Fills in the values of a text. `hasValue` says whether the post gave one of them. */
function withValues(text: string, { values }: Filling): { text: string; isMissing: boolean; hasValue: boolean } {
  let hasValue = false;
  const result = text.replace(markedVariable, (_, name: string, fallback: string) => {
    const value = values.get(name) ?? '';
    hasValue ||= value !== '';
    return value === '' ? decodeURIComponent(fallback) : value;
  });
  const isMissing = result === '' && text.replace(markedVariable, '') === '' && text !== '';
  return { text: result, isMissing, hasValue };
}

const addressKinds: Record<string, ResolvedLink['kind']> = {
  'a href': 'link',
  'area href': 'link',
  'img src': 'image',
  'source src': 'media',
  'video src': 'media',
  'video poster': 'image',
  'audio src': 'media',
  'track src': 'media',
  'iframe src': 'frame',
};

/**
 * Resolves an address of a component: one that the post gave from the post, another one from the file of the component.
 * Returns null if the latter leads nowhere, which is reported for that file.
 */
function targetOf(url: string, kind: ResolvedLink['kind'], isOfPost: boolean, filling: Filling): Target | null {
  const { component, context, position } = filling;
  if (isOfPost) return recordLink(context, kind, url, position);
  const own = resolveLink(url, `../components/${component.name}.html`, context.table);
  if (!('href' in own)) return null;
  // Recorded from the root, because a body is current as long as its links, read from its own file, lead to the same.
  return recordLink(context, kind, own.kind === 'inside' && own.file !== null ? own.href : url, position);
}
