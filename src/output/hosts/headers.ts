/** The one model of response headers: what every host's files say, each in the words of that host. */
import type { Site } from '../../types.ts';
import { hiddenPaths } from '../hidden.ts';
import { svgPolicy } from '../serve.ts';

/** `pattern` is a path of the site with `*` for anything. Where two rules name one header, the later one counts. */
export type HeaderRule = { pattern: string; headers: Record<string, string> };

/** What the rules depend on: the address of the site, and the markdown that no search engine should list. */
export type HeaderSite = { url: string; hidden: string[] };

export function headerSite(site: Site): HeaderSite {
  return { url: site.config.url, hidden: hiddenPaths(site) };
}

/**
 * All rules, the general ones first. A page has its policy in itself, so the header adds only what a meta element may
 * not say: a header with hashes would break pages that are newer than the server's configuration.
 */
export function headerRules({ url, hidden }: HeaderSite): HeaderRule[] {
  const secure = url.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {};
  return [
    {
      pattern: '/*',
      headers: {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'Content-Security-Policy': "frame-ancestors 'none'",
        ...secure,
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    },
    { pattern: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    // Feed readers on the web show the pictures of a post.
    ...images.map((ending) => ({
      pattern: `/*.${ending}`,
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
    })),
    { pattern: '/*.svg', headers: { 'Content-Security-Policy': svgPolicy } },
    ...unlisted(hidden).map((pattern) => ({ pattern, headers: { 'X-Robots-Tag': 'noindex' } })),
  ];
}

/** The headers of one path of the site. */
export function headersFor(path: string, rules: HeaderRule[]): Record<string, string> {
  return Object.assign({}, ...rules.filter(({ pattern }) => fits(path, pattern)).map(({ headers }) => headers));
}

/** A server compares every path with every rule, so many placeholders keep all markdown out of search engines. */
function unlisted(hidden: string[]): string[] {
  return hidden.length > 50 ? ['/*.md'] : hidden;
}

const images = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'];

function fits(path: string, pattern: string): boolean {
  if (!pattern.includes('*')) return path === pattern;
  const [start = '', end = ''] = pattern.split('*');
  return path.startsWith(start) && path.toLowerCase().endsWith(end);
}
