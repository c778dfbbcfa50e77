/**
 * Says in plain words what an author did wrong, at the line that caused it. The parser reports where it failed, which
 * may be much further down: an open quote is reported at the end of the text.
 */
import type { SyntaxProblem } from './locatedValues.ts';
import { findComment, findDash, findIndent, findSign } from './slips/characterSlips.ts';
import { findColumn, findText } from './slips/indentSlips.ts';
import type { SlipFinder } from './slips/slip.ts';
import { findOpenBracket, findQuotes, findUnquoted } from './slips/valueSlips.ts';
import { linesOfTexts } from './slips/yamlLine.ts';

/** Returns the first slip in the text up to the problem, or the problem itself if none is known. */
export function likelyCause(text: string, firstLine: number, problem: SyntaxProblem): SyntaxProblem {
  const lines = text.split('\n');
  // The parser may report the line above one that is indented too far.
  const last = (problem.position?.line ?? firstLine) - firstLine + 1;
  const texts = linesOfTexts(lines);
  for (const index of lines.slice(0, last + 1).keys()) {
    if (texts.has(index)) continue;
    for (const find of finders) {
      const slip = find(lines, index);
      if (slip === null) continue;
      const { column, message, hint } = slip;
      return { position: { line: index + firstLine, column }, message, hint };
    }
  }
  return problem;
}

/** The order counts: the first ones are the most certain. */
const finders: SlipFinder[] = [
  findIndent,
  findSign,
  findDash,
  findComment,
  findQuotes,
  findUnquoted,
  findOpenBracket,
  findColumn,
  findText,
];
