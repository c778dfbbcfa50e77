/** Which of the catalogs in `catalogs/` a language gets. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { directionOf } from '../text/direction.ts';
import en from './catalogs/en.json' with { type: 'json' };
import { fallbacksOf } from './fallbacks.ts';
import type { Catalog } from './model.ts';
import { mapText, textsOf, withTexts } from './textNames.ts';

/**
 * A catalog for pages in one language. `catalog` is the name of its file. `language` is the BCP 47 tag of the texts, with
 * the region of the pages, by which numbers in them are written: `de-AT` for the catalog `de`.
 */
export type Words = Catalog & { catalog: string; language: string };

/**
 * Returns the texts for a language. `pt-BR` gets those of `pt` if it has none of its own, and `zh-TW` those of `zh-Hant`.
 * A language without a catalog gets English.
 */
export function wordsIn(language: string): Words {
  const known = chosen.get(language);
  if (known !== undefined) return known;
  const serving = fallbacksOf(language).find((tag) => tag === 'en' || existsSync(fileOf(nameOf(tag)))) ?? 'en';
  const catalog = nameOf(serving);
  const isOwn = serving !== 'en' || new Intl.Locale(language).language === 'en';
  const texts = serving === 'en' ? en : readCatalog(catalog);
  const isMirrored = directionOf(language) !== directionOf(catalog);
  const words = { ...(isMirrored ? isolated(texts) : texts), catalog, language: isOwn ? language : 'en' };
  chosen.set(language, words);
  return words;
}

const chosen = new Map<string, Words>();

/**
 * Returns texts that keep their direction on pages in the other one, also in labels, where no element can have a direction:
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
function isolated(catalog: Catalog): Catalog {
  const isolate = (text: string) => (/\p{L}/u.test(text) ? `\u2066${text}\u2069` : text);
  return withTexts(catalog, new Map([...textsOf(catalog)].map(([name, text]) => [name, mapText(text, isolate)])));
}

/** Returns the name of the catalog for a tag in its shortest form. Those of Chinese are named by their scripts. */
function nameOf(tag: string): string {
  return { zh: 'zh-Hans', 'zh-TW': 'zh-Hant' }[tag] ?? tag;
}

/** Reads a catalog. To have all of them in the bundles would take 8 ms at each start. A test checks their texts. */
function readCatalog(name: string): Catalog {
  return JSON.parse(readFileSync(fileOf(name), 'utf8'));
}

function fileOf(name: string): string {
  folder ??= catalogFolder();
  return join(folder, `${name}.json`);
}

let folder: string | undefined;

/** Finds the folder from this file, or from a bundle, which is in a folder of the project or of the package. */
function catalogFolder(): string {
  for (let parent = import.meta.dirname; ; parent = dirname(parent)) {
    const catalogs = join(parent, 'src/words/catalogs');
    if (existsSync(catalogs)) return catalogs;
    if (parent === dirname(parent)) throw new Error(`${import.meta.dirname} has no parent with src/words/catalogs.`);
  }
}
