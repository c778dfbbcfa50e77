/**
 * Caddy: a file that the author's site block imports. The site lies below the block's root, at its base path;
 * docs/hosts/caddy.md says how it gets there.
 */

import type { Site } from '../../types/content.ts';
import { isCompressible } from './compress.ts';
import { contentTypeOf, contentTypes, otherType } from './contentTypes.ts';
import { type HeaderRule, headersFor, type PathMatch } from './headers.ts';
import { oldAddresses } from './oldAddresses.ts';

/**
 * `route` keeps the order of the lines, which Caddy would change otherwise. Addresses to go on to are made of `{uri}`,
 * which is encoded, and not of `{path}`, which is not; with two slashes at their start they would lead to another host.
 */
export function caddyConfiguration(site: Pick<Site, 'base' | 'redirects'>, rules: HeaderRule[]): string {
  const { base } = site;
  const path = decodeURI(base);
  const below = (place: string) => quoted(path + place);
  return [
    '# Written by catpost, anew at each build. Import it in a site block that has a root.',
    ...(base === '/' ? [] : [`redir ${quoted(path.slice(0, -1))} ${quoted(base)} 301`]),
    `handle ${below('*')} {`,
    '\troute {',
    ...inner([
      ...rules.flatMap((rule, index) => headerLines(rule, index, path)),
      ...typeLines(),
      '',
      '# Old addresses',
      ...mapLines(
        '{path}',
        '{catpost_moved}',
        [...oldAddresses(site)].map(([from, to]) => `${quoted(from)} ${quoted(to)}`),
      ),
      '@moved not vars {catpost_moved} ""',
      'redir @moved {catpost_moved} 301',
      '',
      '# A page without its slash, with index.html, and with .html',
      ...mapLines('{uri}', '{catpost_folder}', [String.raw`"~^(/(?:[^/\\?][^?]*)?[^/?])(\?.*)?$" "$1/$2"`]),
      '@folder {',
      '\tnot vars {catpost_folder} ""',
      '\tfile {path}/index.html',
      '}',
      'redir @folder {catpost_folder} 301',
      '',
      ...mapLines('{uri}', '{catpost_index}', [String.raw`"~^(/(?:[^/\\?][^?]*/)?)index\.html(\?.*)?$" "$1$2"`]),
      '@index not vars {catpost_index} ""',
      'redir @index {catpost_index} 301',
      '',
      ...mapLines('{uri}', '{catpost_page}', [String.raw`"~^(/[^/\\?][^?]*)\.html(\?.*)?$" "$1/$2"`]),
      ...mapLines('{path}', '{catpost_page_file}', [String.raw`"~^(.*)\.html$" "$1/index.html"`]),
      '@page {',
      '\tnot vars {catpost_page} ""',
      '\tnot file {path}',
      '\tfile {catpost_page_file}',
      '}',
      'redir @page {catpost_page} 301',
      '',
      '# What is not to be seen, and what no file can be called',
      '@hidden {',
      String.raw`${'\t'}path_regexp /\.|\x00|[^/]{256}`,
      `\tnot path ${below('.well-known/*')}`,
      '}',
      'error @hidden 404',
      `error ${below('404.html')} 404`,
      '@writing not method GET HEAD',
      'header @writing Allow "GET, HEAD"',
      'error @writing 405',
      'file_server {',
      '\tprecompressed br gzip',
      '}',
    ]),
    '\t}',
    '}',
    ...missingLines(rules, path),
    '',
  ].join('\n');
}

/** What is missing has the headers of the page for that, and none of those that its own ending would have. */
function missingLines(rules: HeaderRule[], path: string): string[] {
  const names = new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)));
  return [
    'handle_errors {',
    '\t@missing {',
    `\t\tpath ${quoted(`${path}*`)}`,
    '\t\texpression {err.status_code} == 404',
    '\t}',
    ...(['http', 'https'] as const).flatMap((scheme) => {
      const page = headersFor('/404.html', rules, scheme);
      return [
        `\t@missing_${scheme} {`,
        `\t\tpath ${quoted(`${path}*`)}`,
        '\t\texpression {err.status_code} == 404',
        `\t\tprotocol ${scheme}`,
        '\t}',
        `\theader @missing_${scheme} {`,
        ...[...names].map((name) => {
          const value = page.get(name.toLowerCase());
          return value === undefined ? `\t\t-${name}` : `\t\t${name} ${quoted(value)}`;
        }),
        `\t\tContent-Type ${quoted(contentTypeOf('404.html'))}`,
        '\t\t?Vary Accept-Encoding',
        '\t\t-Server',
        '\t}',
      ];
    }),
    `\trewrite @missing ${quoted(`${path}404.html`)}`,
    '\tfile_server @missing {',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
  ];
}

function headerLines({ match, headers, overTls }: HeaderRule, index: number, path: string): string[] {
  if (headers.length === 0) return [];
  const matcher = `@headers${index}`;
  const lines = headers.map(([name, value]) => `header ${matcher} ${name} ${quoted(value)}`);
  const places = `path ${quoted(placesOf(match, path))}`;
  return [...(overTls ? [`${matcher} {`, `\t${places}`, '\tprotocol https', '}'] : [`${matcher} ${places}`]), ...lines];
}

/** An ending needs no base: only what lies below that comes here. */
function placesOf(match: PathMatch, path: string): string {
  switch (match.kind) {
    case 'all':
      return `${path}*`;
    case 'folder':
      return `${path}${match.folder.slice(1)}*`;
    case 'ending':
      return `*${match.ending}`;
    case 'path':
      return path + match.path.slice(1);
  }
}

/** Caddy would ask the system for a type, and systems differ. */
function typeLines(): string[] {
  const types = [...new Set(Object.values(contentTypes))];
  const lines = types.flatMap((type, index) => {
    const places = Object.keys(contentTypes).flatMap((ending) => (contentTypes[ending] === type ? `*.${ending}` : []));
    if (type === contentTypeOf('index.html')) places.push('*/');
    const lines = [`@type${index} path ${places.join(' ')}`, `header @type${index} Content-Type ${quoted(type)}`];
    return isCompressible(type) ? [...lines, `header @type${index} ?Vary Accept-Encoding`] : lines;
  });
  return [`header Content-Type ${otherType}`, ...lines, 'header -Server'];
}

/** A map without a line for what comes in gives nothing. */
function mapLines(source: string, target: string, lines: string[]): string[] {
  return [`map ${source} ${target} {`, ...inner(lines), '\tdefault ""', '}'];
}

function inner(lines: string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `\t\t${line}`));
}

/** Within quotes Caddy reads a quote's escape, and a brace's where a placeholder would begin; other backslashes stay. */
function quoted(text: string): string {
  return `"${text.replace(/["{]/g, '\\$&')}"`;
}
