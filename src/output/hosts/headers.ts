/** Stand-in until the shared model is merged. */
import type { Site } from '../../types.ts';
import type { Shell } from '../html.ts';
import { svgPolicy } from '../serve.ts';

export type HeaderRule = { pattern: string; headers: Record<string, string> };

export function headerRules(_site?: Site, _shell?: Shell): HeaderRule[] {
  return [
    {
      pattern: '/*',
      headers: {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "frame-ancestors 'none'",
      },
    },
    { pattern: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    { pattern: '/*.svg', headers: { 'Content-Security-Policy': svgPolicy } },
  ];
}

export function headersFor(path: string, rules: HeaderRule[]): Record<string, string> {
  const fits = ({ pattern }: HeaderRule) =>
    new RegExp(
      `^${pattern
        .split('*')
        .map((part) => part.replace(/[.]/g, '\\.'))
        .join('.*')}$`,
    ).test(path);
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers));
}
