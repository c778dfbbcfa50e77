/** Sorts the content of a component's element by the slots that it is for. */

import type { Element, ElementContent } from 'hast';
import { nearest } from '../../text/nearest.mjs';
import type { BodyProblem } from '../model.ts';
import type { ComponentTemplate } from './componentTemplate.ts';

/** The content of each slot by its name; that of the default slot is empty. */
export type SlotContent = {
  bySlot: ReadonlyMap<string, ElementContent[]>;
  problems: Omit<BodyProblem, 'position'>[];
};

/** Returns the content of each slot. Content without a slot would be lost, so it is a problem. */
export function contentOfSlots({ children }: Element, component: ComponentTemplate): SlotContent {
  const bySlot = new Map<string, ElementContent[]>();
  const problems: SlotContent['problems'] = [];
  for (const child of children.flatMap(withoutParagraph)) {
    const name = child.type === 'element' ? String(child.properties.slot ?? '') : '';
    if (child.type === 'element') delete child.properties.slot;
    if (component.slots.has(name)) bySlot.set(name, [...(bySlot.get(name) ?? []), child]);
    else if (name !== '' || child.type !== 'text' || child.value.trim() !== '') problems.push(noSlot(name, component));
  }
  if (bySlot.get('')?.every((child) => child.type === 'text' && child.value.trim() === '')) bySlot.delete('');
  return { bySlot, problems: problems.slice(0, 1) };
}

/** Markdown puts an element that begins a line into a paragraph. */
function withoutParagraph(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'p') return [node];
  const isForSlots = node.children.every((child) =>
    child.type === 'element' ? child.properties.slot !== undefined : child.type === 'text' && child.value.trim() === '',
  );
  return isForSlots && node.children.length > 0 ? node.children : [node];
}

function noSlot(name: string, { name: component, slots }: ComponentTemplate): Omit<BodyProblem, 'position'> {
  const file = `components/${component}.html`;
  if (name === '') {
    const message = `<${component}> has content, but ${file} has no <slot></slot> for it, so it is not shown`;
    return { rule: 'component-slot', message, hint: 'add the slot, or remove the content' };
  }
  const meant = nearest(
    name,
    [...slots].filter((slot) => slot !== ''),
  );
  const message = `${file} has no slot named ${name}, so its content is not shown`;
  const hint = meant === null ? `add <slot name="${name}"></slot> to the file` : `did you mean slot="${meant}"?`;
  return { rule: 'component-slot', message, hint };
}
