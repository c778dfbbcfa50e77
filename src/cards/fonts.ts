/**
 * The fonts of share images, from packages, so that every machine draws the same. A family is cut into many files by
 * ranges of characters; only those that a text needs are read.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontDetails } from '@takumi-rs/core';
import { charactersOf } from './fitText.ts';
import { type Coverage, coverageOf } from './fontFile.ts';

/** `replaced` has the characters, as readers count them, that no font has whole, and what can be drawn of each. */
export type CardFonts = { families: string[]; files: FontDetails[]; replaced: Map<string, string> };

/** What `text` needs. `language` (BCP 47) decides between the forms that Chinese, Japanese and Korean give a character. */
export async function fontsFor(text: string, language: string): Promise<CardFonts> {
  const families = familiesFor(text, language);
  const all = families.flatMap(slicesOf);
  const needed = new Map<Slice, [number, number][]>();
  const replaced = new Map<string, string>();
  for (const character of new Set(charactersOf(text))) {
    const codePoints = [...character.replace(invisible, '')].map((part) => part.codePointAt(0) ?? 0);
    const [first] = codePoints;
    if (first === undefined) continue;
    // Marks on a letter, and the parts of a family, are one glyph of one file.
    const whole = all.find((slice) => codePoints.every((codePoint) => has(slice, codePoint)));
    const slice = whole ?? all.find((candidate) => has(candidate, first));
    if (!whole) replaced.set(character, slice ? String.fromCodePoint(first) : '');
    if (!slice) continue;
    const drawn: [number, number][] = (whole ? codePoints : [first]).map((codePoint) => [codePoint, codePoint]);
    needed.set(slice, slice.family === emoji ? slice.ranges : [...(needed.get(slice) ?? []), ...drawn]);
  }
  const found = all.filter((slice) => needed.has(slice));
  const files = found.map(async (slice): Promise<FontDetails> => {
    const unicodeRange = needed.get(slice) ?? [];
    return { name: slice.family, data: await readFile(slice.file), unicodeRange };
  });
  return { families, files: await Promise.all(files), replaced };
}

/** Changes whenever the fonts may draw otherwise. */
export function fontVersions(): string {
  return [mono, emoji, ...rightToLeft, ...eastAsian]
    .map((family) => {
      const { version }: { version: string } = JSON.parse(readFileSync(join(folderOf(family), 'package.json'), 'utf8'));
      return `${family} ${version}`;
    })
    .join();
}

const mono = 'jetbrains-mono';
const emoji = 'noto-emoji';
const rightToLeft = ['noto-sans-arabic', 'noto-sans-hebrew'];
const [chinese, japanese, korean] = ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'];
const eastAsian = [chinese, japanese, korean];

/** What takes no place of its own: joiners, selectors, marks of direction. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** The first family that has a character draws it. */
function familiesFor(text: string, language: string): string[] {
  const first = eastAsianFor(text, language);
  return [mono, emoji, ...rightToLeft, first, ...eastAsian.filter((family) => family !== first)];
}

/** A title in another language than its post's is known by its kana or hangul. */
function eastAsianFor(text: string, language: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return japanese;
  if (/\p{Script=Hangul}/u.test(text)) return korean;
  const primary = language.toLowerCase().split('-')[0];
  if (primary === 'ja') return japanese;
  return primary === 'ko' ? korean : chinese;
}

/** One file of a family. */
type Slice = { family: string; file: string; ranges: [number, number][] };

const known = new Map<string, Slice[]>();

function slicesOf(family: string): Slice[] {
  const before = known.get(family);
  if (before) return before;
  const folder = folderOf(family);
  const named: Record<string, string> = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
  const slices = Object.entries(named).map(([name, ranges]) => {
    const file = join(folder, 'files', `${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`);
    return { family, file, ranges: ranges.split(',').map(rangeOf) };
  });
  known.set(family, slices);
  return slices;
}

/** `U+41-5a` or `U+41`. */
function rangeOf(written: string): [number, number] {
  const [first = '', last = first] = written.replace('U+', '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

function has(slice: Slice, codePoint: number): boolean {
  return inRanges(slice, codePoint) && coverage(slice.file)(codePoint);
}

function inRanges({ ranges }: Slice, codePoint: number): boolean {
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

const coverages = new Map<string, Coverage>();

function coverage(file: string): Coverage {
  const found = coverages.get(file) ?? coverageOf(readFileSync(file));
  coverages.set(file, found);
  return found;
}

function folderOf(family: string): string {
  return dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${family}/package.json`));
}
