/** Turns elements into markdown where catpost needs something else than hast-util-to-mdast writes. */
import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { linkOf } from '../markup/blocks.ts';
import { codeHandlers, highlighted } from './code.ts';
import { definitionList } from './definitionLists.ts';
import { attributesOf } from './elements.ts';
import { type EmbedLink, frameOf, objectOf } from './embeds.ts';
import { bold, italic } from './emphasis.ts';
import { figure } from './figures.ts';
import { keptHtml, startTag } from './keptHtml.ts';
import { htmlBlock, inlineHtml, isEmptyText, isPhrasing } from './nodes.ts';
import { table } from './tables.ts';

/** The handlers by the names of elements. */
export const handlers: Record<string, Handle> = {
  ...Object.fromEntries(
    'abbr bdi bdo cite dfn ins kbd mark q samp small span sub sup time u var'.split(' ').map((name) => [name, inline]),
  ),
  a: link,
  audio: player,
  b: bold,
  br: lineBreak,
  details,
  div: block,
  dl: definitionList,
  em: italic,
  embed: embedded,
  figure,
  i: italic,
  iframe: frame,
  input: (state, node, parent) =>
    parent?.type === 'element' && parent.tagName === 'li' ? defaultHandlers.input(state, node) : [],
  object: embedded,
  picture: (state, node) => state.all(node),
  ruby: (_, node) => inlineHtml(keptHtml(node)),
  strong: bold,
  table,
  video: player,
  wbr: () => inlineHtml('<wbr>'),
  ...codeHandlers,
};

/** Keeps an element that markdown has no sign for, unless it contains blocks, which a line of HTML cannot. */
function inline(state: State, node: Element): ReturnType<Handle> {
  const { dataTex, dataNote } = node.properties;
  if (typeof dataTex === 'string') return inlineHtml(`$\`${dataTex}\`$`);
  if (typeof dataNote === 'string') return { type: 'footnoteReference', identifier: dataNote, label: dataNote };
  const children = state.all(node);
  // The link of a footnote is raised anyway.
  if (node.tagName === 'sup' && children.every(({ type }) => type === 'footnoteReference')) return children;
  const isNeeded = node.tagName !== 'span' || node.properties.id !== undefined || node.properties.lang !== undefined;
  if (!isNeeded || !children.every(isPhrasing)) return children;
  if (isEmptyText(children) && node.properties.id === undefined) return children;
  return [inlineHtml(startTag(node)), ...children, inlineHtml(`</${node.tagName}>`)];
}

/** Returns a state for the default handler of an element whose children are converted: twice for each level is too often. */
function withChildren(state: State, children: ReturnType<State['all']>): State {
  return { ...state, all: () => children };
}

function block(state: State, node: Element): ReturnType<Handle> {
  const { dataTex, dataNoteText } = node.properties;
  if (typeof dataNoteText === 'string') {
    const children = state.toFlow(state.all(node));
    return { type: 'footnoteDefinition', identifier: dataNoteText, label: dataNoteText, children };
  }
  if (typeof dataTex === 'string') return htmlBlock(`$$\n${dataTex}\n$$`);
  return highlighted(state, node) ?? state.toFlow(state.all(node));
}

function link(state: State, node: Element): ReturnType<Handle> {
  const children = state.all(node);
  const href = attributesOf(node).get('href')?.trim() ?? '';
  if (href === '' || /^(?:javascript|data|vbscript):/i.test(href) || isEmptyText(children)) return children;
  const [only] = children;
  // A picture that opens itself: catpost shows it at full size without a link.
  if (children.length === 1 && only?.type === 'image' && isFileOf(href, only.url)) return only;
  return defaultHandlers.a(withChildren(state, children), node);
}

/** Returns whether a link leads to the file of a picture, in any of the sizes that WordPress makes. */
function isFileOf(href: string, src: string): boolean {
  const name = (address: string) =>
    address
      .replace(/[?#].*$/, '')
      .replace(/-\d+x\d+(?=\.\w+$)/, '')
      .replace(/^.*\//, '');
  return /\.(?:avif|gif|jpe?g|png|webp)$/i.test(name(href)) && name(href) === name(src);
}

/** In a cell, a line cannot end. */
function lineBreak(state: State): ReturnType<Handle> {
  return state.inTable ? inlineHtml('<br>') : { type: 'break' };
}

function details(state: State, node: Element): ReturnType<Handle> {
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary');
  const others = node.children.filter((child) => child !== summary);
  const head = summary?.type === 'element' ? keptHtml(summary).replace(/\n/g, ' ') : '<summary>Details</summary>';
  const content = state.toFlow(state.all({ ...node, children: others }));
  return [htmlBlock(`${startTag(node)}\n${head}`), ...content, htmlBlock('</details>')];
}

function frame(_: State, node: Element): ReturnType<Handle> {
  const html = frameOf(attributesOf(node));
  return html === null ? [] : htmlBlock(html);
}

function player(state: State, node: Element): ReturnType<Handle> {
  const hasFile = [node, ...node.children].some(
    (each) => each.type === 'element' && (each.properties.src ?? '') !== '',
  );
  if (!hasFile) return state.toFlow(state.all(node));
  // What else stands in it is for browsers of the past.
  const children = node.children.filter(
    (child) => child.type === 'element' && /^(?:source|track)$/.test(child.tagName),
  );
  return htmlBlock(keptHtml({ ...node, children }));
}

function embedded(state: State, node: Element): ReturnType<Handle> {
  const attributes = attributesOf(node);
  const found = objectOf(attributes.get('data') ?? attributes.get('src') ?? '', attributes);
  if (typeof found === 'string') return htmlBlock(found);
  const content = state.all(node);
  const isShown = content.some((child) => child.type === 'html' && child.data === undefined);
  return found === null || isShown ? content : linkBlock(found);
}

function linkBlock({ label, url }: EmbedLink): ReturnType<Handle> {
  return htmlBlock(linkOf(label, url));
}
