/** Tells the author what was made. */
import { relative } from 'node:path';
import { toPrintable } from '../text/controlCharacters.ts';
import type { Made } from './model.ts';

/** Returns the report of `catpost init`: the files that were written and left, what is left to do, and the next commands. */
export function describeMade(folder: string, { written, left, isRepositoryMade, notes, next }: Made): string {
  const place = relative(process.cwd(), folder) || 'this folder';
  const parts = [
    written.length === 0 ? `Nothing was missing in ${place}.` : `Written in ${place}:\n${indented(written)}`,
    ...(left.length === 0 ? [] : [`Left as they are:\n${indented(left)}`]),
    ...(isRepositoryMade ? ['Made a git repository.'] : []),
    ...(notes.length === 0 ? [] : [`For you to do:\n${indented(notes)}`]),
    `Next:\n${indented(next)}`,
  ];
  return toPrintable(parts.join('\n\n'));
}

function indented(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
