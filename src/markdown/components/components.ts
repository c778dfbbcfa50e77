/**
 * Replaces the content of a component's element by the HTML of the component, with the content in its slots. The element
 * itself stays around it, so that stylesheets and modules find it. Runs after the plugins that resolve links and images,
 * because the content of a post is relative to the post, and the HTML of a component to the component.
 */

import type { Element, ElementContent, Root } from 'hast';
import type { Position } from '../../types/problem.ts';
import type { BodyProblem, Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';
import type { ComponentTemplate } from './componentTemplate.ts';
import { type ComponentContext, fillTemplate, resolveModule } from './fillTemplate.ts';
import { contentOfSlots } from './slotContent.ts';

/** The options of `rehypeComponents`. */
export type ComponentOptions = ComponentContext & {
  components: ReadonlyMap<string, ComponentTemplate>;
  report: Report;
};

/** A rehype plugin. Reports components that contain themselves, stand in a line of text, or lose content. */
export function rehypeComponents(options: ComponentOptions) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined || node.tagName !== 'p') return;
      const inner = componentsIn(node, options).filter(({ isBlock }) => isBlock);
      if (inner.length === 0) return;
      if (isOnlyComponents(node, options)) parent.children.splice(index, 1, ...node.children.filter(isElement));
      else for (const { name } of inner) options.report(inLine(name, node));
    });
    expandIn(tree, { ...options, stack: [], expanded: new WeakSet(), position: null });
    visit(tree, 'element', (node) => {
      if (node.properties.slot === undefined) return;
      options.report({ ...straySlot, position: positionOf(node) });
      delete node.properties.slot;
    });
  };
}

function componentsIn({ children }: Element, { components }: ComponentOptions): ComponentTemplate[] {
  return children.flatMap((child) => (child.type === 'element' ? (components.get(child.tagName) ?? []) : []));
}

function isOnlyComponents({ children }: Element, { components }: ComponentOptions): boolean {
  return children.every((child) =>
    child.type === 'element' ? components.has(child.tagName) : child.type === 'text' && child.value.trim() === '',
  );
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

/**
 * Where an element is expanded: `stack` has the names of the components whose HTML contains it, and `position` is that of
 * the outermost one, because only a post has positions.
 */
type Expansion = ComponentOptions & { stack: string[]; expanded: WeakSet<Element>; position: Position | null };

/** Expands every component below a node that is not expanded yet. */
function expandIn(root: Root | Element, expansion: Expansion): void {
  visit(root, 'element', (node) => {
    const component = node === root ? undefined : expansion.components.get(node.tagName);
    if (component === undefined) return;
    if (!expansion.expanded.has(node)) expand(node, component, expansion);
    return SKIP;
  });
}

function expand(node: Element, component: ComponentTemplate, expansion: Expansion): void {
  const { report, stack, expanded } = expansion;
  const position = positionOf(node) ?? expansion.position;
  expanded.add(node);
  if (stack.includes(component.name)) {
    report({ ...loop([...stack, component.name]), position });
    node.children = [];
    return;
  }
  // The content belongs to the text around the element, so a component in it is not within this one.
  expandIn(node, expansion);
  const { bySlot, problems } = contentOfSlots(node, component);
  for (const problem of problems) report({ ...problem, position });
  node.children = fillTemplate(component, node, bySlot, { ...expansion, position });
  // The browser would show it a second time, when the pointer is over the element.
  if (component.attributes.includes('title')) delete node.properties.title;
  expandIn(node, { ...expansion, position, stack: [...stack, component.name] });
  if (component.hasModule) node.properties.dataModule = resolveModule(component, position, expansion);
}

type Problem = Omit<BodyProblem, 'position'>;

function loop(names: string[]): Problem {
  return {
    rule: 'component-loop',
    message: `the component <${names.at(-1)}> contains itself: ${names.join(', ')}`,
    hint: `remove it from components/${names.at(-2)}.html`,
  };
}

function inLine(name: string, paragraph: Element): BodyProblem {
  return {
    rule: 'component-block',
    position: positionOf(paragraph),
    message: `<${name}> has blocks such as <div> or <p>, which cannot stand in a line of text`,
    hint: `put it on lines of its own, with an empty line before and after, or use only <span> in components/${name}.html`,
  };
}

const straySlot: Problem = {
  rule: 'component-slot',
  message: 'the attribute slot has an effect only directly within a component',
  hint: 'remove it, or move the element',
};
