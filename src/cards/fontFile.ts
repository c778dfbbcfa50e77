/**
 * Reads which characters a font file has (WOFF2, https://www.w3.org/TR/WOFF2/). The ranges in the font packages also
 * list characters that the files lack, and a missing character is drawn as an empty box. Only the `cmap` table is
 * reliable.
 */
import { brotliDecompressSync } from 'node:zlib';

/** Returns whether the font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean;

/** Reads the coverage of a font. Throws if it is not a WOFF2 file or has no Unicode cmap. */
export function coverageOf(woff2: Buffer): Coverage {
  const cmap = tableOf(woff2, cmapTag);
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const subtables = offsets.map((offset) => cmap.subarray(offset));
  const full = subtables.find((subtable) => subtable.readUInt16BE(0) === 12);
  if (full) return groupCoverage(full);
  const basic = subtables.find((subtable) => subtable.readUInt16BE(0) === 4);
  if (!basic) throw new Error('The font has no Unicode cmap.');
  return segmentCoverage(basic);
}

/**
 * The numbers of tables in a WOFF2 directory (https://www.w3.org/TR/WOFF2/#table_dir_format). 63 means that a tag
 * follows.
 */
const [cmapTag, glyfTag, locaTag, arbitraryTag] = [0, 10, 11, 63];

/** Walks the table directory, where lengths are in base 128, and returns one decompressed table. */
function tableOf(woff2: Buffer, wanted: number): Buffer {
  if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('The font is not a WOFF2 file.');
  let at = 48;
  const readBase128 = () => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80; ) {
      byte = woff2.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
    }
    return value;
  };
  let [start, from, to] = [0, 0, 0];
  for (let left = woff2.readUInt16BE(12); left > 0; left -= 1) {
    const flags = woff2.readUInt8(at++);
    const tag = flags & 63;
    if (tag === arbitraryTag) at += 4;
    const originalLength = readBase128();
    const isOutlines = tag === glyfTag || tag === locaTag;
    // A transformed table also has the length after the transformation.
    const length = flags >> 6 === (isOutlines ? 3 : 0) ? originalLength : readBase128();
    if (tag === wanted) [from, to] = [start, start + length];
    start += length;
  }
  return brotliDecompressSync(woff2.subarray(at, at + woff2.readUInt32BE(20))).subarray(from, to);
}

/** Reads a cmap of format 12: groups of code points. */
function groupCoverage(table: Buffer): Coverage {
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, index) => 16 + index * 12);
  return (codePoint) =>
    groups.some((at) => table.readUInt32BE(at) <= codePoint && codePoint <= table.readUInt32BE(at + 4));
}

/** Reads a cmap of format 4: segments of the first plane, some with a list of glyphs in which 0 means none. */
function segmentCoverage(table: Buffer): Coverage {
  const size = table.readUInt16BE(6);
  const segments = Array.from({ length: size / 2 }, (_, index) => 14 + index * 2);
  return (codePoint) => {
    const end = segments.find((at) => codePoint <= table.readUInt16BE(at));
    if (codePoint > 0xffff || end === undefined) return false;
    const start = end + size + 2;
    const first = table.readUInt16BE(start);
    if (codePoint < first) return false;
    const delta = table.readUInt16BE(start + size);
    const place = start + 2 * size;
    const offset = table.readUInt16BE(place);
    if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
    return table.readUInt16BE(place + offset + (codePoint - first) * 2) !== 0;
  };
}
