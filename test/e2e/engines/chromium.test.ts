/** Follows the main journeys in Chromium: in `npm test` only three, because all other tests run in it too. */
import { sampled } from '../../sampled.ts';
import { startChromium } from './chromium.ts';
import { followJourneys } from './followJourneys.ts';

followJourneys(startChromium, { isDark: true, hasReducedMotion: false }, (journeys) => sampled(sampled(journeys)));
