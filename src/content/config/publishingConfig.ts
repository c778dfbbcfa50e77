/** The keys of site.yaml that say how the site is published: hosts, share images, kept files. */
import { z } from 'zod';
import type { Cards, Host, Keep } from '../../types/config.ts';

/** Every host that catpost writes files for. */
const hosts = ['github-pages', 'netlify', 'cloudflare', 'vercel', 's3', 'nginx', 'caddy'] as const satisfies Host[];

const notHost = `must be ${hosts.slice(0, -1).join(', ')} or ${hosts.at(-1)}`;
const notCards = 'must be all, none, or a number of posts such as newest 20';
const notKeep = 'must be none, a number of builds such as 3 builds, or of days such as 30 days';

const host = z.enum(hosts, { error: notHost });

/** One host, or a list of hosts. */
export const hostShape = z
  .union([host.transform((one) => [one]), z.array(host)], { error: notHost })
  .transform((list) => [...new Set(list)]);

/** `all`, `none`, or `newest 20`. */
export const cardsShape = z
  .string({ error: notCards })
  .regex(/^(?:all|none|newest [1-9]\d*)$/, notCards)
  .transform((written): Cards => {
    if (written === 'all' || written === 'none') return written;
    return { newest: Number(written.replace('newest ', '')) };
  });

/** `3 builds`, `30 days`, or `none`. */
export const keepShape = z
  .string({ error: notKeep })
  .regex(/^(?:none|[1-9]\d* (?:builds?|days?))$/, notKeep)
  .transform((written): Keep => {
    const count = Number.parseInt(written, 10);
    if (written === 'none') return { builds: 0 };
    return written.includes('day') ? { days: count } : { builds: count };
  });

/** The defaults of share images and kept files. */
export const publishingDefaults: { cards: Cards; keep: Keep } = { cards: { newest: 20 }, keep: { days: 30 } };
