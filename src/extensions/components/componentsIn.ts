/** Finds the components that a text uses, so that a change of one renders only the texts again that use it. */
import type { ComponentSource } from '../../markdown/model.ts';
import type { Component } from '../model.ts';

/**
 * Returns the components of a text, and those that they use; and the names of all components if the text has an element
 * with a dash that is none of them.
 */
export function componentsIn(
  text: string,
  components: Component[],
): { components: ComponentSource[]; componentNames: string[] } {
  const named = namesIn(text);
  if (named.size === 0) return { components: [], componentNames: [] };
  const known = new Map(components.map((component) => [component.name, component]));
  const isComplete = [...named].every((name) => known.has(name));
  for (const name of named) for (const inner of namesIn(known.get(name)?.html ?? '')) named.add(inner);
  return {
    components: components
      .filter(({ name }) => named.has(name))
      .map(({ name, html, hasModule }) => ({ name, html, hasModule })),
    componentNames: isComplete ? [] : components.map(({ name }) => name),
  };
}

function namesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/<([a-z][\w.]*-[\w.-]*)/gi)].map(([, name = '']) => name.toLowerCase()));
}
