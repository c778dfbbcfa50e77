/**
 * Parses the raw HTML in markdown and removes what is not on the allowlist. Runs before all other rehype plugins, so
 * that it removes only what authors wrote, never what catpost adds. htmlTags.ts has made sure that no text gets lost
 * here. Posts without raw HTML skip it, because the parsing takes 0.3 ms a post.
 */
import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { isComponentAttribute } from '../components/componentTemplate.ts';
import { EXIT, visit } from '../tree/visit.ts';
import { type AllowList, schemaWith } from './allowList.ts';
import { attributeName } from './attributeName.ts';

/** A rehype plugin. With plugins of the author, what they add is checked too. */
export function rehypeRawHtml({ allowed, hasPlugins }: { allowed: AllowList; hasPlugins: boolean }) {
  const parse = rehypeRaw();
  const sanitize = rehypeSanitize(schemaWith(allowed, hasPlugins));
  return (tree: Root, file: VFile): Root => {
    if (!hasPlugins && !hasRawNode(tree)) return tree;
    const parsed = rootOf(parse(tree, file));
    if (allowed.components.size === 0) return rootOf(sanitize(parsed));
    const kept = keepAttributes(parsed, allowed);
    const safe = rootOf(sanitize(parsed));
    restoreAttributes(safe, kept);
    return safe;
  };
}

/**
 * Takes the attributes of components off, because the allowlist has no names for them. Returns those that the component
 * has, in the order of `dataComponent`.
 */
function keepAttributes(tree: Root, { components }: AllowList): Element['properties'][] {
  const kept: Element['properties'][] = [];
  visit(tree, 'element', (node) => {
    const component = components.get(node.tagName);
    if (component === undefined) return;
    const own = Object.entries(node.properties).filter(([name]) =>
      isComponentAttribute(attributeName(name), component),
    );
    node.properties = { dataComponent: kept.length };
    kept.push(Object.fromEntries(own));
  });
  return kept;
}

function restoreAttributes(tree: Root, kept: Element['properties'][]): void {
  visit(tree, 'element', (node) => {
    const { dataComponent } = node.properties;
    if (dataComponent !== undefined) node.properties = kept[Number(dataComponent)] ?? {};
  });
}

function hasRawNode(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function rootOf(node: Nodes): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}
