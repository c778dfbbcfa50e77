/** The Content-Security-Policy of every page (decision 8): nothing inline but what is named here by its hash. */
import { createHash } from 'node:crypto';

/** The two inline texts of a page, exactly as they stand between their tags. */
export type InlineTexts = { style: string; script: string };

/**
 * The policy as a meta element carries it. `frame-ancestors` has no effect there, and `upgrade-insecure-requests`
 * would break a site opened over http on a LAN address. `hosts` are those of `media:` in site.yaml.
 */
export function contentSecurityPolicy({ style, script }: InlineTexts, hosts: string[] = []): string {
  const listed = hosts.map((host) => ` https://${host}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self' ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    `img-src 'self'${listed}`,
    "font-src 'self'",
    `media-src 'self'${listed}`,
    ...(hosts.length > 0 ? [`frame-src${listed}`] : []),
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types page default',
  ].join('; ');
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
