/** Follows the main journeys in WebKitGTK, which has the engine of Safari. */
import { findWebKit } from '../../webkit.mjs';
import { followJourneys, skipJourneys } from './followJourneys.ts';
import { startWebKit } from './webkit.ts';

const paths = findWebKit();

if (paths !== null)
  followJourneys((preferences) => startWebKit(paths, preferences), { isDark: true, hasReducedMotion: true });
else skipJourneys('WebKitGTK', 'webkit2gtk-driver xvfb');
