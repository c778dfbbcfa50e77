/** Follows the main journeys in WebKitGTK, which has the engine of Safari. */
import { followJourneys, skipJourneys } from './followJourneys.ts';
import { findWebKit, startWebKit } from './webkit.ts';

const paths = findWebKit();

if (paths !== null)
  followJourneys((preferences) => startWebKit(paths, preferences), { isDark: true, hasReducedMotion: true });
else skipJourneys('WebKitGTK', 'webkit2gtk-driver xvfb');
