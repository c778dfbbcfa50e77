/** Answers 404s of Caddy with the site's own page, and with the headers of that page. */

import { quoted } from './caddySyntax.ts';
import { contentTypeOf } from './contentTypes.ts';
import { type HeaderRule, headersFor } from './headers.ts';

/**
 * Returns a `handle_errors` block for the paths below `basePath`. By then Caddy has set the headers of the missing
 * path; those that 404.html does not have are removed.
 */
export function errorLines(rules: HeaderRule[], basePath: string): string[] {
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))];
  return [
    'handle_errors {',
    '\t@missing {',
    ...missingConditions(basePath),
    '\t}',
    ...(['http', 'https'] as const).flatMap((scheme) => headerLines(scheme, names, rules, basePath)),
    `\trewrite @missing ${quoted(`${basePath}404.html`)}`,
    '\tfile_server @missing {',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
  ];
}

function missingConditions(basePath: string): string[] {
  return [`\t\tpath ${quoted(`${basePath}*`)}`, '\t\texpression {err.status_code} == 404'];
}

function headerLines(scheme: 'http' | 'https', names: string[], rules: HeaderRule[], basePath: string): string[] {
  const headers = headersFor('/404.html', rules, scheme);
  return [
    `\t@missing_${scheme} {`,
    ...missingConditions(basePath),
    `\t\tprotocol ${scheme}`,
    '\t}',
    `\theader @missing_${scheme} {`,
    ...names.map((name) => {
      const value = headers.get(name.toLowerCase());
      return value === undefined ? `\t\t-${name}` : `\t\t${name} ${quoted(value)}`;
    }),
    `\t\tContent-Type ${quoted(contentTypeOf('404.html'))}`,
    '\t\t?Vary Accept-Encoding',
    '\t\t-Server',
    '\t}',
  ];
}
