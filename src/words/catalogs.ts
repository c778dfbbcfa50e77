/** Which of the catalogs in `catalogs/` a language gets. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import en from './catalogs/en.json' with { type: 'json' };
import type { Catalog } from './model.ts';

/** A catalog with the BCP 47 tag of its language. */
export type Words = Catalog & { language: string };

/**
 * Returns the texts for a language. `pt-BR` gets those of `pt` if it has none of its own, and `zh-TW` those of `zh-Hant`.
 * A language without a catalog gets English.
 */
export function wordsIn(language: string): Words {
  const known = chosen.get(language);
  if (known !== undefined) return known;
  const found = candidatesOf(language).find((tag) => tag === 'en' || existsSync(fileOf(tag))) ?? 'en';
  const words = { ...(found === 'en' ? en : readCatalog(found)), language: found };
  chosen.set(language, words);
  return words;
}

const chosen = new Map<string, Words>();

/** Returns the tags to look for, the closest first. */
function candidatesOf(language: string): string[] {
  const { language: primary, script, region } = new Intl.Locale(language).maximize();
  return [`${primary}-${region}`, `${primary}-${script}`, primary];
}

/** Reads a catalog. To have all of them in the bundles would take 8 ms at each start. A test checks their texts. */
function readCatalog(tag: string): Catalog {
  return JSON.parse(readFileSync(fileOf(tag), 'utf8'));
}

function fileOf(tag: string): string {
  folder ??= catalogFolder();
  return join(folder, `${tag}.json`);
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
