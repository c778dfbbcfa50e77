/** Writes an element of HTML that is written as JSX. */
import { isAllowedAttribute, isAllowedElement } from '../../../markdown/html/allowList.ts';
import { inlineNames, unwrappedNames, voidNames } from '../../../markdown/html/elementKinds.ts';
import { escapeHtml } from '../../../text/escapeHtml.ts';
import { imageOf, summaryOf } from '../../markup/blocks.ts';
import { figureOf } from './components/pictures.ts';
import { unknownComponent } from './components/unknownComponent.ts';
import type { ElementView, Output } from './model.ts';
import { block, childrenOf, inline, nothing } from './output.ts';

/** Returns HTML that catpost knows, or markdown. Attributes for styles, scripts and React are left out. */
export function htmlElement(view: ElementView): Output {
  const { name } = view;
  if (droppedNames.has(name)) return dropped(view);
  switch (name) {
    case 'img':
      return imageElement(view);
    case 'figure':
      return figureOf(view) ?? keptElement(view);
    case 'details':
      return detailsElement(view);
    default: {
      if (blockNames.has(name)) return withTarget(view, block(view.children().trim()));
      if (name === '' || name === 'span' || unwrappedNames.has(name)) return withTarget(view, childrenOf(view));
      const isKnown = isAllowedElement(name, [], { components: new Map(), componentNames: [] });
      return isKnown ? keptElement(view) : unknownComponent(view);
    }
  }
}

/** Blocks that only arrange or style what they contain, which is markdown. */
const blockNames: ReadonlySet<string> = new Set('p div section article main header footer aside nav center'.split(' '));

/** Elements without a text for readers. */
const droppedNames: ReadonlySet<string> = new Set(
  'head title style script link meta input select canvas noscript'.split(' '),
);

function dropped(view: ElementView): Output {
  if (view.name === 'script') view.note('script', 'a <script> is left out, because posts run no scripts');
  return nothing();
}

/** Keeps the id of an element that is left out, because links may lead to it. */
function withTarget(view: ElementView, output: Output): Output {
  const id = view.text('id');
  if (id === null || output.kind === 'keep') return output;
  const target = `<span id="${escapeHtml(id)}"></span>`;
  return output.kind === 'block' ? block(`${target}\n\n${output.text}`) : inline(target + output.text);
}

/** A picture whose size matters, such as an icon in a line, stays HTML. */
function imageElement(view: ElementView): Output {
  const src = view.address('src');
  if (src === null || view.has('width') || view.has('height')) return keptElement(view);
  const text = imageOf({ src, alt: view.text('alt') ?? '', caption: view.text('title') });
  return view.isAlone ? block(text) : inline(text);
}

function detailsElement(view: ElementView): Output {
  const summary = view.elements().find(({ name }) => name === 'summary');
  const open = view.has('open') ? ' open' : '';
  const text = view.children().trim();
  if (summary === undefined) return block(`<details${open}>\n\n${text}\n\n</details>`);
  const rest = text.replace(/^<summary[^>]*>.*?<\/summary>\s*/s, '');
  return block(`<details${open}>\n${writtenSummary(summary.children())}\n\n${rest}\n\n</details>`);
}

/** A summary with elements stays as it is. */
function writtenSummary(text: string): string {
  return /<[a-z]/i.test(text) ? `<summary>${text.trim()}</summary>` : summaryOf(text);
}

/** Returns the element as HTML, with the attributes that catpost publishes. */
function keptElement(view: ElementView): Output {
  const { name, attributes, isAlone } = view;
  const tag = `<${name}${attributes.map((each) => attributeOf(view, each.name)).join('')}>`;
  if (voidNames.has(name)) return inline(tag);
  const children = view.children();
  // In an item or a cell of HTML, signs of markdown would be shown without empty lines around them.
  const hasMarkdown = /^(?:li|td|th|dd|dt|figcaption)$/.test(name) && /[*_`]\S|\]\(/.test(children);
  if (hasMarkdown) return placed(`${tag}\n\n${children.trim()}\n\n</${name}>`, isAlone);
  if (!children.includes('\n')) return inline(`${tag}${children}</${name}>`);
  const isWithoutGap = htmlOnlyNames.has(name) || inlineNames.has(name);
  // In a list, the lines need the indentation that a block gets.
  if (isWithoutGap || !isAlone) return placed(`${tag}\n${children.trim()}\n</${name}>`, view.isNested);
  return block(`${tag}\n\n${children.trim()}\n\n</${name}>`);
}

function placed(text: string, isBlock: boolean): Output {
  return isBlock ? block(text) : inline(text);
}

/** Elements whose children are elements, which have to follow without an empty line. */
const htmlOnlyNames: ReadonlySet<string> = new Set(
  'table thead tbody tfoot tr ul ol dl picture video audio iframe pre ruby colgroup'.split(' '),
);

/** Returns an attribute as HTML, with the space before it; nothing if its value is not known, or if it is not published. */
function attributeOf(view: ElementView, name: string): string {
  const isEmpty = view.value(name) === true;
  const value = isEmpty ? '' : view.address(name);
  const htmlName = name === 'className' ? 'class' : name.toLowerCase();
  const isKept =
    value !== null &&
    isAllowedAttribute(view.name, { name: htmlName, value }, { components: new Map(), componentNames: [] });
  return isKept ? ` ${htmlName}${isEmpty ? '' : `="${escapeHtml(value)}"`}` : '';
}
