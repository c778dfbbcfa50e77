/** Turns MathML in a body into TeX, because posts of catpost have no `<math>`. */
import { inlineNames } from '../../../markdown/html/elementKinds.ts';
import { escapeHtml } from '../../../text/escapeHtml.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { findElement } from '../../html/elements.ts';
import { formulaOf } from '../../html/formulas.ts';
import { parseHtml } from '../../html/parseHtml.ts';
import { unlessTooDeep } from '../../settings/unlessTooDeep.ts';
import { elementsIn } from '../elementsIn.ts';

/** Writes each formula between dollars. Within HTML, where dollars mean nothing, its TeX is shown as code. */
export const mathml: Pass = (body, { note }) => {
  return elementsIn(body, 'math').map(({ start, end, source }): Edit => {
    const { tex, isBlock } = unlessTooDeep(() => formulaIn(source)) ?? { tex: '', isBlock: false };
    note({ kind: 'changed', about: 'formulas', message: 'a formula in MathML is TeX now' }, start);
    const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
    const isAlone = /^[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(body.slice(end, end + 80));
    if (tex === '') return { start, end, text: source.replace(/<[^<>]*>/g, ' ').trim() };
    if (isInHtml(body, start)) return { start, end, text: `<code>${escapeHtml(tex)}</code>` };
    return { start, end, text: isBlock && isAlone ? `$$\n${before}${tex}\n${before}$$` : inText(tex) };
  });
};

function formulaIn(source: string): { tex: string; isBlock: boolean } {
  const element = findElement(parseHtml(source), ({ tagName }) => tagName === 'math');
  const { tex, isBlock } = element === null ? { tex: '', isBlock: false } : formulaOf(element);
  return { tex: tex.replace(/\s*\n\s*/g, ' '), isBlock };
}

/** How far the beginning of a block is searched. */
const farthest = 2_000;

/** Returns whether a block of HTML is around a formula, in which markdown is not read. */
function isInHtml(body: string, start: number): boolean {
  const block =
    body
      .slice(Math.max(0, start - farthest), start)
      .split(/\n[ \t>]*\n/)
      .at(-1) ?? '';
  const [, name = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?<([a-z][\w-]*)/i.exec(block) ?? [];
  return name !== '' && name !== 'math' && !inlineNames.has(name.toLowerCase());
}

function inText(tex: string): string {
  return tex.includes('`') ? `$${tex}$` : `$\`${tex}\`$`;
}
