/** The catalogs that catpost has, and which of them a language gets. */
import ar from './catalogs/ar.json' with { type: 'json' };
import bn from './catalogs/bn.json' with { type: 'json' };
import en from './catalogs/en.json' with { type: 'json' };
import fa from './catalogs/fa.json' with { type: 'json' };
import he from './catalogs/he.json' with { type: 'json' };
import hi from './catalogs/hi.json' with { type: 'json' };
import id from './catalogs/id.json' with { type: 'json' };
import ja from './catalogs/ja.json' with { type: 'json' };
import ko from './catalogs/ko.json' with { type: 'json' };
import vi from './catalogs/vi.json' with { type: 'json' };
import zhHans from './catalogs/zh-Hans.json' with { type: 'json' };
import zhHant from './catalogs/zh-Hant.json' with { type: 'json' };
import type { Catalog } from './model.ts';

/** All catalogs, by the BCP 47 tag of their language. To add one, see docs/languages.md. */
export const catalogs: Record<string, Catalog> = {
  ar,
  bn,
  en,
  fa,
  he,
  hi,
  id,
  ja,
  ko,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** A catalog with the tag of its language. */
export type Words = Catalog & { language: string };

/**
 * Returns the texts for a language. `pt-BR` gets those of `pt` if it has none of its own, and `zh-TW` those of `zh-Hant`.
 * A language without a catalog gets English.
 */
export function wordsIn(language: string): Words {
  const known = chosen.get(language);
  if (known !== undefined) return known;
  const found = candidatesOf(language).find((tag) => Object.hasOwn(catalogs, tag)) ?? 'en';
  const words = { ...(catalogs[found] ?? en), language: found };
  chosen.set(language, words);
  return words;
}

const chosen = new Map<string, Words>();

/** Returns the tags to look for, the closest first. */
function candidatesOf(language: string): string[] {
  const { language: primary, script, region } = new Intl.Locale(language).maximize();
  return [`${primary}-${region}`, `${primary}-${script}`, primary];
}
