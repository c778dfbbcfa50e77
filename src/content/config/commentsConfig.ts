/** Reads `comments:` in site.yaml: the service that keeps the comments on posts. */
import { z } from 'zod';
import type { Comments } from '../../types/services.ts';
import {
  address,
  hasOneService,
  host,
  named,
  notHost,
  oneService,
  originOf,
  orShort,
  shapeError,
  someText,
} from './serviceShapes.ts';

const notRepo = 'must be a repository on GitHub such as you/blog';
const repo = z.string({ error: notRepo }).regex(/^[\w.-]+\/[\w.-]+$/, notRepo);

const giscus = z.strictObject(
  { repo, repoId: someText, category: someText, categoryId: someText, host: host.default('https://giscus.app') },
  { error: shapeError('must be { repo: you/blog, repoId: …, category: …, categoryId: … }, as giscus.app shows them') },
);

const utterances = orShort(
  'repo',
  z.strictObject(
    { repo, label: someText.nullable().default(null), host: host.default('https://utteranc.es') },
    { error: shapeError(notRepo) },
  ),
);

const notInstance = 'must be the host of your account, such as example.social';
const mastodon = z
  .string({ error: notInstance })
  .refine((name) => originOf(`https://${bareHost(name)}`) !== null, notInstance)
  .transform((name) => `https://${bareHost(name)}`);

const notLoad = 'must be click or seen';

/** `comments:` */
export const commentsShape = named(
  z
    .strictObject(
      {
        giscus: giscus.optional(),
        utterances: utterances.optional(),
        mastodon: mastodon.optional(),
        isso: orShort('url', z.strictObject({ url: address }, { error: shapeError(notHost) })).optional(),
        load: z.enum(['click', 'seen'], { error: notLoad }).optional(),
      },
      { error: shapeError('must name a service, such as { utterances: you/blog }') },
    )
    .refine(
      hasOneService(['giscus', 'utterances', 'mastodon', 'isso']),
      oneService('giscus, utterances, mastodon, isso'),
    )
    .transform((written): Comments | null => {
      const when = { load: written.load ?? 'click' };
      if (written.giscus) return { kind: 'giscus', ...written.giscus, ...when };
      if (written.utterances) return { kind: 'utterances', ...written.utterances, ...when };
      if (written.isso) return { kind: 'isso', ...written.isso, ...when };
      return written.mastodon ? { kind: 'mastodon', host: written.mastodon, ...when } : null;
    }),
);

/** Returns the host of `example.social`, `https://example.social` and `@you@example.social`. */
function bareHost(name: string): string {
  return name.replace(/^(?:https:\/\/|@?[\w.-]*@)/, '').replace(/\/$/, '');
}
