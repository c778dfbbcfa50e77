/** Makes the paths of files beside the pages: feeds, images, share images, sitemaps and the author's own files. */
import { pathSegment } from './slug.ts';

/** Returns the path of a file of the content folder: `post/cat.png` -> `/post/cat.png`. */
export function assetPathOf(file: string): string {
  return `/${file.normalize('NFC')}`;
}

/** Returns the path of a listing's feed: `/post/` -> `/post/feed.xml`. */
export function feedPathOf(path: string, format: 'rss' | 'atom' | 'json'): string {
  return path + { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }[format];
}

/** Returns the path of an archive of the site's Atom feed; number 1 has the oldest posts. */
export function archivePathOf(number: number): string {
  return `/atom/${number}.xml`;
}

/** Returns the path of the stylesheet that all feeds share; `hash` is the hash of its text. */
export function feedStylePathOf(hash: string): string {
  return `/assets/feed-${hash}.css`;
}

/** Returns the path of one file of a sitemap that is too large for a single file. */
export function sitemapPartPathOf(number: number): string {
  return `/sitemap-${number}.xml`;
}

/**
 * Returns the path of a resized or re-encoded copy of an image; `hash` is the hash of the image, so it can be cached
 * forever.
 */
export function variantPathOf(path: string, hash: string, variant: { width: number; format: string }): string {
  const name = shortName(path.replace(/^.*\/|\.[^./]*$/g, ''));
  return `/assets/img/${name}-${hash}-${variant.width}.${variant.format}`;
}

/** Returns the path of a post's generated share image; `hash` is the hash of all that is drawn on it. */
export function cardPathOf(path: string, hash: string): string {
  const name = shortName(path.replace(/^.*\/(?=[^/]+\/$)/, ''));
  return `/assets/cards/${name}-${hash}.png`;
}

/** Returns the path of a file that theme.css names, such as `images/paper.png`; `hash` is the hash of its bytes. */
export function themeFilePathOf(file: string, hash: string): string {
  const name = shortName(file.replace(/^.*\/|\.[^./]*$/g, ''));
  return `/assets/theme/${name}-${hash}${/\.[^./]*$/.exec(file)?.[0].toLowerCase() ?? ''}`;
}

/** Returns the path of a script of a component; `hash` is that of all scripts, so that imports stay relative. */
export function scriptPathOf(hash: string, file: string): string {
  return `/assets/components/${hash}/${file}`;
}

/** Returns the path of a font of the author; `hash` is the hash of the file that is published. */
export function fontPathOf(file: string, hash: string, extension: string): string {
  return `/assets/fonts/${shortName(file.replace(/^.*\/|\.[^./]*$/g, ''))}-${hash}.${extension}`;
}

/** Returns the first 40 characters of a name, because a hash follows that tells files apart. */
function shortName(text: string): string {
  return [...pathSegment(text)].slice(0, 40).join('');
}
