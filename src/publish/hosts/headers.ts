/**
 * The one model of the headers that a host must send: rules in order, each for the paths that it matches. The files of
 * all hosts are written from it, and preview sends the same headers. Every host can express the four kinds of matches.
 */
import { contentTypeOf } from './contentTypes.ts';

/** Paths do not include the base. A `folder` begins and ends with a slash; `ending` is the end of a file name. */
export type PathMatch =
  | { kind: 'all' }
  | { kind: 'folder'; folder: string }
  | { kind: 'ending'; ending: string }
  | { kind: 'path'; path: string };

/** A header of a response. */
export type Header = [name: string, value: string];

/**
 * If several rules match a path, a later header replaces an earlier one of the same name. A rule that `isHttpsOnly` is
 * not for responses over http.
 */
export type HeaderRule = { match: PathMatch; headers: Header[]; isHttpsOnly?: true };

/** The facts about a site that its headers depend on. */
export type HeaderInput = {
  /** The content security policy of every page, or null if the host's copy would be older than some pages. */
  policy: string | null;
  /** The address of the site. */
  url: string;
  /** Files that search engines must not index. */
  noindexPaths: string[];
  /** For a server that may also answer over http, for example before it has a certificate. */
  canAnswerHttp?: boolean;
};

/** Returns the rules of a site, from the general to the specific. */
export function headerRules({ policy, url, noindexPaths, canAnswerHttp = false }: HeaderInput): HeaderRule[] {
  const isHttps = url.startsWith('https://');
  return [
    { match: { kind: 'all' }, headers: generalHeaders(policy, isHttps && !canAnswerHttp) },
    ...(isHttps && canAnswerHttp ? [httpsRule(policy)] : []),
    ...immutableFolders.map((folder): HeaderRule => ({ match: { kind: 'folder', folder }, headers: [immutable] })),
    // The lists of paths, with which the shell and the 404 page find a page; nothing for a reader.
    { match: { kind: 'folder', folder: '/paths/' }, headers: [noindex] },
    ...Object.entries(endings).map(([ending, headers]): HeaderRule => ({ match: { kind: 'ending', ending }, headers })),
    ...noindexRules(noindexPaths),
  ];
}

/** Returns the headers of one response, by their names in lower case. Pass `/404.html` for a path that is missing. */
export function headersFor(path: string, rules: HeaderRule[], scheme: 'http' | 'https' = 'https'): Map<string, string> {
  const matching = rules.filter(
    ({ match, isHttpsOnly }) => matches(match, path) && (scheme === 'https' || !isHttpsOnly),
  );
  return new Map(
    matching.flatMap(({ headers }) => headers.map(([name, value]): Header => [name.toLowerCase(), value])),
  );
}

function matches(match: PathMatch, path: string): boolean {
  switch (match.kind) {
    case 'all':
      return true;
    case 'folder':
      return path.startsWith(match.folder);
    case 'ending':
      return path.toLowerCase().endsWith(match.ending);
    case 'path':
      return path === match.path;
  }
}

/** Hosts accept about a hundred rules. With many such files, all markdown is kept from search engines. */
function noindexRules(paths: string[]): HeaderRule[] {
  if (paths.length > 50) return [{ match: { kind: 'ending', ending: '.md' }, headers: [noindex] }];
  return paths.map((path) => ({ match: { kind: 'path', path }, headers: [noindex] }));
}

/** Folders whose file names contain a hash of the contents. */
const immutableFolders = ['/assets/', '/pagefind/fragment/', '/pagefind/index/'];

const immutable: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** For all other files: browsers ask each time, and mostly get a 304. */
const revalidate: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

const noindex: Header = ['X-Robots-Tag', 'noindex'];

/**
 * The policy is sent with every path, because no host can tell a page from a missing file by its path. Over http,
 * `upgrade-insecure-requests` would break the site, and browsers ignore HSTS. Cross-Origin-Opener-Policy is not sent:
 * there is no session to protect, and with it Chromium sometimes lost the scroll position when a reader came back.
 */
function generalHeaders(policy: string | null, isHttps: boolean): Header[] {
  const directives = [policy, "frame-ancestors 'none'", isHttps ? 'upgrade-insecure-requests' : ''].filter(Boolean);
  return [
    revalidate,
    ['Content-Security-Policy', directives.join('; ')],
    ...(isHttps ? [['Strict-Transport-Security', 'max-age=31536000'] satisfies Header] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** Returns the rule for the general headers that are different over https. */
function httpsRule(policy: string | null): HeaderRule {
  const overHttp = new Map(generalHeaders(policy, false));
  const headers = generalHeaders(policy, true).filter(([name, value]) => overHttp.get(name) !== value);
  return { match: { kind: 'all' }, headers, isHttpsOnly: true };
}

/** For files that feed readers and other sites embed. */
const crossOrigin: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

/** An SVG that is opened by its own address is a document: this policy keeps it from running or loading anything. */
export const svgPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** A feed that is opened in a browser may load the site's stylesheet and images. */
const xmlPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'";

/** Browsers show a PDF with a built-in viewer, which needs styles and scripts. */
const pdfPolicy = "frame-ancestors 'none'";

/**
 * Headers by the end of the file name. A MIME type is listed only if hosts do not know it or would offer a download.
 */
const endings: Record<string, Header[]> = {
  '.md': [typeHeader('.md')],
  '.txt': [typeHeader('.txt')],
  '.xml': [typeHeader('.xml'), ['Content-Security-Policy', xmlPolicy], crossOrigin],
  '.svg': [['Content-Security-Policy', svgPolicy], crossOrigin],
  '.pdf': [['Content-Security-Policy', pdfPolicy]],
  '.webmanifest': [typeHeader('.webmanifest')],
  'feed.json': [crossOrigin],
  ...Object.fromEntries(
    ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.ico', '.mp3', '.mp4', '.webm'].map((ending) => [
      ending,
      [crossOrigin],
    ]),
  ),
};

function typeHeader(ending: string): Header {
  return ['Content-Type', contentTypeOf(ending)];
}
