/** The predicates of `find` that take a value: each is made from the word after its name. */
import type { Shell } from '../../command.ts';
import type { FileEntry } from '../../files/fileSystem.ts';
import { namePattern } from '../../files/globPattern.ts';
import { locate } from '../../files/locate.ts';
import { baseName } from '../../files/paths.ts';

/** An entry, with its path as find prints it. */
export type Found = { entry: FileEntry; path: string };

/** The side effects of the predicates. `prints` has an ending for each time that the path is printed. */
export type Effects = { prints: ('\n' | '\0')[]; isPruned: boolean };

/** Decides whether an entry is selected. */
export type Predicate = (found: Found, effects: Effects) => boolean;

/** All predicates but `-newer`, which has to look up a file. Each throws an error in the words of GNU find. */
export const predicates = new Map<string, (value: string, shell: Shell) => Predicate>([
  ['-name', (value) => hasName(value, '')],
  ['-iname', (value) => hasName(value, 'i')],
  ['-path', (value) => hasPath(value, '')],
  ['-ipath', (value) => hasPath(value, 'i')],
  ['-type', hasType],
  ['-tag', hasTag],
  ['-size', hasSize],
  ['-mtime', hasAge],
  ['-newermt', newerThanDay],
]);

/** Returns the predicate of `-newer`. */
export async function newerThanFile(value: string, shell: Shell, signal: AbortSignal): Promise<Predicate> {
  const other = await locate(value, shell, signal);
  if (other === null) throw new Error(`‘${value}’: No such file or directory`);
  return ({ entry }) => entry.date !== null && entry.date > (other.date ?? '');
}

function hasName(value: string, flags: string): Predicate {
  const pattern = namePattern(value, flags);
  return ({ path }) => pattern.test(baseName(path.replace(/(?<=.)\/$/, '')));
}

/** Here `*` matches slashes too, so they are replaced by a character that a pattern takes for any other. */
function hasPath(value: string, flags: string): Predicate {
  const pattern = namePattern(value.replaceAll('/', '\0'), flags);
  return ({ path }) => pattern.test(path.replaceAll('/', '\0'));
}

function hasType(value: string): Predicate {
  const letters = value.split(',');
  const unknown = letters.find((letter) => !/^[fdlbcps]$/.test(letter));
  if (unknown !== undefined) throw new Error(`Unknown argument to -type: ${unknown}`);
  return ({ entry }) => letters.includes({ file: 'f', directory: 'd', link: 'l' }[entry.kind]);
}

function hasTag(value: string): Predicate {
  const wanted = value.toLowerCase();
  return ({ entry }) => entry.tags.some((tag) => tag.toLowerCase() === wanted);
}

/** Bytes of each unit of `-size`. Without a letter it is a block. */
const units: Record<string, number> = { '': 512, b: 512, c: 1, w: 2, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** Compares the size in whole units, rounded up. A directory has no size in bytes. */
function hasSize(value: string): Predicate {
  const [, sign = '', count = '', unit = ''] = /^([+-]?)(\d+)([bcwkMG]?)$/.exec(value) ?? [];
  if (count === '') throw new Error(`Invalid argument \`${value}' to -size`);
  const isWanted = comparison(sign, Number(count));
  return ({ entry }) => entry.kind !== 'directory' && isWanted(Math.ceil(entry.size / (units[unit] ?? 1)));
}

const millisecondsPerDay = 86_400_000;

/** Compares the age in whole days. */
function hasAge(value: string, shell: Shell): Predicate {
  const [, sign = '', count = ''] = /^([+-]?)(\d+)$/.exec(value) ?? [];
  if (count === '') throw new Error(`invalid argument \`${value}' to \`-mtime'`);
  const isWanted = comparison(sign, Number(count));
  const now = shell.now().getTime();
  return ({ entry: { date } }) => date !== null && isWanted(Math.floor((now - Date.parse(date)) / millisecondsPerDay));
}

function comparison(sign: string, wanted: number): (value: number) => boolean {
  if (sign === '+') return (value) => value > wanted;
  return sign === '-' ? (value) => value < wanted : (value) => value === wanted;
}

function newerThanDay(value: string): Predicate {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new Error(`I cannot figure out how to interpret ‘${value}’ as a date or time`);
  }
  return ({ entry }) => entry.date !== null && entry.date > value;
}
