/** Reads the changelog of catpost. */

/** A section of the changelog, with its heading. `version` is null for what has no version yet. */
export type ChangelogSection = { version: string | null; text: string };

/** Returns the sections of all versions after `version`, newest first. */
export function sectionsAfter(changelog: string, version: string): ChangelogSection[] {
  return sectionsOf(changelog).filter(
    (section) => section.version === null || compareVersions(section.version, version) > 0,
  );
}

/**
 * Compares two versions as https://semver.org/#spec-item-11 does, but for the order of two pre-releases of one version.
 * Returns a negative number if the first is older.
 */
export function compareVersions(a: string, b: string): number {
  const [[numbersA, isEarlyA], [numbersB, isEarlyB]] = [parsed(a), parsed(b)];
  const place = numbersA.findIndex((number, index) => number !== numbersB[index]);
  if (place !== -1) return (numbersA[place] ?? 0) - (numbersB[place] ?? 0);
  return Number(isEarlyB) - Number(isEarlyA);
}

/** Returns whether a text is a version: `1.2.0`, or `1.2.0-beta.1`. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(text);
}

function sectionsOf(changelog: string): ChangelogSection[] {
  const texts = changelog.split(/^(?=## )/m).slice(1);
  return texts.map((text) => ({
    version: /^## \[?(\d+\.\d+\.\d+\S*?)\]?(?:\s|$)/.exec(text)?.[1] ?? null,
    text: text.trim(),
  }));
}

function parsed(version: string): [numbers: number[], isEarly: boolean] {
  const [numbers = '', early] = version.split(/-(.*)/);
  return [numbers.split('.').map(Number), early !== undefined];
}
