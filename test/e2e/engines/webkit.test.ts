/**
 * Follows the main journeys in WebKitGTK, which has the engine of Safari: in `npm test` those that Firefox does not
 * follow.
 */
import { halved } from '../../sampled.ts';
import { findWebKit } from '../../webkit.mjs';
import { followJourneys, skipJourneys } from './followJourneys.ts';
import { startWebKit } from './webkit.ts';

const paths = findWebKit();

if (paths !== null)
  followJourneys(
    (preferences) => startWebKit(paths, preferences),
    { isDark: true, hasReducedMotion: true },
    (journeys) => halved(journeys, 'with the second'),
  );
else skipJourneys('WebKitGTK', 'webkit2gtk-driver xvfb');
