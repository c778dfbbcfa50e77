/** MDN's data about which browsers have which feature, compared with the browsers that catpost supports. */
import { createRequire } from 'node:module';
import type { BrowserName, CompatData, Identifier } from '@mdn/browser-compat-data';
import { browserFloor } from '../../../src/build/browserFloor.ts';

export const compatData: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

const { chrome, edge, firefox, safari } = browserFloor.versions;

/** The browsers of Baseline, with the oldest version that is supported. */
const floor = new Map<BrowserName, string>([
  ['chrome', chrome],
  ['chrome_android', chrome],
  ['edge', edge],
  ['firefox', firefox],
  ['firefox_android', firefox],
  ['safari', safari],
  ['safari_ios', safari],
]);

/** Returns the features and groups in a group, by their names. */
export function featuresIn(group: Identifier | undefined): [string, Identifier][] {
  const { __compat, ...features } = group ?? {};
  return Object.entries(features);
}

/** Returns whether a browser of the floor lacks a feature. False for a group, which has no data of its own. */
export function isNewer(feature: Identifier | undefined): boolean {
  if (!feature?.__compat) return false;
  const known = judged.get(feature);
  if (known !== undefined) return known;
  const judgement = [...floor].some(([browser, version]) => {
    const first = firstVersion(feature, browser);
    return first === null || compareVersions(first, version) > 0;
  });
  judged.set(feature, judgement);
  return judgement;
}

const judged = new Map<Identifier, boolean>();

/** Returns the first version of a browser that has the feature, at least in part, without a flag or a prefix. */
export function firstVersion(feature: Identifier | undefined, browser: BrowserName): string | null {
  const support = feature?.__compat?.support[browser];
  const statements = Array.isArray(support) ? support : support ? [support] : [];
  const versions = statements
    .filter(({ flags, prefix, alternative_name: otherName }) => !(flags || prefix || otherName))
    // A part may have been replaced by the whole.
    .filter(({ version_removed: end }) => !end || statements.some(({ version_added: start }) => start === end))
    .map(({ version_added: start }) => String(start).replace('≤', ''));
  return versions.filter((version) => /^[\d.]+$/.test(version)).sort(compareVersions)[0] ?? null;
}

/** Returns the latest release of a browser on a day. */
export function releaseOn(browser: BrowserName, day: string): string | undefined {
  const releases = Object.entries(compatData.browsers[browser].releases);
  const earlier = releases.filter(([, { release_date: date }]) => date !== undefined && date <= day);
  return earlier
    .map(([version]) => version)
    .sort(compareVersions)
    .at(-1);
}

/** Compares versions such as `17.4`. */
export function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
