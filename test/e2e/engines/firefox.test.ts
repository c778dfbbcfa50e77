/** Follows the main journeys in Firefox. */
import { findFirefox, startFirefox } from './firefox.ts';
import { followJourneys, skipJourneys } from './followJourneys.ts';

const path = findFirefox();

if (path !== null) followJourneys(() => startFirefox(path));
else skipJourneys('Firefox', 'firefox-esr');
