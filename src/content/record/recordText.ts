/**
 * Parses and prints content/paths.lock. Each line has a file, the hash of its body, and its paths, the newest first.
 */

import { compare } from '../../text/compare.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import type { Position } from '../../types/problem.ts';
import { mergeRecordedPaths } from './recordedPaths.ts';

/** Why a record cannot be parsed. */
export type RecordProblem = { position: Position; message: string };

/** Parses a record. Two lines of one file, as a merge of two branches leaves them, become one. */
export function parsePathRecord(text: string): PathRecord | RecordProblem {
  let site: string | null = null;
  const lines: PathRecord['lines'] = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const position = { line: index + 1, column: 1 };
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line))
      return { position, message: 'this is a conflict marker of a git merge' };
    const address = /^site: (https?:\/\/\S+)$/.exec(line)?.[1];
    if (address !== undefined) {
      if (site !== null && site !== address)
        return { position, message: 'this is a second line with the address of the site' };
      site = address;
      continue;
    }
    const parts = line.split(' ');
    // Few lines have encoded parts, and a site may have 10,000 lines.
    const [file, hash, ...paths] = line.includes('%') ? parts.map(percentDecode) : parts;
    if (!file || !hash || !/^[0-9a-f]{16}$/.test(hash) || paths.length === 0 || !paths.every(isRecordedPath)) {
      return { position, message: 'this line is not a file, a hash and its paths' };
    }
    const other = lines.get(file);
    lines.set(file, other ? { ...other, paths: mergeRecordedPaths(other.paths, paths) } : { hash, paths });
  }
  if (site === null) {
    return { position: { line: 1, column: 1 }, message: 'there is no line with the address of the site' };
  }
  return { site, lines };
}

/** Prints a record, sorted and with one line for each file, so that two branches rarely change the same line. */
export function formatPathRecord({ site, lines }: PathRecord): string {
  const files = [...lines].map(([file, line]) => [file, line.hash, ...line.paths].map(escapePart).join(' '));
  return [heading, `site: ${site}`, '', ...files.sort(compare), ''].join('\n');
}

const heading = '# The paths that each file has had, the newest first. `npm run build` writes this; keep it in git.';

function isRecordedPath(path: string): boolean {
  return /^\/(?!\/)[^?]*$/.test(path);
}

/** Encodes white space, which separates the parts of a line, and a `#` at the start, which begins a comment. */
function escapePart(text: string): string {
  return text.replace(/^#|%|\s|\p{Cc}/gu, encodeURIComponent);
}
