/**
 * Finds out whether an output is still as a build has left it. A file or a folder whose inode and times are those of that
 * moment was neither changed nor replaced, so it is not read again: for 22,000 files that saves 0.75 s of processor time.
 *
 * This is plain JavaScript because tests load the thread that uses it from the sources.
 */
import { lstatSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checksumOfFile } from '../cache/checked.mjs';
import { parseFoldersText, parseManifestText } from './outputRows.mjs';

/** Checks an output, or one half of it; see outputCheck.d.mts. */
export function checkPart({ part, folder, spareFolder, manifest, others, folders, trustsStamps }) {
  const entries = [...parseManifestText(textOf(manifest))];
  const { out, spare } = parseFoldersText(textOf(folders));
  const middle = Math.ceil(entries.length / 2);
  const [hasFirst, hasSecond] = [part !== 'second', part !== 'first'];
  const own = entries.slice(hasFirst ? 0 : middle, hasSecond ? entries.length : middle);
  const isDamaged = ([name, entry]) =>
    !(trustsStamps && isAsWritten(`${folder}/${name}`, entry)) &&
    checksumOfFile(`${folder}/${name}`, name) !== entry.checksum;
  const damaged = [...own, ...(hasSecond ? others.map(([name, checksum]) => [name, { checksum }]) : [])]
    .filter(isDamaged)
    .map(([name]) => name);
  const names = () => [...entries, ...others].map(([name]) => name);
  return {
    damaged,
    hasOtherFiles: hasFirst && hasOtherFiles(folder, names(), trustsStamps ? out : new Map()),
    isSpareKnown: !hasSecond || (spare !== null && isSpareAsLeft(spareFolder, spare.folders)),
  };
}

/** Returns the folder of each file and all folders above it; the root is an empty text. */
export function foldersOf(names) {
  const folders = new Set(['']);
  for (const name of names) {
    for (let folder = parentOf(name); !folders.has(folder); folder = parentOf(folder)) folders.add(folder);
  }
  return folders;
}

/**
 * Returns a text that changes when a file appears in the folder or vanishes from it; an empty text if there is no folder. The
 * root, whose name is empty, may be renamed, which changes only its `ctimeMs`.
 */
export function folderStamp(root, name) {
  const stats = lstatSync(pathOf(root, name), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return '';
  const { ino, mtimeMs, ctimeMs } = stats;
  return name === '' ? `${ino} ${mtimeMs}` : `${ino} ${mtimeMs} ${ctimeMs}`;
}

function textOf(bytes) {
  return bytes === null ? '' : Buffer.from(bytes).toString();
}

function isAsWritten(path, { size, stamp, changedAt = null }) {
  const stats = changedAt === null ? undefined : lstatSync(path, { throwIfNoEntry: false });
  return (
    stats?.isFile() === true &&
    stats.size === size &&
    stats.ctimeMs === changedAt &&
    `${stats.ino} ${stats.mtimeMs}` === stamp
  );
}

/** A folder that is not as it was left is listed. All files of `names` are there, or count as damaged. */
function hasOtherFiles(folder, names, stamps) {
  const all = foldersOf(names);
  const changed = [...all].filter((name) => !stamps.get(name) || folderStamp(folder, name) !== stamps.get(name));
  if (changed.length === 0) return false;
  const expected = new Map();
  for (const name of [...names, ...all]) {
    if (name !== '') expected.set(parentOf(name), (expected.get(parentOf(name)) ?? 0) + 1);
  }
  return changed.some(
    (name) => folderStamp(folder, name) === '' || countIn(pathOf(folder, name)) !== expected.get(name),
  );
}

function isSpareAsLeft(folder, stamps) {
  return [...stamps].every(([name, stamp]) => stamp !== '' && folderStamp(folder, name) === stamp);
}

function countIn(path) {
  try {
    return readdirSync(path).length;
  } catch {
    return null;
  }
}

function pathOf(folder, name) {
  return name === '' ? folder : `${folder}/${name}`;
}

function parentOf(name) {
  const parent = dirname(name);
  return parent === '.' ? '' : parent;
}
