import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { linkText, modeOf, owner, timeText } from '../files/attributes.ts';
import type { FileEntry } from '../files/fileSystem.ts';
import { locate } from '../files/locate.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';

export const name = 'stat';
export const synopsis = 'stat [OPTION]... FILE...';
export const options: readonly Option[] = [
  { short: 'c', long: 'format', value: 'FORMAT', summary: 'print FORMAT, with %n %N %s %y %Y %F %A %a %U' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, shell, signal, complain } = call;
  if (operands.length === 0) {
    complain(usageError(name, 'missing operand'));
    return 1;
  }
  const format = given.value('format');
  for (const operand of operands) {
    const entry = await locate(operand, shell, signal);
    if (entry === null) complain(`cannot statx '${operand}': No such file or directory`);
    else if (format === null) yield* describe(entry, operand);
    else yield plain(fillIn(format, entry, operand));
  }
  return undefined;
}

/** Prints in the layout of GNU stat, without the fields that only a disk has. */
function* describe(entry: FileEntry, shown: string): Generator<Line, undefined> {
  const target = linkText(entry);
  const field = (letter: string) => fieldOf(entry, shown, letter);
  yield joinLines([plain('  File: '), linked(shown, entry.href), plain(target === null ? '' : ` -> ${target}`)]);
  yield plain(`  Size: ${field('s').padEnd(10)}\t${field('F')}`);
  yield plain(`Access: (0${field('a')}/${field('A')})  Uid: (    0/${owner.padStart(8)})`);
  yield plain(`Modify: ${field('y')}`);
  if (entry.kind === 'directory') return;
  yield plain(` Title: ${entry.title}`);
  if (entry.tags.length > 0) yield plain(`  Tags: ${entry.tags.join(', ')}`);
}

function fillIn(format: string, entry: FileEntry, shown: string): string {
  return format.replace(/%(-?\d*)(.?)/gsu, (_, width: string, letter: string) => {
    const value = fieldOf(entry, shown, letter);
    return width.startsWith('-') ? value.padEnd(Number(width.slice(1))) : value.padStart(Number(width));
  });
}

/** Returns the value of a directive such as `%n`, or `?` for an unknown letter. */
function fieldOf(entry: FileEntry, shown: string, letter: string): string {
  const { kind, size, date } = entry;
  switch (letter) {
    case 'n':
      return shown;
    case 'N':
      return `'${shown}'${kind === 'link' ? ` -> '${linkText(entry)}'` : ''}`;
    case 's':
      return String(size);
    case 'y':
      return date === null ? '-' : timeText(date);
    case 'Y':
      return date === null ? '0' : String(Date.parse(date) / 1000);
    case 'F':
      return typeOf(entry);
    case 'A':
      return modeOf(entry);
    case 'a':
      return { file: '644', directory: '755', link: '777' }[kind];
    case 'U':
      return owner;
    case '%':
    case '':
      return '%';
    default:
      return '?';
  }
}

function typeOf({ kind, size }: FileEntry): string {
  if (kind === 'file') return size === 0 ? 'regular empty file' : 'regular file';
  return kind === 'link' ? 'symbolic link' : 'directory';
}
