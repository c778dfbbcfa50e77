/** Follows the main journeys in Firefox: every third one in `npm test`. */
import { findFirefox } from '../../firefox.mjs';
import { sampled } from '../../sampled.ts';
import { startFirefox } from './firefox.ts';
import { followJourneys, skipJourneys } from './followJourneys.ts';

const path = findFirefox();

if (path !== null)
  followJourneys((preferences) => startFirefox(path, preferences), { isDark: false, hasReducedMotion: false }, sampled);
else skipJourneys('Firefox', 'firefox-esr');
