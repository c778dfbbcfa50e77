/**
 * Writes the configuration for Caddy: a file to import in the author's site block. The site is in the block's root, at
 * its base path; docs/hosts/caddy.md describes the setup.
 */

import type { Site } from '../../types/content.ts';
import { errorLines } from './caddyErrors.ts';
import { indented, mapLines, quoted } from './caddySyntax.ts';
import { isCompressible } from './compress.ts';
import { contentTypeOf, contentTypes, otherType } from './contentTypes.ts';
import type { HeaderRule, PathMatch } from './headers.ts';
import { furtherNotFoundPaths } from './notFoundPaths.ts';
import { redirectMap } from './redirectMap.ts';

/** Returns the text of the file. `route` keeps the order of the lines, which Caddy would change otherwise. */
export function caddyConfiguration(site: Pick<Site, 'base' | 'redirects' | 'editions'>, rules: HeaderRule[]): string {
  const { base } = site;
  const basePath = decodeURI(base);
  return [
    '# Written by catpost at each build. Import it in a site block that has a root.',
    ...(base === '/' ? [] : [`redir ${quoted(basePath.slice(0, -1))} ${quoted(base)} 301`]),
    `handle ${quoted(`${basePath}*`)} {`,
    '\troute {',
    ...indented([
      ...rules.flatMap((rule, index) => headerLines(rule, index, basePath)),
      ...typeLines(),
      '',
      ...redirectLines(site),
      '',
      ...canonicalAddressLines(),
      '',
      ...hiddenPathLines(basePath, furtherNotFoundPaths(site)),
      ...methodLines(),
      'file_server {',
      '\tprecompressed br gzip',
      '}',
    ]),
    '\t}',
    '}',
    ...errorLines(rules, basePath, furtherNotFoundPaths(site)),
    '',
  ].join('\n');
}

function headerLines({ match, headers, isHttpsOnly }: HeaderRule, index: number, basePath: string): string[] {
  if (headers.length === 0) return [];
  const matcher = `@headers${index}`;
  const path = `path ${quoted(patternOf(match, basePath))}`;
  const definition = isHttpsOnly ? [`${matcher} {`, `\t${path}`, '\tprotocol https', '}'] : [`${matcher} ${path}`];
  return [...definition, ...headers.map(([name, value]) => `header ${matcher} ${name} ${quoted(value)}`)];
}

/**
 * Returns the pattern of a match. That of an ending needs no base, because it is used only for paths below the base.
 */
function patternOf(match: PathMatch, basePath: string): string {
  switch (match.kind) {
    case 'all':
      return `${basePath}*`;
    case 'folder':
      return `${basePath}${match.folder.slice(1)}*`;
    case 'ending':
      return `*${match.ending}`;
    case 'path':
      return basePath + match.path.slice(1);
  }
}

/** Sets all MIME types, because Caddy takes them from the operating system, and systems differ. */
function typeLines(): string[] {
  const types = [...new Set(Object.values(contentTypes))];
  const lines = types.flatMap((type, index) => {
    const patterns = Object.keys(contentTypes).flatMap((ending) =>
      contentTypes[ending] === type ? `*.${ending}` : [],
    );
    if (type === contentTypeOf('index.html')) patterns.push('*/');
    const lines = [`@type${index} path ${patterns.join(' ')}`, `header @type${index} Content-Type ${quoted(type)}`];
    return isCompressible(type) ? [...lines, `header @type${index} ?Vary Accept-Encoding`] : lines;
  });
  return [`header Content-Type ${otherType}`, ...lines, 'header -Server'];
}

function redirectLines(site: Pick<Site, 'base' | 'redirects'>): string[] {
  const lines = [...redirectMap(site)].map(([from, to]) => `${quoted(from)} ${quoted(to)}`);
  return [
    '# Redirects from old addresses',
    ...mapLines('{path}', '{catpost_moved}', lines),
    '@moved not vars {catpost_moved} ""',
    'redir @moved {catpost_moved} 301',
  ];
}

/**
 * Redirects the other forms of a page's address to the canonical one. The patterns read `{uri}`, which is
 * percent-encoded, and not `{path}`, which is decoded. They reject a second slash at the start: `//example.com` would
 * be another host.
 */
function canonicalAddressLines(): string[] {
  return [
    '# Redirects from the address of a page without its slash, with index.html, and with .html',
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
  ];
}

/** Answers 404 for files and folders whose names begin with a dot, and for names that no file system accepts. */
function hiddenPathLines(basePath: string, further: { path: string }[]): string[] {
  return [
    '# Hidden files, and names that no file can have',
    '@hidden {',
    String.raw`${'\t'}path_regexp /\.|\x00|[^/]{256}`,
    `\tnot path ${quoted(`${basePath}.well-known/*`)}`,
    '}',
    'error @hidden 404',
    ...['/404.html', ...further.map(({ path }) => path)].map((path) => `error ${quoted(basePath + path.slice(1))} 404`),
  ];
}

function methodLines(): string[] {
  return ['@writing not method GET HEAD', 'header @writing Allow "GET, HEAD"', 'error @writing 405'];
}
