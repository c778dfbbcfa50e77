/** Follows the main journeys in Firefox. */
import { findFirefox } from '../../firefox.mjs';
import { startFirefox } from './firefox.ts';
import { followJourneys, skipJourneys } from './followJourneys.ts';

const path = findFirefox();

if (path !== null)
  followJourneys((preferences) => startFirefox(path, preferences), { isDark: false, hasReducedMotion: false });
else skipJourneys('Firefox', 'firefox-esr');
