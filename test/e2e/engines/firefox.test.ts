/** Follows the main journeys in Firefox. */
import { test } from 'vitest';
import { findFirefox, startFirefox } from './firefox.ts';
import { followJourneys } from './followJourneys.ts';

const path = findFirefox();

if (path !== null) followJourneys(() => startFirefox(path));
else test.skip('Firefox is not installed, so its journeys are skipped: apt install firefox-esr', () => {});
