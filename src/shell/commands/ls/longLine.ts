/** A line of `ls -l`. Its columns have fixed widths, so that no line waits for the others. */

import type { Line } from '../../command.ts';
import { grouped, linkText, modeOf, owner } from '../../files/attributes.ts';
import type { FileEntry } from '../../files/fileSystem.ts';
import { joinLines, plain } from '../../streams/lines.ts';

/** `name` is the entry's, as it is printed; `titled` puts the post's title behind it. */
export function longLine(entry: FileEntry, name: Line, human: boolean, titled: boolean): Line {
  const isDirectory = entry.kind === 'directory';
  const size = human && !isDirectory ? humanSize(entry.size) : grouped(entry.size);
  const target = linkText(entry);
  return joinLines([
    plain(`${modeOf(entry)} 1 ${owner} ${size.padStart(7)} ${(entry.date ?? '-').padEnd(10)} `),
    name,
    plain(target === null ? '' : ` -> ${target}`),
    plain(titled && !isDirectory ? `  # ${entry.title}` : ''),
  ]);
}

/** Rounded up, as GNU does. */
function humanSize(bytes: number): string {
  const units = ['', 'K', 'M', 'G'];
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit += 1) size /= 1024;
  const short = unit > 0 && size <= 9.9;
  return `${short ? (Math.ceil(size * 10) / 10).toFixed(1) : Math.ceil(size)}${units[unit]}`;
}
