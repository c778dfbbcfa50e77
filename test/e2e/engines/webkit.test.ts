/** Follows the main journeys in WebKitGTK, which has the engine of Safari. */
import { test } from 'vitest';
import { followJourneys } from './followJourneys.ts';
import { findWebKit, startWebKit } from './webkit.ts';

const paths = findWebKit();

if (paths !== null) followJourneys(() => startWebKit(paths));
else test.skip('WebKitGTK is not installed, so its journeys are skipped: apt install webkit2gtk-driver xvfb', () => {});
