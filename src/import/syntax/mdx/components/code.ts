/** Writes components that show code, diagrams and formulas. */
import { codeOf } from '../../../markup/blocks.ts';
import type { ElementView, Output } from '../model.ts';
import { block, childrenOf, inline } from '../output.ts';

/** Returns a block of code. Children that are fenced already stay as they are. */
export function code(view: ElementView): Output {
  const source = view.text('code', 'source', 'content', 'value', 'children') ?? view.source();
  if (/^\s*(?:```|~~~)/.test(source)) return childrenOf(view);
  if (!view.isAlone && !source.includes('\n')) return inline(`\`${source.trim()}\``);
  return block(codeOf(infoOf(view), source));
}

/** Returns a diagram as its source, which catpost draws. */
export function mermaid(view: ElementView): Output {
  const source = view.text('chart', 'code', 'value', 'content', 'diagram') ?? view.source();
  return /^\s*(?:```|~~~)/.test(source) ? childrenOf(view) : block(codeOf('mermaid', source));
}

/** Returns a formula in a block, or within a line. */
export function formula(view: ElementView): Output {
  if (!view.isAlone) return inlineFormula(view);
  return block(`$$\n${formulaSource(view)}\n$$`);
}

/** Returns a formula within a line. */
export function inlineFormula(view: ElementView): Output {
  return inline(`$${formulaSource(view).replace(/\s*\n\s*/g, ' ')}$`);
}

function formulaSource(view: ElementView): string {
  return (view.text('math', 'tex', 'formula', 'value', 'expression') ?? view.source()).trim().replace(/^\$+|\$+$/g, '');
}

/** Returns what follows the fence: the language and the title. */
function infoOf(view: ElementView): string {
  const [, fromClass = null] = /language-([\w-]+)/.exec(view.text('className', 'class') ?? '') ?? [];
  const language =
    view.text('language', 'lang', 'syntax') ?? fromClass ?? (/^(?:terminal|shell)$/i.test(view.name) ? 'sh' : '');
  const title = view.text('title', 'filename', 'fileName', 'file', 'name', 'label');
  return title === null ? language : `${language || 'text'} title="${title.replaceAll('"', "'")}"`;
}
