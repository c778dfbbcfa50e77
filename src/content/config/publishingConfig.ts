/** The part of site.yaml that says how the site is published: hosts, outside scripts, share images, kept files. */

import { z } from 'zod';
import type { Cards, Keep } from '../../types/config.ts';

/** Every host that catpost writes files for. */
const hosts = ['github-pages', 'netlify', 'cloudflare', 'vercel', 's3', 'nginx', 'caddy'] as const;

const host = z.enum(hosts, { error: hostFault() });

/** One host, or a list of them. */
export const hostShape = z
  .union([host.transform((one) => [one]), z.array(host)], { error: hostFault() })
  .transform((list) => [...new Set(list)]);

/** `all`, `none`, or `newest 20`. */
export const cardsShape = z
  .string({ error: cardsFault() })
  .regex(/^(?:all|none|newest [1-9]\d*)$/, cardsFault())
  .transform((written): Cards => {
    if (written === 'all' || written === 'none') return written;
    return { newest: Number(written.replace('newest ', '')) };
  });

/** `3 builds`, `30 days`, or `none`. */
export const keepShape = z
  .string({ error: keepFault() })
  .regex(/^(?:none|[1-9]\d* (?:builds?|days?))$/, keepFault())
  .transform((written): Keep => {
    const count = Number.parseInt(written, 10);
    if (written === 'none') return { builds: 0 };
    return written.includes('day') ? { days: count } : { builds: count };
  });

/** What a site without these keys has. */
export const publishingDefaults: { cards: Cards; keep: Keep } = { cards: { newest: 20 }, keep: { days: 30 } };

function hostFault(): string {
  return `must be ${hosts.slice(0, -1).join(', ')} or ${hosts.at(-1)}`;
}

function cardsFault(): string {
  return 'must be all, none, or a number of posts such as newest 20';
}

function keepFault(): string {
  return 'must be none, a number of builds such as 3 builds, or of days such as 30 days';
}
