/**
 * What is kept between builds is checked when it is read: whatever it is made for, it carries a hash of its bytes and
 * of its name. A file that is damaged, cut short, unreadable, a folder, of another version, or a good one under another
 * name is one that is not there, and is made again. Plain JavaScript, because start.mjs reads its bundles by it.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** To be counted up when any file that is kept between builds gets another form. */
const version = 'catpost 1';

/** The hash of `bytes` (a buffer, or text in UTF-8) under a name: 64 hexadecimal digits. */
export function sealOf(name, bytes) {
  return begun(name).update(bytes).digest('hex');
}

/** The same of a file as it is on the disk; null where there is none, or it cannot be read. Any size is read in parts. */
export function sealOfFile(file, name) {
  let descriptor = null;
  try {
    descriptor = openSync(file);
    if (!fstatSync(descriptor).isFile()) return null;
    const hash = begun(name);
    for (let read = -1; read !== 0; ) {
      read = readSync(descriptor, part, 0, part.length, null);
      hash.update(part.subarray(0, read));
    }
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** The names of files in `folder` whose bytes are not those of their seals, or that are no files any more. */
export function damagedFiles(folder, seals) {
  return seals.flatMap(([name, seal]) => (sealOfFile(join(folder, name), name) === seal ? [] : [name]));
}

/** The bytes that `writeChecked` put into the file, or null where it does not hold just these. */
export function readChecked(file, name = nameOf(file)) {
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(sealLength + 1);
    return whole.toString('latin1', 0, sealLength) === sealOf(name, bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * Writes beside and renames, so that a build that is ended leaves no half of it. False where the disk does not allow it,
 * which costs only time at the next build. `name` is for a file in a folder that is still to be renamed.
 */
export function writeChecked(file, bytes, name = nameOf(file)) {
  const temporary = `${file}.${randomUUID()}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(temporary, `${sealOf(name, bytes)}\n`);
    appendFileSync(temporary, bytes);
    putInPlace(temporary, file);
    return true;
  } catch {
    try {
      rmSync(temporary, { recursive: true, force: true });
    } catch {
      // Nothing can be written here.
    }
    return false;
  }
}

/** Renames to `place`, whatever is there. */
export function putInPlace(temporary, place) {
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (there?.isDirectory()) rmSync(place, { recursive: true });
  else if (there && lstatSync(temporary).isDirectory()) rmSync(place);
  renameSync(temporary, place);
}

/** Makes the folder, also where a file has its name. */
export function makeFolder(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

/** The key of what is kept is in its name, or in that of its folder. */
function nameOf(file) {
  return join(basename(dirname(file)), basename(file)).replaceAll('\\', '/');
}

function begun(name) {
  return createHash('sha256').update(`${version}\0${name}\0`);
}

const sealLength = 64;

const part = Buffer.allocUnsafe(256 * 1024);
