/**
 * Moves a syntax problem to the line that caused it. The parser reports where it failed, which may be much further
 * down: an open quote is reported at the end of the text.
 */
import { parseDocument, visit } from 'yaml';
import type { SyntaxProblem } from './locatedValues.ts';
import { quotedLine } from './quotedLine.ts';

/** Returns the problem at the first line that is not valid by itself, with a hint that shows the line in quotes. */
export function likelyCause(text: string, firstLine: number, problem: SyntaxProblem): SyntaxProblem {
  const lines = text.split('\n').slice(0, (problem.position?.line ?? firstLine) - firstLine + 1);
  const index = lines.findIndex((line) => /^\S/.test(line) && quotedLine(line) !== null && !isValidAlone(line));
  const line = lines[index] ?? '';
  const quoted = index === -1 ? null : quotedLine(line);
  if (quoted === null) return { ...problem, hint: missingSpaceHint(text) ?? problem.hint };
  const column = (/^[^:]*:[ \t]*/.exec(line)?.[0].length ?? 0) + 1;
  const isReportedThere = problem.position?.line === index + firstLine;
  const position = isReportedThere ? problem.position : { line: index + firstLine, column };
  return { ...problem, position, hint: `write it as ${quoted}` };
}

/** Returns a hint if a key has no space after its colon, else null. */
export function missingSpaceHint(text: string): string | null {
  const [, key, value] = /^([\w-]+):(?!\/\/)(\S.*)$/m.exec(text) ?? [];
  return key === undefined ? null : `put a space after the colon: ${key}: ${value}`;
}

/** Returns whether a line is valid YAML by itself, or begins a list or a map of several lines. */
function isValidAlone(line: string): boolean {
  if (/^[^:]*:[ \t]*[[{]/.test(line) && !/[\]}]/.test(line)) return true;
  const document = parseDocument(line, { prettyErrors: false, logLevel: 'error' });
  let isValid = document.errors.length === 0;
  visit(document, {
    Alias(_, alias) {
      isValid &&= alias.resolve(document) !== undefined;
    },
  });
  return isValid;
}
