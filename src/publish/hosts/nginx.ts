/**
 * Writes the configuration for nginx: a file to include in the author's `server` block, and one line for the brotli
 * module. The site is in the server's root, at its base path; docs/hosts/nginx.md describes the setup.
 */

import type { Site } from '../../types/content.ts';
import { contentTypes, otherType } from './contentTypes.ts';
import type { HeaderRule, PathMatch } from './headers.ts';
import { furtherNotFoundPaths } from './notFoundPaths.ts';
import { redirectMap } from './redirectMap.ts';

/** This line is in a separate file, because nginx does not start with it if the module is missing. */
export const brotliConfiguration =
  '# Sends the .br files. This needs a module: apt install libnginx-mod-http-brotli-static\nbrotli_static on;\n';

/**
 * Returns the text of the file. All headers are set in one place, with variables for those that differ, because a
 * location that sets a header drops all inherited ones. The variables are set by `if`, because `map` is not allowed in
 * a server block. Each redirect is a location, because the keys of a `map` are limited to 50 bytes by default.
 */
export function siteConfiguration(site: Pick<Site, 'base' | 'redirects' | 'editions'>, rules: HeaderRule[]): string {
  const { base } = site;
  const names = [...new Set(rules.flatMap((rule) => rule.headers.map(([name]) => name)))];
  const headers = names.map((name) => headerConfiguration(name, rules, base));
  const missing = missingConfiguration(site);
  const lines = [
    '# Written by catpost at each build. Include it in a server block that has a root.',
    ...headers.flatMap(({ variableLines }) => variableLines),
    ...missing.variableLines,
    ...baseRedirectLines(base),
    '',
    `location ${quoted(decodeURI(base))} {`,
    '  index index.html;',
    '  absolute_redirect off;',
    '  server_tokens off;',
    `  error_page 404 ${missing.page};`,
    '  # A folder without a page gets the 404 page too.',
    `  error_page 403 =404 ${missing.page};`,
    '',
    ...headers.map(({ headerLine }) => `  ${headerLine}`),
    '',
    '  gzip off;',
    '  gzip_static on;',
    '  gzip_vary on;',
    '',
    `  default_type ${otherType};`,
    '  types {',
    ...typeLines(),
    '  }',
    '',
    ...innerLocations(site),
    ...[...redirectMap(site)].map(([from, to]) => `  location = ${quoted(from)} { return 301 ${quoted(to)}; }`),
    '}',
    '',
  ];
  return lines.join('\n');
}

/** `variableLines` go into the server block, `headerLine` into the location of the site. */
type HeaderConfiguration = { variableLines: string[]; headerLine: string };

function headerConfiguration(name: string, rules: HeaderRule[], base: string): HeaderConfiguration {
  const values = rules.flatMap(({ match, headers, isHttpsOnly = false }) =>
    headers.flatMap(([other, value]) => (other === name ? [{ match, value, isHttpsOnly }] : [])),
  );
  const isGeneral = ({ match, isHttpsOnly }: (typeof values)[number]) => match.kind === 'all' && !isHttpsOnly;
  // nginx does not send a header with an empty value.
  const general = values.findLast(isGeneral)?.value ?? '';
  const specific = values.filter((value) => !isGeneral(value));
  if (specific.length === 0) return { variableLines: [], headerLine: `add_header ${name} ${quoted(general)} always;` };
  const variable = variableOf(name, base);
  const variableLines = [`set ${variable} ${quoted(general)};`];
  for (const { match, value, isHttpsOnly } of specific) {
    const condition = isHttpsOnly ? '$scheme = https' : `$uri ~* ${quoted(patternOf(match, base))}`;
    variableLines.push(`if (${condition}) {`, `  set ${variable} ${quoted(value)};`, '}');
  }
  return { variableLines, headerLine: `add_header ${name} ${variable} always;` };
}

/** Returns the page for missing paths, which is a variable if there are several: https://nginx.org/r/error_page */
function missingConfiguration(site: Pick<Site, 'base' | 'editions'>): { variableLines: string[]; page: string } {
  const { base } = site;
  const pageAt = (path: string) => quoted(decodeURI(base) + path.slice(1));
  const further = furtherNotFoundPaths(site);
  if (further.length === 0) return { variableLines: [], page: pageAt('/404.html') };
  const variable = variableOf('missing', base);
  const variableLines = further.flatMap(({ root, path }) => [
    `if ($uri ~* ${quoted(patternOf({ kind: 'folder', folder: root }, base))}) {`,
    `  set ${variable} ${pageAt(path)};`,
    '}',
  ]);
  return { variableLines: [`set ${variable} ${pageAt('/404.html')};`, ...variableLines], page: variable };
}

/** Returns the variable of a header. Its name includes the base, because one server may serve two sites. */
function variableOf(name: string, base: string): string {
  return `$catpost_${`${decodeURI(base).slice(1)}${name}`.toLowerCase().replace(/[^a-z0-9]/g, '_')}`;
}

/** Returns a regular expression for `$uri`, which is decoded and includes the base. */
function patternOf(match: PathMatch, base: string): string {
  const below = (path: string) => `^${escapeRegExp(decodeURI(base) + path.slice(1))}`;
  switch (match.kind) {
    case 'all':
      return below('/');
    case 'folder':
      return below(match.folder);
    case 'ending':
      return `${below('/')}.*${escapeRegExp(match.ending)}$`;
    case 'path':
      return `${below(match.path)}$`;
  }
}

function baseRedirectLines(base: string): string[] {
  if (base === '/') return [];
  const address = quoted(decodeURI(base.slice(0, -1)));
  return ['', `location = ${address} {`, '  absolute_redirect off;', `  return 301 ${quoted(base)};`, '}'];
}

function typeLines(): string[] {
  return Object.entries(contentTypes).map(([ending, type]) => `    ${quoted(type)} ${ending};`);
}

/**
 * Returns the locations within the site: the 404 pages, hidden files, and redirects from addresses that end in `.html`.
 */
function innerLocations(site: Pick<Site, 'base' | 'editions'>): string[] {
  const { base } = site;
  const missing = ['/404.html', ...furtherNotFoundPaths(site).map(({ path }) => path)];
  return [
    ...missing.flatMap((path) => [`  location = ${quoted(decodeURI(base) + path.slice(1))} {`, '    internal;', '  }']),
    '  location ~ /\\.(?!well-known(?:/|$)) {',
    '    return 404;',
    '  }',
    '  location ~ ^(?<catpost_page>.*)\\.html$ {',
    '    # The requested path, because internal redirects to the index of a folder come here too.',
    `    if ($request_uri ~ "^(${escapeRegExp(base)}(?:[^/\\\\\\\\?][^?]*/)?)index\\.html(\\?.*)?$") {`,
    '      return 301 $1$2;',
    '    }',
    '    if (-f $request_filename) {',
    '      break;',
    '    }',
    '    if (-f $document_root$catpost_page/index.html) {',
    '      rewrite ^(.*)\\.html$ $1/ permanent;',
    '    }',
    '  }',
  ];
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Quotes a parameter. nginx reads no other escapes that could occur in these texts. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
