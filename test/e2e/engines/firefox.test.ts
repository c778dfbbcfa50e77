/** Follows the main journeys in Firefox: half of them in `npm test`, of which WebKit follows the others. */
import { findFirefox } from '../../firefox.mjs';
import { halved } from '../../sampled.ts';
import { startFirefox } from './firefox.ts';
import { followJourneys, skipJourneys } from './followJourneys.ts';

const path = findFirefox();

if (path !== null)
  followJourneys(
    (preferences) => startFirefox(path, preferences),
    { isDark: false, hasReducedMotion: false },
    (journeys) => halved(journeys, 'with the first'),
  );
else skipJourneys('Firefox', 'firefox-esr');
