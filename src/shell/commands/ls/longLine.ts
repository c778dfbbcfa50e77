/** Formats a line of `ls -l`. Its columns have fixed widths, so that no line has to wait for the others. */
import type { Line } from '../../command.ts';
import { grouped, linkText, modeOf, owner } from '../../files/attributes.ts';
import type { FileEntry } from '../../files/fileSystem.ts';
import { cell } from '../../streams/cell.ts';
import { joinLines, plain } from '../../streams/lines.ts';

/** `label` is the name as it is printed. `hasTitle` adds the title of the post. */
export function longLine(entry: FileEntry, label: Line, isHumanReadable: boolean, hasTitle: boolean): Line {
  const isDirectory = entry.kind === 'directory';
  const size = isHumanReadable && !isDirectory ? humanSize(entry.size) : grouped(entry.size);
  const target = linkText(entry);
  return joinLines([
    plain(`${modeOf(entry)} 1 ${owner} ${size.padStart(7)} ${(entry.date ?? '-').padEnd(10)} `),
    hasTitle ? cell(label, 'ltr') : label,
    plain(target === null ? '' : ` -> ${target}`),
    ...(hasTitle && !isDirectory ? [plain('  # '), cell(plain(entry.title), 'auto')] : []),
  ]);
}

/** Rounds up, as GNU ls does: `1.2K`. */
function humanSize(bytes: number): string {
  const units = ['', 'K', 'M', 'G'];
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit += 1) size /= 1024;
  const hasDecimal = unit > 0 && size <= 9.9;
  return `${hasDecimal ? (Math.ceil(size * 10) / 10).toFixed(1) : Math.ceil(size)}${units[unit]}`;
}
