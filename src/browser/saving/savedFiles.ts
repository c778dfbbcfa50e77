/**
 * What a saved page needs to read offline as it does online, found in its text alone, so that the page that saves and
 * the worker that refreshes come to the same list. Pure.
 */

/** Addresses of this origin. What is shared stands on every page: script, fonts, icon. */
export type Needs = { pictures: string[]; shared: string[] };

/** What a document asks for when it is opened at `url`; videos and what is fetched by a click aside. */
export function needsOf(html: string, url: string): Needs {
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
  const script = markerOf(html)?.split(' ')[0];
  const icon = attributeOf(/<link rel="icon"[^>]*>/.exec(html)?.[0] ?? '', 'href');
  const fonts = [...style.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, address]) => address);
  return { pictures: inside(picturesOf(html), url), shared: inside([script, icon, ...fonts], url) };
}

/**
 * The scripts that a script of the site names: those it begins with, and those it loads when they are used. The shell is
 * not one of them: it is sixty files, and what it reads is not saved.
 */
export function scriptsIn(script: string, url: string): string[] {
  return inside(
    [...script.matchAll(/["'`](\.\/(?!shell-)[\w-]+\.js)["'`]/g)].map(([, address]) => address),
    url,
  );
}

/** The copy says of itself when it was saved. Null where the text is no page, or is such a copy. */
export function savedCopyOf(html: string, day: string): string | null {
  if (markerOf(html) === null || html.includes('<meta name="saved"')) return null;
  return html.replace('<meta name="catpost"', `<meta name="saved" content="${day}"><meta name="catpost"`);
}

/** What the smaller copies of one picture have in common in their addresses, or null for any other file. */
export function pictureStart(path: string): string | null {
  return /^(.*\/assets\/img\/.+-)\d+\.(?:avif|webp)$/.exec(path)?.[1] ?? null;
}

/** The content of the element by which a page of the site is known. */
function markerOf(html: string): string | null {
  return attributeOf(/<meta name="catpost"[^>]*>/.exec(html)?.[0] ?? '', 'content') ?? null;
}

/** One file for each picture, and the still for those who want no motion. */
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

/** Sharp in a column of text on any screen. */
const wide = 1472;

/** The smallest that is wide enough, or the widest. */
function sharpest(source: string): string | undefined {
  const candidates = (attributeOf(source, 'srcset') ?? '')
    .split(', ')
    .map((text) => text.split(' '))
    .map(([address, width]) => ({ address, width: Number.parseInt(width ?? '', 10) || 0 }))
    .sort((a, b) => a.width - b.width);
  return (candidates.find(({ width }) => width >= wide) ?? candidates.at(-1))?.address;
}

function attributeOf(text: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1]?.replaceAll('&amp;', '&');
}

function inside(addresses: (string | undefined)[], url: string): string[] {
  const { origin } = new URL(url);
  // Only an author's address of another host may be none that can be read.
  const urls = addresses.flatMap((address) => (address && URL.canParse(address, url) ? [new URL(address, url)] : []));
  return [...new Set(urls.filter((needed) => needed.origin === origin).map(({ pathname }) => origin + pathname))];
}
