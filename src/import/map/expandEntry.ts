/** Puts the attributes and the text of a component or shortcode into the HTML that the author has chosen for it. */
import { inlineNames, voidNames } from '../../markdown/html/elementKinds.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';

/** One use of a component or shortcode. */
export type Use = {
  /** By name; those of a shortcode without names are `0`, `1`, … One without a value is an empty text. */
  attributes: ReadonlyMap<string, string>;
  /** The markdown between the tags, which may have been converted already. Empty without any. */
  children: string;
  /** Whether the use stands on lines of its own. Within a line of text, nothing with line ends can be put. */
  isBlock: boolean;
};

/**
 * Returns the HTML of an entry for one use. `{children}` stays markdown, with empty lines around it where HTML would hide
 * it from a parser of markdown (https://spec.commonmark.org/0.31.2/#html-blocks). Any other `{name}` is the attribute of
 * that name as plain text. An attribute of the HTML that has nothing but a missing attribute is left out.
 */
export function expandEntry(html: string, use: Use): string {
  const parts: string[] = [];
  const open: string[] = [];
  let position = 0;
  for (const match of html.matchAll(tagPattern)) {
    const [tag, slash = '', name = ''] = match;
    parts.push(textOf(html.slice(position, match.index), open, use));
    parts.push(tagOf(tag, use));
    if (slash === '/') open.splice(open.lastIndexOf(name.toLowerCase()));
    else if (!tag.endsWith('/>') && !voidNames.has(name.toLowerCase())) open.push(name.toLowerCase());
    position = match.index + tag.length;
  }
  parts.push(textOf(html.slice(position), open, use));
  const text = parts.join('').trim();
  return use.isBlock ? text : text.replace(/\s*\n\s*/g, ' ');
}

const tagPattern = /<(\/?)([a-z][\w:-]*)(?![\w:-])(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;

const placeholder = /\{([\p{L}\p{N}_:.-]+)\}/gu;

/** Fills in the placeholders of a tag. A value without quotes gets them. */
function tagOf(tag: string, use: Use): string {
  const complete = tag.replace(
    /\s([^\s"'<>=/]+)\s*=\s*(["']?)\{([\p{L}\p{N}_:.-]+)\}\2(?=[\s/>])/gu,
    (_, name, __, key) => {
      const value = attributeOf(key, use);
      return value === null ? '' : ` ${name}="${inTag(value)}"`;
    },
  );
  return complete.replace(placeholder, (_, key) => inTag(attributeOf(key, use) ?? ''));
}

/** Fills in the placeholders of a text between tags. `open` are the elements around it. */
function textOf(text: string, open: readonly string[], use: Use): string {
  if (open.includes('pre') || open.includes('code')) {
    return text.replace(placeholder, (_, key) => escapeHtml(attributeOf(key, use) ?? ''));
  }
  return text.replace(placeholder, (_, key) => {
    if (key === 'children') return childrenOf(use, open.at(-1));
    return asPlainText(attributeOf(key, use) ?? '');
  });
}

/** Returns the children, apart from the tags around them unless those belong into a line of text. */
function childrenOf({ children, isBlock }: Use, parent: string | undefined): string {
  const text = children.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const isInLine = parent !== undefined && (inlineNames.has(parent) || textNames.has(parent));
  return !isBlock || isInLine || text === '' ? text.trim() : `\n\n${text}\n\n`;
}

/** Elements whose text is one paragraph, so that blocks cannot stand in them. */
const textNames: ReadonlySet<string> = new Set(['p', 'summary', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Returns an attribute by its name, in any letter case; null without it. */
function attributeOf(key: string, { attributes, children }: Use): string | null {
  if (key === 'children') return children.trim();
  const exact = attributes.get(key);
  if (exact !== undefined) return exact;
  const folded = key.toLowerCase();
  return [...attributes].find(([name]) => name.toLowerCase() === folded)?.[1] ?? null;
}

function inTag(value: string): string {
  return escapeHtml(value.trim().replace(/\s+/g, ' '));
}

/** Writes the signs of markdown as character references, which mean the same within a block of HTML and outside. */
function asPlainText(value: string): string {
  return value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[&<>"'*_`[\]\\~$|!#:{}%=^]|^[-+]|(?<=^\d+)[.)]/g, (character) => `&#${character.charCodeAt(0)};`);
}
