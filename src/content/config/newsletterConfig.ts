/** Reads `newsletter:` in site.yaml: the service that sends the newsletter. */
import { z } from 'zod';
import type { Newsletter } from '../../types/services.ts';
import { hasOneService, host, named, oneService, orShort, shapeError, someText } from './serviceShapes.ts';

const notName = 'must be your user name at Buttondown';
const buttondown = orShort(
  'name',
  z.strictObject(
    { name: z.string({ error: notName }).regex(/^[\w.-]+$/, notName), host: host.default('https://buttondown.com') },
    { error: shapeError(notName) },
  ),
);

const listmonk = z.strictObject(
  { host, list: someText },
  { error: shapeError('must be { host: https://list.example.org, list: … }, with the UUID of the list') },
);

/** `newsletter:` */
export const newsletterShape = named(
  z
    .strictObject(
      { buttondown: buttondown.optional(), listmonk: listmonk.optional(), text: someText.optional() },
      { error: shapeError('must name a service, such as { buttondown: you }') },
    )
    .refine(hasOneService(['buttondown', 'listmonk']), oneService('buttondown, listmonk'))
    .transform((written): Newsletter | null => {
      const shown = { text: written.text ?? null };
      if (written.buttondown) return { kind: 'buttondown', ...written.buttondown, ...shown };
      return written.listmonk ? { kind: 'listmonk', ...written.listmonk, ...shown } : null;
    }),
);
