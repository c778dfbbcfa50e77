/** Reads texts of a foreign folder. */
import { closeSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../../disk/isWithin.ts';
import type { ForeignFolder } from './model.ts';

/** So many bytes say whether a file is an export, which may be larger than a text can be. */
export const exportHead = 100_000;

/** Returns the function that reads. What is outside of the root is not read, also if `..` or a symbolic link leads to it. */
export function readerOfTexts(root: string): ForeignFolder['read'] {
  const realRoot = realpathSync(root);
  return (file, most) => {
    try {
      const real = realpathSync(join(root, file));
      if (!isWithin(real, realRoot)) return null;
      const bytes = most === undefined ? readFileSync(real) : headOf(real, most);
      // A character may be cut at the end.
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: most !== undefined });
      return text.replaceAll('\r\n', '\n');
    } catch {
      return null;
    }
  };
}

function headOf(file: string, most: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
}
