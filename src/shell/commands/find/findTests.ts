/** What `find` can ask of an entry: each test is made from the value behind its name. */
import type { Shell } from '../../command.ts';
import type { FileEntry } from '../../files/fileSystem.ts';
import { namePattern } from '../../files/glob.ts';
import { locate } from '../../files/locate.ts';
import { baseName } from '../../files/paths.ts';

/** An entry with its path as find prints it. */
export type Found = { entry: FileEntry; path: string };

/** What a test does besides being true or false: what ends the name each time that it is printed. */
export type Effects = { prints: ('\n' | '\0')[]; pruned: boolean };

export type Test = (found: Found, effects: Effects) => boolean;

/** Those with a value, but `-newer`, which looks for a file. Each throws what find would complain of. */
export const tests = new Map<string, (value: string, shell: Shell) => Test>([
  ['-name', (value) => nameTest(value, '')],
  ['-iname', (value) => nameTest(value, 'i')],
  ['-path', (value) => pathTest(value, '')],
  ['-ipath', (value) => pathTest(value, 'i')],
  ['-type', typeTest],
  ['-tag', tagTest],
  ['-size', sizeTest],
  ['-mtime', ageTest],
  ['-newermt', newerThanDay],
]);

export async function newerThanFile(value: string, shell: Shell, signal: AbortSignal): Promise<Test> {
  const than = await locate(value, shell, signal);
  if (than === null) throw new Error(`‘${value}’: No such file or directory`);
  return ({ entry }) => entry.date !== null && entry.date > (than.date ?? '');
}

function nameTest(value: string, flags: string): Test {
  const pattern = namePattern(value, flags);
  return ({ path }) => pattern.test(baseName(path.replace(/(?<=.)\/$/, '')));
}

/** Here `*` stands for slashes too, so they become something that is no slash. */
function pathTest(value: string, flags: string): Test {
  const pattern = namePattern(value.replaceAll('/', '\0'), flags);
  return ({ path }) => pattern.test(path.replaceAll('/', '\0'));
}

function typeTest(value: string): Test {
  const letters = value.split(',');
  const unknown = letters.find((letter) => !/^[fdlbcps]$/.test(letter));
  if (unknown !== undefined) throw new Error(`Unknown argument to -type: ${unknown}`);
  return ({ entry }) => letters.includes({ file: 'f', directory: 'd', link: 'l' }[entry.kind]);
}

function tagTest(value: string): Test {
  const wanted = value.toLowerCase();
  return ({ entry }) => entry.tags.some((tag) => tag.toLowerCase() === wanted);
}

const units: Record<string, number> = { '': 512, b: 512, c: 1, w: 2, k: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** In units, rounded up. A directory has no size in bytes. */
function sizeTest(value: string): Test {
  const [, sign = '', count = '', unit = ''] = /^([+-]?)(\d+)([bcwkMG]?)$/.exec(value) ?? [];
  if (count === '') throw new Error(`Invalid argument \`${value}' to -size`);
  const isMeant = comparison(sign, Number(count));
  return ({ entry }) => entry.kind !== 'directory' && isMeant(Math.ceil(entry.size / (units[unit] ?? 1)));
}

const dayLength = 86_400_000;

/** In whole days. */
function ageTest(value: string, shell: Shell): Test {
  const [, sign = '', count = ''] = /^([+-]?)(\d+)$/.exec(value) ?? [];
  if (count === '') throw new Error(`invalid argument \`${value}' to \`-mtime'`);
  const isMeant = comparison(sign, Number(count));
  const now = shell.now().getTime();
  return ({ entry: { date } }) => date !== null && isMeant(Math.floor((now - Date.parse(date)) / dayLength));
}

function comparison(sign: string, wanted: number): (value: number) => boolean {
  if (sign === '+') return (value) => value > wanted;
  return sign === '-' ? (value) => value < wanted : (value) => value === wanted;
}

function newerThanDay(value: string): Test {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new Error(`I cannot figure out how to interpret ‘${value}’ as a date or time`);
  }
  return ({ entry }) => entry.date !== null && entry.date > value;
}
