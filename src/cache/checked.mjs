/**
 * Reads and writes files that are kept between builds. Each file begins with a checksum of its name and its bytes, so
 * that a damaged, truncated, unreadable, outdated or misplaced file counts as missing and is made again.
 *
 * This is plain JavaScript because start.mjs uses it before anything is compiled.
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

/** Part of every checksum. Increase it when the format of any file that is kept between builds changes. */
const version = 'catpost 1';

/**
 * Returns the SHA-256 of a name and of `bytes` (a buffer, or text that is encoded as UTF-8), as 64 hexadecimal digits.
 */
export function checksumOf(name, bytes) {
  return startHash(name).update(bytes).digest('hex');
}

/** Returns the checksum of a file on the disk, or null if it cannot be read. Reads in chunks, so any size is fine. */
export function checksumOfFile(file, name) {
  let descriptor = null;
  try {
    descriptor = openSync(file);
    if (!fstatSync(descriptor).isFile()) return null;
    const hash = startHash(name);
    for (let length = -1; length !== 0; ) {
      length = readSync(descriptor, chunk, 0, chunk.length, null);
      hash.update(chunk.subarray(0, length));
    }
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Returns the names of the files in `folder` that are missing or do not match their checksum. */
export function damagedFiles(folder, checksums) {
  return checksums.flatMap(([name, checksum]) => (checksumOfFile(join(folder, name), name) === checksum ? [] : [name]));
}

/** Returns the bytes that `writeChecked` stored in the file, or null if the file is missing or damaged. */
export function readChecked(file, name = nameOf(file)) {
  try {
    const content = readFileSync(file);
    const bytes = content.subarray(checksumLength + 1);
    return content.toString('latin1', 0, checksumLength + 1) === `${checksumOf(name, bytes)}\n` ? bytes : null;
  } catch {
    return null;
  }
}

/**
 * Writes a temporary file and renames it, so that an interrupted build leaves no partial file. Returns false if the
 * disk refuses, which only makes the next build slower. Pass `name` if the folder of the file will be renamed later.
 */
export function writeChecked(file, bytes, name = nameOf(file)) {
  const temporary = `${file}.${randomUUID()}`;
  try {
    ensureFolder(dirname(file));
    writeFileSync(temporary, `${checksumOf(name, bytes)}\n`);
    appendFileSync(temporary, bytes);
    renameOver(temporary, file);
    return true;
  } catch {
    try {
      rmSync(temporary, { recursive: true, force: true });
    } catch {
      // The disk refuses this too; the caller needs to know nothing more.
    }
    return false;
  }
}

/** Renames a file or folder, and replaces whatever has the target's name, even a folder that is not empty. */
export function renameOver(from, to) {
  const existing = lstatSync(to, { throwIfNoEntry: false });
  if (existing?.isDirectory()) rmSync(to, { recursive: true });
  else if (existing && lstatSync(from).isDirectory()) rmSync(to);
  renameSync(from, to);
}

/** Creates the folder and its parents. A file with the folder's name is removed first. */
export function ensureFolder(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

/** Returns the last two parts of the path: the cache key is the name of the file, or that of its folder. */
function nameOf(file) {
  return join(basename(dirname(file)), basename(file)).replaceAll('\\', '/');
}

function startHash(name) {
  return createHash('sha256').update(`${version}\0${name}\0`);
}

const checksumLength = 64;

const chunk = Buffer.allocUnsafe(256 * 1024);
