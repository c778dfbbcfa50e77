/** Reads `webmention:` in site.yaml: the service that receives webmentions. */
import { z } from 'zod';
import type { Webmention } from '../../types/services.ts';
import { host, shapeError } from './serviceShapes.ts';

const notService = 'must be webmention.io';

/** `webmention:`. Another host runs the same program. */
export const webmentionShape = z.preprocess(
  (value): unknown => (value === 'webmention.io' ? { host: 'https://webmention.io' } : value),
  z.strictObject({ host }, { error: shapeError(notService) }).transform((written): Webmention => written),
);
