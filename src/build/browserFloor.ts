/**
 * The oldest browsers in which catpost's scripts run: those that had all of Baseline Widely available
 * (https://web.dev/baseline) on a day, so the latest releases of 30 months before it. The bundle is compiled for them,
 * and test/browser/floor/ finds uses of what is newer. Older browsers show every page as without scripts:
 * browser/inlineScript.ts tells them apart. To raise the floor, change both, and the versions in docs/reading.md.
 */
export const browserFloor = {
  day: '2026-10-31',
  versions: { chrome: '124', edge: '124', firefox: '125', safari: '17.4' },
} as const;

/**
 * Returns the floor as Vite's `build.target` wants it: `chrome124`. Safari is named for phones too, because only there it
 * knows `text-size-adjust`, and with a prefix.
 */
export function compilerTargets(): string[] {
  const { versions } = browserFloor;
  return Object.entries({ ...versions, ios: versions.safari }).map(([browser, version]) => browser + version);
}
