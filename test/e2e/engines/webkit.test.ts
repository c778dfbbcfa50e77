/**
 * Follows the main journeys in WebKitGTK, which has the engine of Safari: every third one in `npm test`, and none that
 * Firefox follows.
 */
import { sampled } from '../../sampled.ts';
import { findWebKit } from '../../webkit.mjs';
import { followJourneys, skipJourneys } from './followJourneys.ts';
import { startWebKit } from './webkit.ts';

const paths = findWebKit();

const isLong = process.env.CATPOST_LONG !== undefined;

if (paths !== null)
  followJourneys(
    (preferences) => startWebKit(paths, preferences),
    { isDark: true, hasReducedMotion: true },
    (journeys) => (isLong ? journeys : sampled(journeys.slice(1))),
  );
else skipJourneys('WebKitGTK', 'webkit2gtk-driver xvfb');
