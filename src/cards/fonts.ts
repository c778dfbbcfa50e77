/**
 * The fonts of cards. They come from npm packages, so that every machine draws the same pixels. Each family is split
 * into many files by character ranges, and only the files that a text needs are read.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';
import { z } from 'zod';
import { charactersOf } from './fitText.ts';
import { familiesFor, hasJoinedCharacters, installedFamilies, packageOf } from './fontFamilies.ts';
import { type Coverage, coverageOf } from './fontFile.ts';
import { packageVersion, readJson, resolvePackageFile } from './packages.ts';

/** `replaced` maps each grapheme that no font can draw completely to what can be drawn of it, which may be nothing. */
export type CardFonts = { families: string[]; files: FontDetails[]; replaced: Map<string, string> };

/**
 * Returns the fonts for a text. `language` (BCP 47) decides between the Japanese, Korean, simplified and
 * traditional Chinese forms of a character.
 */
export async function fontsFor(text: string, language: string): Promise<CardFonts> {
  const families = familiesFor(text, language);
  const all = families.flatMap(slicesOf);
  const needed = new Map<Slice, [number, number][]>();
  const replaced = new Map<string, string>();
  for (const character of new Set(charactersOf(text))) {
    const codePoints = [...character.replace(invisible, '')].map((part) => part.codePointAt(0) ?? 0);
    const [first] = codePoints;
    if (first === undefined) continue;
    // A letter with its marks, or an emoji of several people, is one glyph, so one file must have all its code points.
    const complete = all.find((slice) => codePoints.every((codePoint) => covers(slice, codePoint)));
    const slice = complete ?? all.find((candidate) => covers(candidate, first));
    if (!complete) replaced.set(character, slice ? String.fromCodePoint(first) : '');
    if (!slice) continue;
    const drawn: [number, number][] = (complete ? codePoints : [first]).map((codePoint) => [codePoint, codePoint]);
    needed.set(slice, hasJoinedCharacters(slice.family) ? slice.ranges : [...(needed.get(slice) ?? []), ...drawn]);
  }
  const found = all.filter((slice) => needed.has(slice));
  const files = found.map(async (slice): Promise<FontDetails> => {
    const unicodeRange = needed.get(slice) ?? [];
    return { name: slice.family, data: await readFile(slice.file), unicodeRange };
  });
  return { families, files: await Promise.all(files), replaced };
}

/** Returns the versions of all installed fonts, for the cache key. */
export function fontVersions(): string {
  return installedFamilies()
    .map((family) => `${family} ${packageVersion(packageJsonOf(family))}`)
    .join();
}

/** Code points without a glyph: joiners, variation selectors, direction marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** One file of a family, and the code points that its package says it has. */
type Slice = { family: string; file: string; ranges: [number, number][] };

const slicesByFamily = new Map<string, Slice[]>();

function slicesOf(family: string): Slice[] {
  const cached = slicesByFamily.get(family);
  if (cached) return cached;
  const folder = dirname(packageJsonOf(family));
  const rangesByName = readJson(join(folder, 'unicode.json'), z.record(z.string(), z.string()));
  const slices = Object.entries(rangesByName).map(([name, ranges]) => {
    const file = join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`);
    return { family, file, ranges: ranges.split(',').map(rangeOf) };
  });
  slicesByFamily.set(family, slices);
  return slices;
}

/** Parses `U+41-5a` or `U+41`. */
function rangeOf(written: string): [number, number] {
  const [first = '', last = first] = written.replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function covers(slice: Slice, codePoint: number): boolean {
  return inRanges(slice, codePoint) && coverage(slice.file)(codePoint);
}

function inRanges({ ranges }: Slice, codePoint: number): boolean {
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

const coverageByFile = new Map<string, Coverage>();

function coverage(file: string): Coverage {
  const found = coverageByFile.get(file) ?? coverageOf(readFileSync(file));
  coverageByFile.set(file, found);
  return found;
}

function packageJsonOf(family: string): string {
  return resolvePackageFile(`${packageOf(family)}/package.json`);
}
