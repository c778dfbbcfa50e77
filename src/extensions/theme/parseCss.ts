/** Parses theme.css, and finds what a browser would not understand. */
import type { ChildNode, Declaration, Root } from 'postcss';
import type { Position } from '../../types/problem.ts';

/** A mistake in a stylesheet. `position` is null if it is nowhere in particular. */
export type CssProblem = { rule: string; position: Position | null; message: string; hint: string };

/** Returns the parsed stylesheet and its syntax problems. `root` is null if the text cannot be parsed. */
export async function parseCss(text: string): Promise<{ root: Root | null; problems: CssProblem[] }> {
  const { CssSyntaxError, default: postcss } = await import('postcss');
  try {
    // Without `map: false`, a comment could name a source map, and that file would be read.
    const root = postcss.parse(text, { map: false });
    const problems: CssProblem[] = [];
    root.walk((node) => {
      const found = mistakeOf(node);
      if (found) problems.push({ rule: 'theme-syntax', position: positionOf(node), ...found });
      problems.push(...endOfStyle(node));
    });
    return { root, problems };
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { line = 1, column = 1, reason } = error;
    const isComment = text.split('\n')[line - 1]?.slice(0, column).includes('//');
    const [message, hint] = isComment ? slashComment : explained(reason);
    return { root: null, problems: [{ rule: 'theme-syntax', position: { line, column }, message, hint }] };
  }
}

/** Returns where a node begins. */
export function positionOf(node: ChildNode): Position | null {
  const { line, column } = node.source?.start ?? {};
  return line === undefined || column === undefined ? null : { line, column };
}

/** Returns where a word of a node begins. */
export function positionIn(node: ChildNode, word: string): Position {
  const { line, column } = node.rangeBy({ word }).start;
  return { line, column };
}

type Mistake = { message: string; hint: string } | null;

/** Finds what PostCSS accepts, because languages that compile to CSS have it. */
function mistakeOf(node: ChildNode): Mistake {
  switch (node.type) {
    case 'atrule':
      return misplacedAtRule(node.name.toLowerCase());
    case 'rule':
      return node.selector.trim() === ''
        ? { message: 'there is no selector before {', hint: 'write one, such as h1 { … }' }
        : null;
    case 'decl':
      return declarationMistake(node);
    case 'comment':
      return null;
  }
}

function declarationMistake(node: Declaration): Mistake {
  const { prop, value, parent } = node;
  if (!/^-{0,2}[a-z_][\w-]*$/i.test(prop) && !prop.startsWith('--')) {
    const hint = 'variables of CSS begin with two dashes, as in --mine: 1px';
    return { message: `${prop} is not the name of a property`, hint };
  }
  if (parent?.type === 'root')
    return { message: `${prop} is outside of { … }`, hint: `write :root { ${prop}: ${value} }` };
  if (value.trim() === '' && !prop.startsWith('--')) {
    return { message: `${prop} has no value`, hint: 'write one, or remove the line' };
  }
  return null;
}

/** These rules count only at the start of a stylesheet. */
function misplacedAtRule(name: string): Mistake {
  if (name === 'import') {
    const message = '@import does nothing here, because theme.css is added at the end of the stylesheet';
    return { message, hint: 'copy the rules of the other file into theme.css' };
  }
  if (name !== 'charset' && name !== 'namespace') return null;
  const message = `@${name} does nothing here, because theme.css is added at the end of the stylesheet`;
  return { message, hint: 'remove it' };
}

/** `</style` would end the stylesheet of the page, even in a text. Comments are left out of the page. */
function endOfStyle(node: ChildNode): CssProblem[] {
  const [found] = /<\/style/i.exec(ownText(node)) ?? [];
  if (found === undefined) return [];
  const message = '</style would end the stylesheet of the page';
  const hint = 'write <\\/style in a text, and remove it elsewhere';
  return [{ rule: 'theme-syntax', position: positionIn(node, found), message, hint }];
}

/** Returns the text of a node without the nodes within it. */
function ownText(node: ChildNode): string {
  switch (node.type) {
    case 'decl':
      return `${node.prop}:${node.value}`;
    case 'rule':
      return node.selector;
    case 'atrule':
      return `${node.name} ${node.params}`;
    case 'comment':
      return '';
  }
}

/** Returns the message and the hint for a reason of PostCSS, such as `Missed semicolon`. */
function explained(reason: string): [message: string, hint: string] {
  const known = Object.entries(explanations).find(([begin]) => reason.startsWith(begin));
  if (known) return known[1];
  const word = reason.replace(/^Unknown word /, '');
  if (word.startsWith('<')) return [`${word} is HTML, and theme.css has only CSS`, 'remove it'];
  return [`${word} is neither a rule nor a declaration`, 'write h1 { color: red; }, and a comment as /* … */'];
}

const slashComment = ['// does not begin a comment in CSS', 'write /* … */'] as const;

const explanations: Record<string, [string, string]> = {
  'Unclosed block': ['this { is never closed', 'write } at the end of the rule'],
  'Unexpected }': ['there is no { for this }', 'remove it, or write the { that is missing before it'],
  'Missed semicolon': ['a ; is missing after this declaration', 'end every declaration with ;'],
  'Unclosed string': ['this text is never closed', 'write the same quote at its end'],
  'Unclosed comment': ['this comment is never closed', 'write */ at its end'],
  'Unclosed bracket': ['this ( is never closed', 'write ) at its end'],
  'Unclosed quote': ['this quote is never closed', 'write the same quote at its end'],
};
