/** Runs one build in a process that disturb.ts kills. */
import { buildModel, type Place } from './builds.ts';
import type { Model } from './site.ts';

process.once('message', async ({ place, model }: { place: Place; model: Model }) => {
  await buildModel(place, model);
  process.disconnect();
});
process.send?.('ready');
