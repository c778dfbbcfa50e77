/** Turns formulas of kramdown and MathJax into those of GitHub: https://kramdown.gettalong.org/syntax.html#math-blocks. */
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';

/**
 * `$$x$$`, and `\\(x\\)` and `\\[x\\]`, in which kramdown removes the first backslash. The limit keeps a text of signs that
 * are never closed from taking long.
 */
const formulaPattern =
  /(?<!\\)\$\$((?:[^$\\]|\\[\s\S]|\$(?!\$)){1,9000}?)\$\$|\\\\\(((?:(?!\\\\[()])[^\n])+)\\\\\)|\\\\\[((?:(?!\\\\[[\]])[\s\S]){1,9000}?)\\\\\]/g;

/** Returns the edits. A formula on lines of its own is shown as a block, and any other within its line. */
export function formulas(body: string): Edit[] {
  if (!/\$\$|\\\\[([]/.test(body)) return [];
  const text = withoutCode(body);
  return [...text.matchAll(formulaPattern)].flatMap((match) => {
    const [whole, dollars, round, square] = match;
    const start = match.index;
    const end = start + whole.length;
    // A formula does not go on behind an empty line.
    if (/\n[ \t>]*\n/.test(whole)) return [];
    const tex = dollars ?? withoutEscapes(round ?? square ?? '');
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const isAlone =
      round === undefined && /^[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80));
    const isDone = dollars !== undefined && isAlone && /^\n[\s\S]*\n[ \t>]*$/.test(tex);
    if (isDone) return [];
    return [{ start, end, text: isAlone ? blockOf(tex, before) : lineOf(tex, text[end]) }];
  });
}

function blockOf(tex: string, indent: string): string {
  return `$$\n${indent}${tex.trim()}\n${indent}$$`;
}

/** A dollar before a digit would be a price, so such a formula is written as code between dollars. */
function lineOf(tex: string, next = ''): string {
  const formula = tex.trim().replace(/\s*\n\s*/g, ' ');
  return /\d/.test(next) || formula.includes('$') ? `$\`${formula}\`$` : `$${formula}$`;
}

/** Returns a formula that was written as text of markdown, such as `x\_1`. */
function withoutEscapes(tex: string): string {
  return tex.replace(/\\([\\.*_+`\-()[\]{}#!:|"'$<>])/g, '$1');
}
