/** The Content-Security-Policy of every page: no inline style or script but those that are allowed by their hash. */

import { createHash } from 'node:crypto';
import type { SiteConfig } from '../types/config.ts';
import { noOwnHead, type OwnHead } from './slots/ownHead.ts';

/** The two inline texts of catpost, exactly as they are between their tags. */
export type InlineTexts = { style: string; script: string };

/**
 * Returns the policy for a meta element. `media` and `scripts` are the hosts that site.yaml allows, and `own` is what `head.html` needs. `frame-ancestors`
 * is missing because it has no effect in a meta element, and `upgrade-insecure-requests` because it would break a site
 * that is opened over http on a LAN address.
 */
export function contentSecurityPolicy(
  { style, script }: InlineTexts,
  { media, scripts }: Pick<SiteConfig, 'media' | 'scripts'>,
  own: OwnHead = noOwnHead,
): string {
  const mediaHosts = hostSources(media);
  const scriptHosts = hostSources(scripts);
  return [
    "default-src 'none'",
    // The search index is WebAssembly that runs in the site's own worker.
    `script-src 'self' 'wasm-unsafe-eval' ${[script, ...own.scripts].map(hashSource).join(' ')}${scriptHosts}`,
    "worker-src 'self'",
    `style-src ${[style, ...own.styles].map(hashSource).join(' ')}${own.loadsStyles ? ` 'self'${scriptHosts}` : ''}`,
    `img-src 'self'${mediaHosts}`,
    // A stylesheet of another host loads its fonts from there.
    `font-src 'self'${own.loadsStyles ? scriptHosts : ''}`,
    `media-src 'self'${mediaHosts}`,
    ...(media.length > 0 ? [`frame-src${mediaHosts}`] : []),
    `connect-src 'self'${scriptHosts}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types page default',
  ].join('; ');
}

function hostSources(hosts: string[]): string {
  return hosts.map((host) => ` https://${host}`).join('');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
