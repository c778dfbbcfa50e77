/** Follows the main journeys in Chromium. */
import { startChromium } from './chromium.ts';
import { followJourneys } from './followJourneys.ts';

followJourneys(startChromium);
