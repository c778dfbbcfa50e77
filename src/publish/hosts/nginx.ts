/**
 * nginx: a file that the author's `server` block includes, and one line for the brotli module. The site lies below the
 * server's root, at its base path; docs/hosts/nginx.md says how it gets there.
 */

import type { Site } from '../../types/content.ts';
import { contentTypes, otherType } from './contentTypes.ts';
import type { HeaderRule, PathMatch } from './headers.ts';
import { oldAddresses } from './oldAddresses.ts';

/** A line of its own file, because nginx does not start where the module is missing. */
export const brotliConfiguration =
  '# Sends the .br files. Needs a module: apt install libnginx-mod-http-brotli-static\nbrotli_static on;\n';

/**
 * Headers stand in one place, with variables for what differs: a location with a header of its own would drop all of
 * the others. The variables are set by `if` and not by `map`, which could not be in the author's server block. A
 * redirect is a location and not a line of a `map`, whose keys may have no more than 50 bytes without further settings.
 */
export function siteConfiguration(site: Pick<Site, 'base' | 'redirects'>, rules: HeaderRule[]): string {
  const { base } = site;
  const names = [...new Set(rules.flatMap((rule) => rule.headers.map(([name]) => name)))];
  const headers = names.map((name) => headerOf(name, rules, base));
  const lines = [
    '# Written by catpost, anew at each build. Include it in a server block that has a root.',
    ...headers.flatMap(({ before }) => before),
    ...(base === '/'
      ? []
      : [
          '',
          `location = ${quoted(decodeURI(base.slice(0, -1)))} {`,
          '  absolute_redirect off;',
          `  return 301 ${quoted(base)};`,
          '}',
        ]),
    '',
    `location ${quoted(decodeURI(base))} {`,
    '  index index.html;',
    '  absolute_redirect off;',
    '  server_tokens off;',
    `  error_page 404 ${quoted(decodeURI(`${base}404.html`))};`,
    '  # A folder without a page is missing too.',
    `  error_page 403 =404 ${quoted(decodeURI(`${base}404.html`))};`,
    '',
    ...headers.map(({ line }) => `  ${line}`),
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
    `  location = ${quoted(decodeURI(`${base}404.html`))} {`,
    '    internal;',
    '  }',
    '  location ~ /\\.(?!well-known(?:/|$)) {',
    '    return 404;',
    '  }',
    '  location ~ ^(?<catpost_page>.*)\\.html$ {',
    '    # As it was asked for: the index of a folder comes here too, from within.',
    `    if ($request_uri ~ "^(${regular(base)}(?:[^/\\\\\\\\?][^?]*/)?)index\\.html(\\?.*)?$") {`,
    '      return 301 $1$2;',
    '    }',
    '    if (-f $request_filename) {',
    '      break;',
    '    }',
    '    if (-f $document_root$catpost_page/index.html) {',
    '      rewrite ^(.*)\\.html$ $1/ permanent;',
    '    }',
    '  }',
    ...[...oldAddresses(site)].map(([from, to]) => `  location = ${quoted(from)} { return 301 ${quoted(to)}; }`),
    '}',
    '',
  ];
  return lines.join('\n');
}

/** `before` goes to the server block; `line` to the location of the site. */
function headerOf(name: string, rules: HeaderRule[], base: string): { before: string[]; line: string } {
  const values = rules.flatMap(({ match, headers, overTls = false }) =>
    headers.flatMap(([other, value]) => (other === name ? [{ match, value, overTls }] : [])),
  );
  const isGeneral = ({ match, overTls }: (typeof values)[number]) => match.kind === 'all' && !overTls;
  // A header without a value is not sent.
  const general = values.findLast(isGeneral)?.value ?? '';
  const special = values.filter((value) => !isGeneral(value));
  if (special.length === 0) return { before: [], line: `add_header ${name} ${quoted(general)} always;` };
  const variable = variableOf(name, base);
  const before = [`set ${variable} ${quoted(general)};`];
  for (const { match, value, overTls } of special) {
    const condition = overTls ? '$scheme = https' : `$uri ~* ${quoted(patternOf(match, base))}`;
    before.push(`if (${condition}) {`, `  set ${variable} ${quoted(value)};`, '}');
  }
  return { before, line: `add_header ${name} ${variable} always;` };
}

/** Named after the base too: one server may have two sites. */
function variableOf(name: string, base: string): string {
  return `$catpost_${`${decodeURI(base).slice(1)}${name}`.toLowerCase().replace(/[^a-z0-9]/g, '_')}`;
}

/** As nginx compares a path: decoded, and with the base. */
function patternOf(match: PathMatch, base: string): string {
  const below = (path: string) => `^${regular(decodeURI(base) + path.slice(1))}`;
  switch (match.kind) {
    case 'all':
      return below('/');
    case 'folder':
      return below(match.folder);
    case 'ending':
      return `${below('/')}.*${regular(match.ending)}$`;
    case 'path':
      return `${below(match.path)}$`;
  }
}

function typeLines(): string[] {
  return Object.entries(contentTypes).map(([ending, type]) => `    ${quoted(type)} ${ending};`);
}

function regular(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** nginx reads no other escapes within quotes that could stand in these texts. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
