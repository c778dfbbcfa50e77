/**
 * Finds out which files a page needs when it is read offline. It looks only at the text of the page, so that the page
 * that saves and the service worker that refreshes get the same result.
 */

/**
 * Addresses on this origin. Shared files, such as the script, the fonts, the icon and the modules of components, may
 * belong to many pages.
 */
export type Needs = { pictures: string[]; shared: string[] };

/** Returns what a document loads when it is opened at `url`, except videos and what loads on a click. */
export function needsOf(html: string, url: string): Needs {
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  const script = markerOf(html)?.split(' ')[0];
  const icon = attributeOf(/<link rel="icon"[^>]*>/.exec(html)?.[0] ?? '', 'href');
  const fonts = [...style.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, address]) => address);
  const words = /"moreWords":"([^"]+)"/.exec(html)?.[1];
  const modules = [...html.matchAll(/ data-module="([^"]+)"/g)].map(([, address]) => address);
  return {
    pictures: sameOrigin(picturesOf(html), url),
    shared: sameOrigin([script, words, icon, ...fonts, ...modules], url),
  };
}

/**
 * Returns the scripts that a script imports, at once or later. The shell is left out: it is about sixty files, and the
 * texts that it reads are not saved.
 */
export function scriptsIn(script: string, url: string): string[] {
  return sameOrigin(
    [...script.matchAll(/["'`](\.\.?\/(?!shell-)[\w./-]+\.js)["'`]/g)].map(([, address]) => address),
    url,
  );
}

/** Marks a page as a copy with the date. Returns null if the text is not a page, or is a copy already. */
export function savedCopyOf(html: string, day: string): string | null {
  if (markerOf(html) === null || html.includes('<meta name="saved"')) return null;
  return html.replace('<meta name="catpost"', `<meta name="saved" content="${day}"><meta name="catpost"`);
}

/** Returns the common beginning of the addresses of one image's smaller versions, or null for any other file. */
export function pictureStart(path: string): string | null {
  return /^(.*\/assets\/img\/.+-)\d+\.(?:avif|webp)$/.exec(path)?.[1] ?? null;
}

/** Returns the content of the element that identifies a page of the site. */
function markerOf(html: string): string | null {
  return attributeOf(/<meta name="catpost"[^>]*>/.exec(html)?.[0] ?? '', 'content') ?? null;
}

/** Returns one file for each image, plus the still image for readers who want no motion. */
function picturesOf(html: string): (string | undefined)[] {
  return [...html.matchAll(picture)].flatMap(([found]) => {
    const tags = [...found.matchAll(tag)].map(([text]) => text);
    const sources = tags.filter((text) => text.startsWith('<source'));
    const stills = sources.filter((text) => text.includes(' media="')).map(sharpest);
    const first = sources.find((text) => !text.includes(' media="'));
    const image = tags.find((text) => text.startsWith('<img'));
    return [...stills, first ? sharpest(first) : attributeOf(image ?? '', 'src')];
  });
}

const picture = /<picture>.*?<\/picture>|<img\b(?:[^>"]|"[^"]*")*>/gs;
const tag = /<(?:source|img)\b(?:[^>"]|"[^"]*")*>/g;

/** This many pixels are sharp in a text column on any screen. */
const sharpWidth = 1472;

/** Returns the smallest image that is wide enough, or the widest. */
function sharpest(source: string): string | undefined {
  const candidates = (attributeOf(source, 'srcset') ?? '')
    .split(', ')
    .map((text) => text.split(' '))
    .map(([address, width]) => ({ address, width: Number.parseInt(width ?? '', 10) || 0 }))
    .sort((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= sharpWidth) ?? candidates.at(-1))?.address;
}

function attributeOf(text: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1]?.replaceAll('&amp;', '&');
}

function sameOrigin(addresses: (string | undefined)[], url: string): string[] {
  const { origin } = new URL(url);
  // An author may have written an invalid address of another host.
  const urls = addresses.flatMap((address) => (address && URL.canParse(address, url) ? [new URL(address, url)] : []));
  return [...new Set(urls.filter((needed) => needed.origin === origin).map(({ pathname }) => origin + pathname))];
}
