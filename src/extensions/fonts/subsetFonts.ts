/** Reduces the author's fonts to the characters that the site uses. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { readCachedFiles, writeCachedFiles } from '../../cache/cachedFiles.ts';
import { fontPathOf } from '../../content/paths/filePaths.ts';
import type { RawProblem } from '../../problems/problem.ts';
import { fontBytes, fontsBudget } from '../budgets.ts';
import type { SiteFont } from '../model.ts';

/** Count up when the subsetting changes. */
const subsetVersion = 1;

/**
 * Returns the fonts with only the given characters, as WOFF2 files in `cacheFolder`. A font whose licence forbids
 * changing it stays whole. Rejects if a font that could be read cannot be reduced.
 */
export async function subsetFonts(fonts: SiteFont[], characters: string, cacheFolder: string): Promise<SiteFont[]> {
  const reduced: SiteFont[] = [];
  for (const font of fonts) {
    reduced.push(font.facts.embedding === 'whole' ? font : await subset(font, characters, cacheFolder));
  }
  return reduced;
}

/** Returns a problem if the fonts are larger than the budget. `settings` names the file of settings. */
export function fontSizeProblems(fonts: SiteFont[], settings: string): RawProblem[] {
  const bytes = fontBytes(fonts);
  if (bytes <= fontsBudget) return [];
  const message = `the fonts have ${bytes} bytes, and more than ${fontsBudget} take long on a phone`;
  return [{ rule: 'font-size', file: settings, message, hint: 'use fewer files, or one weight, as in weight: 400' }];
}

async function subset(font: SiteFont, characters: string, cacheFolder: string): Promise<SiteFont> {
  const original = await readFile(font.absolute);
  const axes = axesOf(font);
  const depends = JSON.stringify([characters, axes, subsetVersion]);
  const key = hash('sha256', Buffer.concat([original, Buffer.from(depends)]));
  const stored = z.object({ bytes: z.number(), hash: z.string() });
  const cached = readCachedFiles(cacheFolder, key, stored)?.[0];
  const file = cached ?? writeSubset(await makeSubset(original, characters, axes), cacheFolder, key);
  if (!file) throw new Error(`The font ${font.absolute} could not be stored.`);
  const path = fontPathOf(font.path.replace(/-[^-]*$/, ''), file.metadata.hash, 'woff2');
  return { ...font, path, absolute: file.absolute, bytes: file.metadata.bytes, format: 'woff2' };
}

type Axes = Record<string, number | { min: number; max: number }>;

/** Returns the range of weights, and the usual value of every other axis, which then takes no bytes. */
function axesOf({ weight, facts }: SiteFont): Axes {
  const [min = 400, max = min] = weight.split(' ').map(Number);
  const weights = min === max ? min : { min, max };
  return Object.fromEntries(Object.entries(facts.axes).map(([tag, usual]) => [tag, tag === 'wght' ? weights : usual]));
}

/** The features that browsers use by default (https://learn.microsoft.com/typography/opentype/spec/featurelist). */
const keptFeatures = [
  ...['calt', 'ccmp', 'clig', 'curs', 'dist', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig', 'rvrn'],
  ...['fina', 'fin2', 'fin3', 'init', 'isol', 'medi', 'med2'],
];

/** The licence and its address stay in the file, for anyone who has only that. */
const keptNames = [13, 14];

async function makeSubset(original: Buffer, characters: string, axes: Axes): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  const kept = { preserveNameIds: keptNames, keepFeatures: keptFeatures };
  const options = { targetFormat: 'woff2', noHinting: true, variationAxes: axes, ...kept } as const;
  return subsetFont(original, characters, options);
}

function writeSubset(bytes: Buffer, cacheFolder: string, key: string) {
  const metadata = { bytes: bytes.length, hash: hash('sha256', bytes).slice(0, 10) };
  return writeCachedFiles(cacheFolder, key, [{ name: 'font.woff2', metadata, bytes }])[0];
}
