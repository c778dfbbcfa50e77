/** Answers 404s of Caddy with the site's own page, and with the headers of that page. */

import { quoted } from './caddySyntax.ts';
import { contentTypeOf } from './contentTypes.ts';
import { type HeaderRule, headersFor } from './headers.ts';

/**
 * Returns a `handle_errors` block for the paths below `basePath`. By then Caddy has set the headers of the missing
 * path; those that 404.html does not have are removed. `further` are the home pages with a 404 page of their own.
 */
export function errorLines(rules: HeaderRule[], basePath: string, further: { root: string; path: string }[]): string[] {
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))];
  return [
    'handle_errors {',
    '\t@missing {',
    ...missingConditions(basePath),
    '\t}',
    ...(['http', 'https'] as const).flatMap((scheme) => headerLines(scheme, names, rules, basePath)),
    ...rewriteLines(basePath, further),
    '\tfile_server @missing {',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
  ];
}

/** `map` comes before `rewrite` in Caddy's order of directives, so it sees the missing path. */
function rewriteLines(basePath: string, further: { root: string; path: string }[]): string[] {
  const main = quoted(`${basePath}404.html`);
  if (further.length === 0) return [`\trewrite @missing ${main}`];
  return [
    '\tmap {path} {catpost_missing} {',
    ...further.map(({ root, path }) => {
      const pattern = `~^${escapeRegExp(basePath + root.slice(1))}`;
      return `\t\t${quoted(pattern)} ${quoted(basePath + path.slice(1))}`;
    }),
    `\t\tdefault ${main}`,
    '\t}',
    '\trewrite @missing {catpost_missing}',
  ];
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
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
