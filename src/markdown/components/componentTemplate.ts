/** Parses the HTML of components: their slots, and the attributes that they use. */

import type { ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import type { ComponentSource } from '../model.ts';
import { visit } from '../tree/visit.ts';
import { hasBlocks } from './hasBlocks.ts';

/** A parsed component. Variables in its texts and attributes are marked: see templateVariables.ts. */
export type ComponentTemplate = {
  name: string;
  children: ElementContent[];
  /** The attributes that its variables name. */
  attributes: string[];
  /** The names of its slots; that of the default slot is empty. */
  slots: ReadonlySet<string>;
  /** Whether it has an element that cannot stand within a line of text. */
  isBlock: boolean;
  hasModule: boolean;
};

/** Parses components, each once in a process. */
export function componentTemplates(components: ComponentSource[]): ReadonlyMap<string, ComponentTemplate> {
  return new Map(components.map((component) => [component.name, parsedTemplate(component)]));
}

/**
 * Returns whether an element may have an attribute: one that its component uses, one for scripts and styles, or one that
 * every element may have. The module of a component may read any attribute that the policy allows.
 */
export function isComponentAttribute(name: string, { attributes, hasModule }: ComponentTemplate): boolean {
  if (/^on|^(?:style|class)$/.test(name) || ownAttributes.test(name)) return false;
  return hasModule || attributes.includes(name) || /^(?:id|slot|title|lang|dir|data-.+)$/.test(name);
}

/**
 * The attributes by which the scripts of catpost find their elements. A post is not trusted, so it must not name a
 * module, fill a slot of the page or make a button of catpost.
 */
const ownAttributes = /^data-(?:action|comments|footnote-.+|image|module|section|slot)$/;

const parsed = new Map<string, ComponentTemplate>();

function parsedTemplate(component: ComponentSource): ComponentTemplate {
  const key = JSON.stringify(component);
  const known = parsed.get(key) ?? parseTemplate(component);
  parsed.set(key, known);
  return known;
}

function parseTemplate({ name, html, hasModule }: ComponentSource): ComponentTemplate {
  const attributes = new Set<string>();
  const raw = { type: 'raw' as const, value: markVariables(html, attributes) };
  const root = rehypeRaw()({ type: 'root', children: [raw] }, new VFile());
  const children = root.type === 'root' ? root.children.filter(isContent) : [];
  const tree: Root = { type: 'root', children };
  const slots = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'slot') slots.add(String(node.properties.name ?? ''));
  });
  visit(tree, (node) => {
    delete node.position;
  });
  return { name, children, attributes: [...attributes], slots, isBlock: hasBlocks(html), hasModule };
}

function isContent(node: Root['children'][number]): node is ElementContent {
  return node.type === 'element' || node.type === 'text';
}

/** Matches a variable that `markVariables` has marked: its name, and its default value, which is encoded. */
export const markedVariable = /\uE000([a-z][\w-]*)\uE001([^\uE002]*)\uE002/g;

/** Marks `{{kind}}` and `{{kind|tip}}` without white space, because that separates the classes of an element. */
function markVariables(html: string, attributes: Set<string>): string {
  return html.replace(/\{\{\s*([a-z][\w-]*)\s*(?:\|([^{}]*))?\}\}/gi, (_, written: string, fallback = '') => {
    const name = written.toLowerCase();
    attributes.add(name);
    return `\uE000${name}\uE001${encodeURIComponent(fallback.trim())}\uE002`;
  });
}
