/** Follows all journeys in one browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, EngineTab } from './engine.ts';
import { actionJourneys } from './journeys/actions.ts';
import { drawingJourneys } from './journeys/drawing.ts';
import { keyboardJourneys } from './journeys/keyboard.ts';
import { promptJourneys } from './journeys/prompt.ts';
import { readingJourneys } from './journeys/reading.ts';
import { type WatchedSite, watchedSite } from './watchedSite.ts';

/** What readers do, with what they see, by a description. */
export type Journeys = Record<string, (tab: EngineTab, site: WatchedSite) => Promise<void>>;

/** Registers a test for each journey, which also fails if a page of it reports an error. */
export function followJourneys(start: () => Promise<Engine>): void {
  let engine: Engine | null = null;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine?.close());
  test.each(Object.entries(journeys))('%s', async (_, follow) => {
    if (engine === null) throw new Error('The browser was not started.');
    const site = await watchedSite();
    await follow(await engine.openTab(), site);
    expect(site.reports).toEqual([]);
  });
}

const journeys: Journeys = {
  ...readingJourneys,
  ...keyboardJourneys,
  ...promptJourneys,
  ...actionJourneys,
  ...drawingJourneys,
};
