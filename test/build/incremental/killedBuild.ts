/** A process that makes one build, to be killed by disturb.ts. */
import { built, type Place } from './builds.ts';
import type { Model } from './site.ts';

process.once('message', async ({ place, model }: { place: Place; model: Model }) => {
  await built(place, model);
  process.disconnect();
});
process.send?.('ready');
