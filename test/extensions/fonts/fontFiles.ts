/** Font files for tests. */
import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';

/** JetBrains Mono as a variable WOFF2 file: monospaced, with the weights from 100 to 800. */
export const variable = readFileSync(
  'node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
);

/** Returns JetBrains Mono as a TrueType file whose licence has the given `fsType`. */
export async function withEmbedding(type: number): Promise<Buffer> {
  const sfnt = Buffer.from(await convert(variable, 'truetype'));
  for (let at = 12; at < 12 + sfnt.readUInt16BE(4) * 16; at += 16) {
    if (sfnt.toString('latin1', at, at + 4) === 'OS/2') sfnt.writeUInt16BE(type, sfnt.readUInt32BE(at + 8) + 8);
  }
  return sfnt;
}
