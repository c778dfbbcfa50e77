/** The font families of cards: npm packages, of which those for some scripts are optional. */
import { isPackageInstalled } from './packages.ts';

/** A family for letters that the constant families lack. In an installed catpost its package is optional. */
type ScriptFamily = { family: string; letters: RegExp; name: string };

const alphabets: ScriptFamily[] = [
  { family: 'noto-sans-arabic', letters: /\p{Script=Arabic}/u, name: 'Arabic' },
  { family: 'noto-sans-hebrew', letters: /\p{Script=Hebrew}/u, name: 'Hebrew' },
  { family: 'noto-sans-devanagari', letters: /\p{Script=Devanagari}/u, name: 'Devanagari' },
  // The library draws the conjuncts of Noto Sans Bengali apart.
  { family: 'anek-bangla', letters: /\p{Script=Bengali}/u, name: 'Bengali' },
  { family: 'noto-sans-thai', letters: /\p{Script=Thai}/u, name: 'Thai' },
];
const japanese: ScriptFamily = {
  family: 'noto-sans-jp',
  letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  name: 'Japanese',
};
const korean: ScriptFamily = { family: 'noto-sans-kr', letters: /\p{Script=Hangul}/u, name: 'Korean' };
const simplified: ScriptFamily = { family: 'noto-sans-sc', letters: /\p{Script=Han}/u, name: 'Chinese' };
const traditional: ScriptFamily = { family: 'noto-sans-tc', letters: /\p{Script=Han}/u, name: 'Chinese' };
const eastAsian = [simplified, traditional, japanese, korean];

const emoji = 'noto-emoji';

const constant = ['jetbrains-mono', emoji];

/** A family that a text needs and that is not installed. `letter` is the first letter that needs it. */
export type MissingFont = { packageName: string; name: string; letter: string };

/**
 * Returns the installed families in order of preference: the first one that has a character draws it. `language` (BCP
 * 47) decides between the Japanese, Korean, simplified and traditional Chinese forms of a character.
 */
export function familiesFor(text: string, language: string): string[] {
  const first = eastAsianFor(text, language);
  const rest = eastAsian.filter((family) => family !== first);
  const scripts = [...alphabets, first, ...rest].filter(isThere);
  return [...constant, ...scripts.map(({ family }) => family)];
}

/**
 * Returns whether a family draws characters together: as one emoji, as joined letters, or as others than are written. The
 * Thai `ำ` is drawn as two characters, for example. So such a family needs all of its characters.
 */
export function hasJoinedCharacters(name: string): boolean {
  return name === emoji || alphabets.some(({ family }) => family === name);
}

/** Returns all installed families. */
export function installedFamilies(): string[] {
  return [...constant, ...[...alphabets, ...eastAsian].filter(isThere).map(({ family }) => family)];
}

/** Returns the families that a text needs and whose packages are not installed. */
export function missingFonts(
  text: string,
  language: string,
  isInstalled: (packageName: string) => boolean,
): MissingFont[] {
  const first = eastAsianFor(text, language);
  const wanted = [
    ...alphabets,
    { ...first, letters: /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u },
  ];
  return wanted.flatMap((script) => {
    const letter = script.letters.exec(text)?.[0];
    const packageName = packageOf(script.family);
    return letter === undefined || isInstalled(packageName) ? [] : [{ packageName, name: script.name, letter }];
  });
}

/** Returns the npm package of a family. */
export function packageOf(family: string): string {
  return `@fontsource-variable/${family}`;
}

/** Kana and hangul decide before the language, because a title may be in another language than its post. */
function eastAsianFor(text: string, language: string): ScriptFamily {
  if (japanese.letters.test(text)) return japanese;
  if (korean.letters.test(text)) return korean;
  const { language: primary, script } = new Intl.Locale(language).maximize();
  if (primary === 'ja') return japanese;
  if (primary === 'ko') return korean;
  // `zh-TW` and `zh-HK` too are written in `Hant`.
  return script === 'Hant' ? traditional : simplified;
}

function isThere({ family }: ScriptFamily): boolean {
  return isPackageInstalled(packageOf(family));
}
