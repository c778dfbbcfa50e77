/**
 * Takes out of a tree what readers never saw, and gives obsolete elements the names of today. What is left is text,
 * and elements that markdown or catpost has.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isAllowedElement } from '../../markdown/html/allowList.ts';
import { attributesOf, classesOf, findElement, isBlankNode } from './elements.ts';
import { scriptLink } from './embeds.ts';
import { formulaElement, texElement } from './formulas.ts';
import { cleanImage } from './images.ts';
import type { HtmlNote } from './model.ts';

/** Returns the cleaned tree. What readers will miss is reported. */
export function cleanTree(tree: Root, note: HtmlNote): Root {
  return { type: 'root', children: cleanChildren(tree.children, note) };
}

function cleanChildren(children: readonly RootContent[], note: HtmlNote): ElementContent[] {
  return withoutCopies(children).flatMap((child) => {
    if (child.type === 'element') return cleanElement(child, note);
    return child.type === 'text' ? [child] : [];
  });
}

function cleanElement(node: Element, note: HtmlNote): ElementContent[] {
  const offset = node.position?.start.offset ?? 0;
  const attributes = attributesOf(node);
  if (isHidden(node, attributes.get('style') ?? '')) {
    const message = 'a part that was hidden from readers is left out';
    if (findElement({ ...node, type: 'element' }, () => true) !== null || hasText(node))
      note({ about: 'hidden', message }, offset);
    return [];
  }
  switch (node.tagName) {
    case 'script':
      return cleanScript(node, note, offset);
    case 'style':
      note({ about: '<style>', message: 'a <style> is left out; rules for the whole site stand in theme.css' }, offset);
      return [];
    case 'img':
      return cleanImage(node);
    case 'math':
      return [formulaElement(node)];
    case 'input':
    case 'select':
    case 'textarea':
      return cleanField(node, note, offset);
    default:
      break;
  }
  if (unshownNames.has(node.tagName)) return [];
  const children = cleanChildren(node.children, note);
  const tagName = newNames.get(node.tagName) ?? node.tagName;
  const isKept = isAllowedElement(tagName, [], noComponents) || handledNames.has(tagName);
  return isKept ? [{ ...node, tagName, children }] : children;
}

const noComponents = { components: new Map(), componentNames: [] };

/** Elements that show nothing. */
const unshownNames = new Set('base head link meta param template title datalist'.split(' '));

/** Elements that other files of this folder turn into something else. */
const handledNames = new Set(
  'address article aside body center embed figcaption figure footer form header main nav object svg'.split(' '),
);

/** Obsolete elements, and those that mean the same for readers (https://html.spec.whatwg.org/multipage/obsolete.html). */
const newNames: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['menu', 'ul'],
  ['plaintext', 'pre'],
  ['strike', 'del'],
  ['tt', 'code'],
  ['xmp', 'pre'],
]);

function isHidden({ tagName, properties }: Element, style: string): boolean {
  if (tagName === 'script' || tagName === 'style') return false;
  const hasHidden = properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false;
  return hasHidden || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function hasText(node: Element): boolean {
  return node.children.some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && hasText(child),
  );
}

function cleanScript(node: Element, note: HtmlNote, offset: number): ElementContent[] {
  const attributes = attributesOf(node);
  const type = attributes.get('type') ?? '';
  const [code] = node.children;
  // MathJax keeps formulas in scripts: https://docs.mathjax.org/en/v2.7-latest/model.html
  if (/^math\/tex/.test(type) && code?.type === 'text') {
    return [texElement(code.value, /mode=display/.test(type))];
  }
  const link = scriptLink(attributes);
  if (link !== null) {
    const label: ElementContent = { type: 'text', value: link.label };
    return [{ type: 'element', tagName: 'p', properties: {}, children: [linkElement(link.url, label)] }];
  }
  const src = attributes.get('src') ?? '';
  if (!/json/.test(type))
    note({ about: '<script>', message: `a script${src === '' ? '' : ` of ${src.slice(0, 80)}`} is left out` }, offset);
  return [];
}

function linkElement(href: string, child: ElementContent): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children: [child] };
}

/** Leaves out the `<noscript>` beside a picture that is loaded by a script: both show the same. */
function withoutCopies(children: readonly RootContent[]): RootContent[] {
  return children.filter((child, index) => {
    if (child.type !== 'element' || child.tagName !== 'noscript') return true;
    if (findElement(child, ({ tagName }) => tagName === 'img') === null) return true;
    const besides = [
      children.slice(0, index).findLast((other) => !isBlankNode(other)),
      children.slice(index + 1).find((other) => !isBlankNode(other)),
    ];
    return !besides.some((other) => other?.type === 'element' && isLazyPicture(other));
  });
}

function isLazyPicture(node: Element): boolean {
  const image = node.tagName === 'img' ? node : findElement(node, ({ tagName }) => tagName === 'img');
  return (
    image !== null &&
    (lazyNames.some((name) => attributesOf(image).has(name)) || classesOf(image).some((name) => /lazy/i.test(name)))
  );
}

const lazyNames = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy'];

/** Only the boxes of task lists mean something without a server. */
function cleanField(node: Element, note: HtmlNote, offset: number): ElementContent[] {
  if (node.properties.type === 'checkbox') return [node];
  if (node.properties.type !== 'hidden') note({ about: 'form', message: 'a field of a form is left out' }, offset);
  return [];
}
