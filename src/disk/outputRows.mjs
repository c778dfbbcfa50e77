/**
 * Stores what is known of an output as rows (cache/rows.mjs): its manifest, and its folders. This is plain JavaScript because
 * tests load the thread that uses it from the sources.
 */
import { joinRows, splitRows } from '../cache/rows.mjs';

/** Returns the text of a manifest. What is not known is an empty field. */
export function manifestText(manifest) {
  return joinRows(
    [...manifest].map(([name, { source, key, checksum, size, stamp, changedAt }]) => {
      return [name, source ?? '', key ?? '', checksum, `${size}`, stamp, changedAt === null ? '' : `${changedAt}`];
    }),
  );
}

/** Parses a manifest. Returns an empty one if it is in the format of another version. */
export function parseManifestText(text) {
  const manifest = new Map();
  for (const row of splitRows(text)) {
    if (row.length !== 7) return new Map();
    const [name, source, key, checksum, size, stamp, changedAt] = row;
    manifest.set(name, {
      source: source || null,
      key: key || null,
      checksum,
      size: Number(size),
      stamp,
      changedAt: changedAt === '' ? null : Number(changedAt),
    });
  }
  return manifest;
}

/** Returns the text of the folders after a build. */
export function foldersText({ out, spare }) {
  const rowsOf = (kind, stamps) => [...stamps].map(([name, stamp]) => [kind, name, stamp]);
  const spareRows = spare ? [...rowsOf('spare', spare.folders), ...spare.stale.map((name) => ['stale', name])] : [];
  return joinRows([...rowsOf('out', out), ...spareRows]);
}

/** Parses the folders after a build. A spare folder that is known has at least its own row. */
export function parseFoldersText(text) {
  const stamps = { out: new Map(), spare: new Map() };
  const stale = [];
  for (const [kind, name, stamp] of splitRows(text)) {
    if (kind === 'stale') stale.push(name);
    else stamps[kind]?.set(name, stamp);
  }
  return { out: stamps.out, spare: stamps.spare.size === 0 ? null : { folders: stamps.spare, stale } };
}
