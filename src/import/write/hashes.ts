/** Makes the hashes by which an import knows its own files again. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/**
 * Returns the hash that a file of the content folder has with a text. A text of the site has the same hash with the line
 * ends of Windows, because git may write those; a drawing is only copied.
 */
export function hashOfText(text: string, path: string): string {
  return hash('sha256', isText(path) ? text.replaceAll('\r\n', '\n') : text).slice(0, hashLength);
}

/** Returns the hash of a file of the content folder: `path` says whether it is a text. */
export function hashOfFile(file: string, path: string): string {
  return isText(path) ? hashOfText(readFileSync(file, 'utf8'), path) : hashOfBytes(file);
}

/** Returns whether an import writes a file of this name as a text. */
function isText(path: string): boolean {
  return /\.(?:md|yaml|lock)$/.test(path);
}

/** Half of a SHA-256 tells any two files apart, and keeps the record small. */
const hashLength = 32;

/** Reads in parts, because a recording may be larger than a buffer. */
function hashOfBytes(file: string): string {
  const digest = createHash('sha256');
  const descriptor = openSync(file, 'r');
  const buffer = Buffer.allocUnsafe(1 << 18);
  try {
    for (let count = readSync(descriptor, buffer); count > 0; count = readSync(descriptor, buffer)) {
      digest.update(buffer.subarray(0, count));
    }
  } finally {
    closeSync(descriptor);
  }
  return digest.digest('hex').slice(0, hashLength);
}
