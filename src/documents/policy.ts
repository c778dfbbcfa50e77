/** The Content-Security-Policy of every page (decision 8): nothing inline but what is named here by its hash. */

import { createHash } from 'node:crypto';
import type { SiteConfig } from '../types/config.ts';

/** The two inline texts of a page, exactly as they stand between their tags. */
export type InlineTexts = { style: string; script: string };

/**
 * The policy as a meta element carries it. `frame-ancestors` has no effect there, and `upgrade-insecure-requests`
 * would break a site opened over http on a LAN address. `media` and `scripts` are the hosts of site.yaml.
 */
export function contentSecurityPolicy(
  { style, script }: InlineTexts,
  { media, scripts }: Pick<SiteConfig, 'media' | 'scripts'>,
): string {
  const listed = sources(media);
  const scripted = sources(scripts);
  return [
    "default-src 'none'",
    // Search is WebAssembly, in a worker of the site's own.
    `script-src 'self' 'wasm-unsafe-eval' ${hashSource(script)}${scripted}`,
    "worker-src 'self'",
    `style-src ${hashSource(style)}`,
    `img-src 'self'${listed}`,
    "font-src 'self'",
    `media-src 'self'${listed}`,
    ...(media.length > 0 ? [`frame-src${listed}`] : []),
    `connect-src 'self'${scripted}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types page default',
  ].join('; ');
}

function sources(hosts: string[]): string {
  return hosts.map((host) => ` https://${host}`).join('');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
