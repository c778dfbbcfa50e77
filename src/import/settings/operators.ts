/** Combines plain values as the operators of JavaScript do. */
import { posix } from 'node:path';
import type { PlainValue } from './model.ts';

/** Values with more items or characters than this are not known, so that no file can fill the memory. */
export const largest = 1_000_000;

/** Returns texts and numbers as one text. */
export function joined(parts: (PlainValue | undefined)[]): string | undefined {
  const texts = parts.flatMap((part) => (typeof part === 'string' || typeof part === 'number' ? [String(part)] : []));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return texts.length < parts.length || length > largest ? undefined : texts.join('');
}

/** Returns the path that `path.join` or `path.resolve` makes of its arguments. */
export function joinedPath(parts: (PlainValue | undefined)[]): string | undefined {
  const texts = parts.flatMap((part) => (typeof part === 'string' ? [part] : []));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return texts.length < parts.length || length === 0 || length > largest ? undefined : posix.join(...texts);
}

/** Returns what `&&`, `||` or `??` chooses. The second value counts if the first is not known and may be missing. */
export function chosen(
  operator: '&&' | '||' | '??',
  left: PlainValue | undefined,
  right: () => PlainValue | undefined,
): PlainValue | undefined {
  switch (operator) {
    case '??':
      return left ?? right();
    case '||':
      return left || right();
    case '&&':
      return left === undefined ? undefined : left && right();
  }
}

/** Returns what `+` or a comparison of two values is. */
export function combined(
  operator: string,
  left: PlainValue | undefined,
  right: PlainValue | undefined,
): PlainValue | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '+':
      return typeof left === 'number' && typeof right === 'number' ? left + right : joined([left, right]);
    case '===':
    case '==':
      return left === right;
    case '!==':
    case '!=':
      return left !== right;
    default:
      return undefined;
  }
}
