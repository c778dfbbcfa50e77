/** The Content-Security-Policy of every page: no inline style or script but those that are allowed by their hash. */

import { createHash } from 'node:crypto';
import type { SiteConfig } from '../types/config.ts';
import { serviceHosts } from './services/serviceHosts.ts';
import { noOwnHead, type OwnHead } from './slots/ownHead.ts';

/** The two inline texts of catpost, exactly as they are between their tags. */
export type InlineTexts = { style: string; script: string };

/** The settings that change the policy. */
type PolicyConfig = Pick<SiteConfig, 'media' | 'scripts' | 'comments' | 'analytics' | 'newsletter'>;

/**
 * Returns the policy for a meta element. `config` has the hosts and services that site.yaml allows, and `own` is what
 * `head.html` needs. `frame-ancestors` is missing because it has no effect in a meta element, and
 * `upgrade-insecure-requests` because it would break a site that is opened over http on a LAN address.
 */
export function contentSecurityPolicy(
  { style, script }: InlineTexts,
  config: PolicyConfig,
  own: OwnHead = noOwnHead,
): string {
  const { media, scripts } = config;
  const mediaHosts = hostSources(media);
  const scriptHosts = hostSources(scripts);
  const services = serviceHosts(config);
  const frames = [...media.map((host) => `https://${host}`), ...services.frame];
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
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    [`connect-src 'self'${scriptHosts}`, ...services.connect].join(' '),
    "manifest-src 'self'",
    "base-uri 'none'",
    ["form-action 'self'", ...services.form].join(' '),
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
