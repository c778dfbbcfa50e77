/// <reference path="./fontverter.d.ts" />
/** Reads the author's font files, and finds those that cannot be used. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fontPathOf } from '../../content/paths/filePaths.ts';
import type { RawProblem } from '../../problems/problem.ts';
import type { Site } from '../../types/content.ts';
import type { FontFacts, SiteFolder, SiteFont } from '../model.ts';
import { factsOf } from './sfnt.ts';

type LocatedFont = Site['fonts'][number];

/** Returns the fonts that can be used. Adds a problem for each of the others. `settings` names the file of settings. */
export async function readFonts(
  folder: SiteFolder,
  fonts: LocatedFont[],
  settings: string,
  problems: RawProblem[],
): Promise<SiteFont[]> {
  const read: SiteFont[] = [];
  for (const setting of fonts) {
    const report = (rule: string, message: string, hint: string) => {
      const { position, line } = setting;
      problems.push({ rule, file: settings, position, line, message, hint });
    };
    const font = await readFont(folder, setting, report);
    if (font) read.push(font);
  }
  return read;
}

async function readFont(
  folder: SiteFolder,
  setting: LocatedFont,
  report: (rule: string, message: string, hint: string) => void,
): Promise<SiteFont | null> {
  const { file, role, family, weight, style, like } = setting;
  const absolute = resolve(folder.path, file);
  const bytes = absolute.startsWith(folder.path + sep) ? bytesOf(absolute) : null;
  if (bytes === null) {
    report('font-unreadable', `there is no file ${file} beside content/`, 'save it there, or correct the name');
    return null;
  }
  const facts = await knownFacts(bytes);
  if (facts === null) {
    report('font-unreadable', `${file} is not a font that can be read`, 'save it again as woff2, ttf or otf');
    return null;
  }
  if (facts.embedding === 'forbidden') {
    const message = `the licence of ${file} forbids embedding it in a page (OS/2 fsType)`;
    report('font-licence', message, 'choose a font with an open licence, such as the OFL');
    return null;
  }
  const hashed = hash('sha256', bytes).slice(0, 10);
  const format = formatOf(bytes);
  return {
    role,
    family: (family ?? facts.family).replace(/["<>\\\p{Cc}]/gu, ''),
    weight: weight ?? usedWeights(facts),
    style: style ?? facts.style,
    format,
    path: fontPathOf(file, hashed, extensions[format]),
    absolute,
    bytes: bytes.length,
    facts: { ...facts, kind: like ?? facts.kind },
  };
}

/** Pages use only the weights from 400 to 700, so more of a variable font would be bytes for nothing. */
function usedWeights({ weight: [least, most] }: FontFacts): string {
  if (least === most) return String(least);
  return `${Math.min(Math.max(least, 400), most)} ${Math.max(Math.min(most, 700), least)}`;
}

function bytesOf(absolute: string): Buffer | null {
  try {
    return readFileSync(absolute);
  } catch {
    return null;
  }
}

/** The extension of each format, which is what CSS calls it in `format()`. */
const extensions = { woff2: 'woff2', woff: 'woff', truetype: 'ttf', opentype: 'otf' } as const;

/** https://www.w3.org/TR/WOFF2/#woff20Header and the first bytes of the other formats. */
function formatOf(bytes: Buffer): SiteFont['format'] {
  const start = bytes.toString('latin1', 0, 4);
  if (start === 'wOF2') return 'woff2';
  if (start === 'wOFF') return 'woff';
  return start === 'OTTO' ? 'opentype' : 'truetype';
}

/** By the hash of the file: in dev, each edit reads the fonts again, and decompressing one takes 50 ms. */
const factsByHash = new Map<string, FontFacts | null>();

async function knownFacts(bytes: Buffer): Promise<FontFacts | null> {
  const key = hash('sha256', bytes);
  const known = factsByHash.get(key);
  if (known !== undefined) return known;
  const facts = await readFacts(bytes);
  factsByHash.set(key, facts);
  return facts;
}

async function readFacts(bytes: Buffer): Promise<FontFacts | null> {
  const { convert } = await import('fontverter');
  try {
    return factsOf(await convert(bytes, 'truetype'));
  } catch {
    return null;
  }
}
