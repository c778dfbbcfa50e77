/** Follows all journeys in one browser. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { sampleContent, sampleDate, samplePaths } from '../sampleContent.ts';
import type { Engine, EngineTab, Preferences } from './engine.ts';
import { journeySite } from './journeySite.ts';
import { actionJourneys } from './journeys/actions.ts';
import { drawingJourneys } from './journeys/drawing.ts';
import { everythingJourneys } from './journeys/everything.ts';
import { keyboardJourneys } from './journeys/keyboard.ts';
import { keepPreferences } from './journeys/preferences.ts';
import { promptJourneys } from './journeys/prompt.ts';
import { readingJourneys } from './journeys/reading.ts';
import { shownWell } from './page.ts';
import { serveWatched, type WatchedSite, watchedFolder } from './watchedSite.ts';

/** What readers do, with what they see, by a description. */
export type Journeys = Record<string, (tab: EngineTab, site: WatchedSite) => Promise<void>>;

/**
 * Registers a test for each of the journeys that `choose` returns. It also fails if a page of the journey reports an
 * error. Under `npm run test:long`, the browser also starts with the opposite preferences.
 */
export function followJourneys(
  start: (preferences: Preferences) => Promise<Engine>,
  preferences: Preferences,
  choose: <Journey>(all: Journey[]) => Journey[],
): void {
  let engine: Engine | null = null;
  const folders = { journeys: '', sample: '' };
  beforeAll(async () => {
    engine = await start(preferences);
    folders.journeys = await watchedFolder('journeys', journeySite);
    if (process.env.CATPOST_LONG) folders.sample = await watchedFolder('sample', sampleContent, sampleDate);
  });
  afterAll(() => engine?.close());
  const openTab = () => {
    if (engine === null) throw new Error('The browser was not started.');
    return engine.openTab();
  };

  test.each(choose(Object.entries(journeys)))(
    '%s',
    { timeout: process.env.CATPOST_LONG ? 120_000 : 30_000 },
    async (_, follow) => {
      const site = await serveWatched(folders.journeys);
      await follow(await openTab(), site);
      expect(site.reports).toEqual([]);
    },
  );

  test('a page has the colours and the motion that the system asks for', async () => {
    await keepPreferences(await openTab(), await serveWatched(folders.journeys), preferences);
  });

  test.runIf(process.env.CATPOST_LONG)(
    'a page has the opposite colours and motion if the system asks for them',
    async () => {
      const opposite = { isDark: !preferences.isDark, hasReducedMotion: !preferences.hasReducedMotion };
      const other = await start(opposite);
      onTestFinished(() => other.close());
      await keepPreferences(await other.openTab(), await serveWatched(folders.journeys), opposite);
    },
  );

  test.runIf(process.env.CATPOST_LONG).each(samplePaths)(
    '%s of the sample site is shown without errors',
    async (path) => {
      const site = await serveWatched(folders.sample);
      const tab = await openTab();
      for (const width of [1280, 390, 320]) {
        await tab.resize(width, 800);
        await shownWell(tab, site.url(path));
      }
      expect(site.reports).toEqual([]);
    },
  );
}

/** Registers one skipped test, and prints what to install. */
export function skipJourneys(browser: string, packages: string): void {
  const message = `${browser} is not installed, so its journeys are skipped: apt install ${packages}`;
  console.log(message);
  test.skip(message, () => {});
}

const journeys: Journeys = {
  ...readingJourneys,
  ...keyboardJourneys,
  ...promptJourneys,
  ...actionJourneys,
  ...drawingJourneys,
  ...(process.env.CATPOST_LONG ? everythingJourneys : {}),
};
