/**
 * Renders an HTML file of the author, such as `footer.html`: resolves and records its links, and reports what the policy
 * of the pages would block. Unlike raw HTML in markdown it is trusted, so any other element and attribute may stand in it.
 */

import { type DefaultTreeAdapterTypes, html, parseFragment, serialize } from 'parse5';
import type { Position } from '../../types/problem.ts';
import { keyOfHtml } from '../bodyHtml.ts';
import type { BodyInput, LinkTable, RenderedBody, ResolvedLink } from '../model.ts';
import { recordLink } from '../recordLink.ts';
import { blockedAttribute, blockedElement } from './blockedHtml.ts';
import { headProblem } from './headRules.ts';
import type { HtmlProblem } from './tagProblems.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

type Found = Pick<RenderedBody, 'links' | 'problems'> & { ids: Set<string> };

/** Renders the file as one section. Never throws. */
export function renderHtmlFile({ file, body, format, media }: BodyInput, table: LinkTable): RenderedBody {
  const fragment = parseFragment(body, { sourceCodeLocationInfo: true });
  const found: Found = { links: [], problems: [], ids: new Set() };
  const scriptHosts = format === 'head' ? media : null;
  readChildren(fragment, { file, table, links: found.links, scriptHosts, isComponent: format === 'component' }, found);
  const rendered = serialize(fragment);
  return {
    key: keyOfHtml([rendered]),
    sections: [{ id: 'top', heading: null, html: rendered }],
    ids: [...found.ids],
    links: found.links,
    problems: found.problems,
    images: [],
    summary: { words: 0, unit: 'words', minutes: 1, excerpt: '' },
    terms: [],
  };
}

/** `scriptHosts` are the hosts that `head.html` may load from; null for every other file. */
type Context = {
  file: string;
  table: LinkTable;
  links: ResolvedLink[];
  scriptHosts: string[] | null;
  isComponent: boolean;
};

function readChildren(parent: Parent, context: Context, found: Found): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (!('tagName' in node)) return isKeptText(node, context, found);
    const problem = elementProblem(node, context);
    if (problem !== null) found.problems.push({ ...problem, position: positionOf(node) });
    else readElement(node, context, found);
    return problem === null;
  });
}

function elementProblem({ tagName, attrs, namespaceURI }: Element, { scriptHosts }: Context): HtmlProblem | null {
  if (scriptHosts === null) {
    const isTitleOfDrawing = tagName === 'title' && namespaceURI === html.NS.SVG;
    return isTitleOfDrawing ? null : blockedElement(tagName);
  }
  return headProblem(tagName, new Map(attrs.map(({ name, value }) => [name, value])), scriptHosts);
}

/** A text in the head would end it, and stand at the top of the page. */
function isKeptText(node: DefaultTreeAdapterTypes.ChildNode, { scriptHosts }: Context, found: Found): boolean {
  const isInHead = scriptHosts !== null && node.parentNode?.nodeName === '#document-fragment';
  if (!isInHead || !('value' in node) || node.value.trim() === '') return true;
  found.problems.push({ ...headText, position: firstCharacter(node.value, positionOf(node)) });
  return false;
}

/** Returns the position of the first character that is no space in a text, which begins at `start`. */
function firstCharacter(text: string, start: Position | null): Position | null {
  const lines = /^\s*/.exec(text)?.[0].split('\n') ?? [];
  const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? (start?.column ?? 1) : 1);
  return start && { line: start.line + lines.length - 1, column };
}

const headText = {
  rule: 'head-element',
  message: 'a text does not belong into the head, so it is left out',
  hint: 'texts on pages have files of their own, such as footer.html; a comment is <!-- … -->',
};

function readElement(element: Element, context: Context, found: Found): void {
  element.attrs = element.attrs.filter(({ name, value }) => {
    const problem = blockedAttribute(element.tagName, name, value);
    if (problem !== null) found.problems.push({ ...problem, position: positionOf(element, name) });
    return problem === null;
  });
  for (const attribute of element.attrs) {
    const { name, value } = attribute;
    if (name === 'id') found.ids.add(value);
    const kind = addresses[element.tagName]?.[name];
    const resolve = (url: string) => resolved(url, kind ?? 'link', positionOf(element, name), context);
    if (name === 'srcset')
      attribute.value = value.replace(/(^|,\s*)([^\s,]\S*)/g, (_, before, url) => before + resolve(url));
    else if (kind !== undefined) attribute.value = resolve(value);
  }
  readChildren('content' in element && isFragment(element.content) ? element.content : element, context, found);
}

/** The attributes with the address of a file or page, by element, and the kind of link that each is. */
const addresses: Record<string, Record<string, ResolvedLink['kind']>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  form: { action: 'link' },
  iframe: { src: 'frame' },
  link: { href: 'link' },
  script: { src: 'link' },
  img: { src: 'image', srcset: 'image' },
  source: { src: 'media', srcset: 'image' },
  video: { src: 'media', poster: 'image' },
  audio: { src: 'media' },
  track: { src: 'media' },
};

/**
 * Returns the address as it is in the page. One that leads nowhere is reported later, and stays as it is. One with a
 * variable of a component is known only where the component is used.
 */
function resolved(url: string, kind: ResolvedLink['kind'], position: Position | null, context: Context): string {
  if (context.isComponent && url.includes('{{')) return url;
  const target = recordLink(context, kind, url, position);
  return target.kind === 'inside' || target.kind === 'outside' ? target.href : url;
}

function positionOf(node: DefaultTreeAdapterTypes.ChildNode, attribute?: string): Position | null {
  const { sourceCodeLocation } = node;
  const attributes = sourceCodeLocation && 'attrs' in sourceCodeLocation ? sourceCodeLocation.attrs : undefined;
  const location = (attribute && attributes?.[attribute]) || sourceCodeLocation;
  return location ? { line: location.startLine, column: location.startCol } : null;
}

function isFragment(node: unknown): node is DefaultTreeAdapterTypes.DocumentFragment {
  return typeof node === 'object' && node !== null && 'childNodes' in node;
}
