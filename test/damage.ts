/** Damages the files that are kept between builds in the ways that a disk, a crash or another program may do. */
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ways to damage a file. */
export const damages = ['bit', 'half', 'longer', 'empty', 'foreign', 'folder', 'swapped', 'gone', 'left over'] as const;

/** A way to damage a file. */
export type Damage = (typeof damages)[number];

/** A flipped bit keeps the size and the time of the file. `seed` chooses the bit. */
export function damage(files: string[], how: Damage, seed = 0): void {
  if (how === 'swapped') swap(files);
  else for (const file of files) damageFile[how](file, readFileSync(file), seed);
}

/** Whether `left over` created the file. */
export function isLeftOver(file: string): boolean {
  return file.endsWith(leftOver);
}

/** The ending of a file that a killed build had not renamed yet. */
const leftOver = '.0b5e1f0a-0000-4000-8000-000000000000';

type DamageFile = (file: string, bytes: Buffer, seed: number) => void;

const damageFile: Record<Exclude<Damage, 'swapped'>, DamageFile> = {
  bit: flipBit,
  half: (file, bytes) => truncateSync(file, Math.floor(bytes.length / 2)),
  longer: (file) => writeFileSync(file, 'x', { flag: 'a' }),
  empty: (file) => truncateSync(file, 0),
  foreign: (file) => writeFileSync(file, '{"foreign":[null]}'),
  folder: (file, bytes) => {
    rmSync(file);
    mkdirSync(file);
    writeFileSync(join(file, 'inside'), bytes);
  },
  gone: (file) => rmSync(file),
  'left over': (file, bytes) => writeFileSync(`${file}${leftOver}`, bytes.subarray(0, 100)),
};

function flipBit(file: string, bytes: Buffer, seed: number): void {
  if (bytes.length === 0) return;
  const { atime, mtime } = lstatSync(file);
  const chosen = hash('sha256', `${file} ${seed}`, 'buffer');
  const place = chosen.readUInt32LE() % bytes.length;
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (chosen.readUInt8(4) % 8)), place);
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}

/** Gives each file the content of the one before it. */
function swap(files: string[]): void {
  const contents = files.map((file) => readFileSync(file));
  files.forEach((file, index) => {
    const other = contents.at(index - 1);
    if (other) writeFileSync(file, other);
  });
}
