/** Reads `analytics:` in site.yaml: the service that counts visits. */
import { z } from 'zod';
import type { Analytics } from '../../types/services.ts';
import { hasOneService, host, named, oneService, originOf, orShort, shapeError } from './serviceShapes.ts';

const notDomain = 'must be the name of the site in Plausible, such as example.org';
const plausible = orShort(
  'domain',
  z.strictObject(
    {
      domain: z.string({ error: notDomain }).regex(/^[^\s/:]+(?:,[^\s/:]+)*$/, notDomain),
      host: host.default('https://plausible.io'),
    },
    { error: shapeError(notDomain) },
  ),
);

const notGoat = 'must be your code at GoatCounter, or the address of your own, such as https://stats.example.org';
const goatcounter = z
  .string({ error: notGoat })
  .refine((written) => goatHostOf(written) !== null, notGoat)
  .transform((written) => ({ host: goatHostOf(written) ?? written }));

const notWebsite = 'must be the id of the website in Umami, such as 512c723a-a19d-4b71-614f-4d32c1d50fdf';
const umami = orShort(
  'website',
  z.strictObject(
    {
      website: z.string({ error: notWebsite }).regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, notWebsite),
      // The script of Umami Cloud sends to this host, and not to the one that it is loaded from.
      host: host.default('https://api-gateway.umami.dev'),
    },
    { error: shapeError(notWebsite) },
  ),
);

/** `analytics:` */
export const analyticsShape = named(
  z
    .strictObject(
      { plausible: plausible.optional(), goatcounter: goatcounter.optional(), umami: umami.optional() },
      { error: shapeError('must name a service, such as { goatcounter: mycode }') },
    )
    .refine(hasOneService(['plausible', 'goatcounter', 'umami']), oneService('plausible, goatcounter, umami'))
    .transform((written): Analytics | null => {
      if (written.plausible) return { kind: 'plausible', ...written.plausible };
      if (written.goatcounter) return { kind: 'goatcounter', ...written.goatcounter };
      return written.umami ? { kind: 'umami', ...written.umami } : null;
    }),
);

function goatHostOf(written: string): string | null {
  if (/^[\w-]+$/.test(written)) return `https://${written}.goatcounter.com`;
  return originOf(written.replace(/\/count\/?$/, ''));
}
