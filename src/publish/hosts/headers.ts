/**
 * The one model of what a host must send (decision 8): rules in order, each for the paths that it matches. Every host's
 * file, and preview, is written from it. A match is one that all hosts can express: all paths, a folder, an ending, a path.
 */
import { contentTypeOf } from './contentTypes.ts';

/** `folder` has both slashes, `ending` is the end of a file's name; paths are of the site, without the base. */
export type PathMatch =
  | { kind: 'all' }
  | { kind: 'folder'; folder: string }
  | { kind: 'ending'; ending: string }
  | { kind: 'path'; path: string };

export type Header = [name: string, value: string];

/**
 * Where several rules match a path, a later one's header takes the place of an earlier one's of the same name. `overTls`
 * is a rule for answers over https only.
 */
export type HeaderRule = { match: PathMatch; headers: Header[]; overTls?: true };

/**
 * What the model is made from. `policy` is what pages carry; null where a header with it would be too old for some
 * pages. `url` is the site's, `hidden` are the raw files that search engines are to leave out. `alsoHttp` is true for a
 * server that may answer over http too, as before it has a certificate, whatever the site's address says.
 */
export type HeaderInput = { policy: string | null; url: string; hidden: string[]; alsoHttp?: boolean };

/** The rules of a site, from the general to the special. */
export function headerRules({ policy, url, hidden, alsoHttp = false }: HeaderInput): HeaderRule[] {
  const secure = url.startsWith('https://');
  return [
    { match: { kind: 'all' }, headers: generalHeaders(policy, secure && !alsoHttp) },
    ...(secure && alsoHttp ? [secureRule(policy)] : []),
    { match: { kind: 'folder', folder: '/assets/' }, headers: [['Cache-Control', immutable]] },
    // Named by their contents, as the files of assets/ are.
    { match: { kind: 'folder', folder: '/pagefind/fragment/' }, headers: [['Cache-Control', immutable]] },
    { match: { kind: 'folder', folder: '/pagefind/index/' }, headers: [['Cache-Control', immutable]] },
    // What looks for a page by its path: nothing that a reader should find.
    { match: { kind: 'folder', folder: '/paths/' }, headers: [['X-Robots-Tag', 'noindex']] },
    ...Object.entries(endings).map(([ending, headers]): HeaderRule => ({ match: { kind: 'ending', ending }, headers })),
    ...hiddenRules(hidden),
  ];
}

/** Hosts take about a hundred rules; where there are many such files, search engines are kept from all markdown. */
function hiddenRules(paths: string[]): HeaderRule[] {
  const headers: Header[] = [['X-Robots-Tag', 'noindex']];
  if (paths.length > 50) return [{ match: { kind: 'ending', ending: '.md' }, headers }];
  return paths.map((path) => ({ match: { kind: 'path', path }, headers }));
}

/** What one response must carry, names in lower case. `path` is a site path; a missing one gets what 404.html has. */
export function headersFor(path: string, rules: HeaderRule[], scheme: 'http' | 'https' = 'https'): Map<string, string> {
  const matching = rules.filter(({ match, overTls }) => matches(match, path) && (scheme === 'https' || !overTls));
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

/** What is not asked for under a hashed name is asked for again each time, and mostly answered with 304. */
const revalidate = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';

/**
 * The policy goes with every path, since no host can tell a page from a missing one by its path. Over http
 * `upgrade-insecure-requests` would break the site, and HSTS says nothing. Cross-Origin-Opener-Policy is not sent: there is
 * no session to protect, and with it Chromium at times lost the reader's place on the way back from another site.
 */
function generalHeaders(policy: string | null, secure: boolean): Header[] {
  const directives = [policy, "frame-ancestors 'none'", secure ? 'upgrade-insecure-requests' : ''].filter(Boolean);
  return [
    ['Cache-Control', revalidate],
    ['Content-Security-Policy', directives.join('; ')],
    ...(secure ? [['Strict-Transport-Security', 'max-age=31536000'] satisfies Header] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** The general headers that differ over https. */
function secureRule(policy: string | null): HeaderRule {
  const open = new Map(generalHeaders(policy, false));
  const headers = generalHeaders(policy, true).filter(([name, value]) => open.get(name) !== value);
  return { match: { kind: 'all' }, headers, overTls: true };
}

/** Feed readers and other sites show pictures. */
const shared: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

/** An SVG that is opened by its own address is a document: this keeps it from running or loading anything. */
export const svgPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** A feed that is opened may have the site's stylesheet and pictures. */
const xmlPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'";

/** A browser shows a PDF in a page of its own, which needs styles and scripts. */
const pdfPolicy = "frame-ancestors 'none'";

/** What differs by the kind of file. Types stand here only where hosts do not know them, or do not show the file. */
const endings: Record<string, Header[]> = {
  '.md': [typeOf('.md')],
  '.txt': [typeOf('.txt')],
  '.xml': [typeOf('.xml'), ['Content-Security-Policy', xmlPolicy], shared],
  '.svg': [['Content-Security-Policy', svgPolicy], shared],
  '.pdf': [['Content-Security-Policy', pdfPolicy]],
  '.webmanifest': [typeOf('.webmanifest')],
  'feed.json': [shared],
  ...Object.fromEntries(
    ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.ico', '.mp3', '.mp4', '.webm'].map((ending) => [
      ending,
      [shared],
    ]),
  ),
};

function typeOf(ending: string): Header {
  return ['Content-Type', contentTypeOf(ending)];
}
