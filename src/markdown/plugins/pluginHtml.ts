/**
 * Applies the allowlist to what plugins of the author add to the finished tree. Elements that were there before, or are
 * like one of those, stay as they are: catpost's own elements have attributes that no author may write.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { pluginSchema } from '../html/allowList.ts';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';

/** Name and attributes of the elements that catpost has made. */
type Shapes = Set<string>;

/** Returns a rehype plugin for the place before those of the author, and one for the place after them. */
export function pluginHtmlGuard(
  report: Report,
): [before: () => (tree: Root) => void, after: () => (tree: Root) => void] {
  const shapes: Shapes = new Set();
  const remember = (tree: Root): void => visit(tree, 'element', (node) => void shapes.add(shapeOf(node)));
  const check = (tree: Root): void => {
    tree.children = allowed(tree.children, shapes, report);
  };
  return [() => remember, () => check];
}

function allowed<Node extends RootContent>(nodes: Node[], shapes: Shapes, report: Report): Node[];
function allowed(nodes: RootContent[], shapes: Shapes, report: Report): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return dropped(node.type === 'raw' ? 'HTML as text' : `a ${node.type}`, node, report);
    const children: ElementContent[] = allowed(node.children, shapes, report);
    if (shapes.has(shapeOf(node))) return [{ ...node, children }];
    const clean = sanitized(node);
    if (clean === null) {
      dropped(`<${node.tagName}>`, node, report);
      return /^(?:script|style)$/.test(node.tagName) ? [] : children;
    }
    const lost = Object.keys(node.properties).find((name) => !(name in clean.properties));
    if (lost !== undefined) dropped(`the attribute ${lost} of <${node.tagName}>`, node, report);
    return [{ ...node, properties: clean.properties, children }];
  });
}

function shapeOf({ tagName, properties }: Element): string {
  return `${tagName} ${JSON.stringify(Object.entries(properties).sort())}`;
}

const sanitize = rehypeSanitize({
  ...pluginSchema,
  tagNames: (pluginSchema.tagNames ?? []).filter((name) => !/^(?:iframe|video|audio|source|track)$/.test(name)),
  ancestors: {},
  protocols: { ...defaultSchema.protocols },
});

/** Returns the element without what is not allowed, and without its children; null if it is not allowed itself. */
function sanitized(node: Element): Element | null {
  const root = sanitize({ type: 'root', children: [{ ...node, children: [] }] });
  const [clean] = root.type === 'root' ? root.children : [root];
  return clean?.type === 'element' ? clean : null;
}

function dropped(what: string, node: RootContent, report: Report): [] {
  report({
    rule: 'plugin-html',
    position: positionOf(node),
    message: `a plugin adds ${what}, which is not allowed in a post, so it is left out`,
    hint: 'the plugin can use the elements and attributes that HTML in a post may have, and classes',
  });
  return [];
}
