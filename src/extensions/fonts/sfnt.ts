/**
 * Reads what the stylesheet needs to know of a font from its tables (OpenType 1.9,
 * https://learn.microsoft.com/typography/opentype/spec/). The tables are those of an uncompressed file.
 */
import type { FontFacts } from '../model.ts';

/** Returns the facts of a font. Throws an error if a needed table is missing or cut off. */
export function factsOf(sfnt: Buffer): FontFacts {
  const [head, os2, hhea] = [tableOf(sfnt, 'head'), tableOf(sfnt, 'OS/2'), tableOf(sfnt, 'hhea')];
  const unit = head.readUInt16BE(18);
  const family = familyOf(tableOf(sfnt, 'name'));
  const axes = axesOf(sfnt);
  const weight = os2.readUInt16BE(4);
  const isFixed = tableOf(sfnt, 'post').readUInt32BE(12) !== 0;
  return {
    family,
    weight: [axes.wght?.[0] ?? weight, axes.wght?.[2] ?? weight],
    axes: Object.fromEntries(Object.entries(axes).map(([tag, [, usual]]) => [tag, usual])),
    style: (os2.readUInt16BE(62) & 1) !== 0 ? 'italic' : 'normal',
    kind: isFixed ? 'mono' : isSans(os2, family) ? 'sans' : 'serif',
    ascent: hhea.readInt16BE(4) / unit,
    descent: -hhea.readInt16BE(6) / unit,
    lineGap: hhea.readInt16BE(8) / unit,
    width: averageWidth(sfnt, hhea.readUInt16BE(34)) / unit,
    embedding: embeddingOf(os2.readUInt16BE(8)),
  };
}

function tableOf(sfnt: Buffer, tag: string): Buffer {
  const table = optionalTable(sfnt, tag);
  if (table === null) throw new Error(`it has no table ${tag}`);
  return table;
}

function optionalTable(sfnt: Buffer, tag: string): Buffer | null {
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (sfnt.toString('latin1', at, at + 4) !== tag) continue;
    const start = sfnt.readUInt32BE(at + 8);
    return sfnt.subarray(start, start + sfnt.readUInt32BE(at + 12));
  }
  return null;
}

/** Prefers the typographic family (16), which has no weight in its name, to the family (1). */
function familyOf(name: Buffer): string {
  const found = new Map<number, string>();
  const texts = name.readUInt16BE(4);
  for (let index = 0; index < name.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    const [platform, id] = [name.readUInt16BE(at), name.readUInt16BE(at + 6)];
    const start = texts + name.readUInt16BE(at + 10);
    const bytes = Buffer.from(name.subarray(start, start + name.readUInt16BE(at + 8)));
    // Only Unicode (0) and Windows (3) have texts in UTF-16.
    if (platform === 0 || platform === 3) found.set(id, bytes.swap16().toString('utf16le'));
    else if (!found.has(id)) found.set(id, bytes.toString('latin1'));
  }
  return found.get(16) ?? found.get(1) ?? 'Font';
}

/** Returns the least, the usual and the largest value of each axis of a variable font. */
function axesOf(sfnt: Buffer): Record<string, [least: number, usual: number, most: number]> {
  const fvar = optionalTable(sfnt, 'fvar');
  if (fvar === null) return {};
  const [start, count, size] = [fvar.readUInt16BE(4), fvar.readUInt16BE(8), fvar.readUInt16BE(10)];
  const axes = Array.from({ length: count }, (_, index) => fvar.subarray(start + index * size));
  return Object.fromEntries(
    axes.map((axis) => {
      const [least = 0, usual = 0, most = 0] = [4, 8, 12].map((at) => axis.readInt32BE(at) / 0x10000);
      return [axis.toString('latin1', 0, 4), [least, usual, most]];
    }),
  );
}

/**
 * The class 8 has no serifs (`sFamilyClass`), and neither have the PANOSE styles 11 to 15 of Latin text. Many fonts say
 * nothing, and have it in their name.
 */
function isSans(os2: Buffer, family: string): boolean {
  const [group, kind, serifs] = [os2.readUInt8(30), os2.readUInt8(32), os2.readUInt8(33)];
  if (group !== 0) return group === 8;
  if (kind === 2 && serifs >= 2) return serifs >= 11;
  return /sans|grotes[kq]|gothic/i.test(family);
}

/** `fsType`: a licence may forbid that a font is embedded, that it is changed, or that its outlines are used. */
function embeddingOf(type: number): FontFacts['embedding'] {
  if ((type & 0x000e) === 0x0002 || (type & 0x0200) !== 0) return 'forbidden';
  return (type & 0x0100) !== 0 ? 'whole' : 'subset';
}

/** How often each letter occurs in a thousand characters of English text, and the space. */
const frequencies: Record<string, number> = {
  ...{ ' ': 180, e: 104, t: 74, a: 67, o: 62, i: 57, n: 57, s: 52, h: 50, r: 49, d: 35, l: 33, c: 23, u: 23, m: 20 },
  ...{ w: 19, f: 18, g: 17, y: 16, p: 16, b: 12, v: 8, k: 6, j: 1, x: 1, q: 1, z: 1 },
};

/** Returns the average width of a letter in text, in units of the font. */
function averageWidth(sfnt: Buffer, metrics: number): number {
  const [hmtx, glyphOf] = [tableOf(sfnt, 'hmtx'), glyphsOf(tableOf(sfnt, 'cmap'))];
  let [sum, total] = [0, 0];
  for (const [letter, frequency] of Object.entries(frequencies)) {
    const glyph = glyphOf(letter.charCodeAt(0));
    if (glyph === 0) continue;
    // Glyphs after the last one that is listed have its width.
    sum += frequency * hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4);
    total += frequency;
  }
  return total === 0 ? 0 : sum / total;
}

/** Returns a function from code points of the first plane to glyphs. 0 is the missing glyph. */
function glyphsOf(cmap: Buffer): (codePoint: number) => number {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) === 4) return (codePoint) => glyphInSegments(table, codePoint);
  }
  return () => 0;
}

/** Format 4: segments of code points, with a difference or a list of glyphs. */
function glyphInSegments(table: Buffer, codePoint: number): number {
  const size = table.readUInt16BE(6);
  for (let end = 14; end < 14 + size; end += 2) {
    if (codePoint > table.readUInt16BE(end)) continue;
    const start = end + size + 2;
    const first = table.readUInt16BE(start);
    if (codePoint < first) return 0;
    const delta = table.readUInt16BE(start + size);
    const place = start + 2 * size;
    const offset = table.readUInt16BE(place);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.readUInt16BE(place + offset + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
