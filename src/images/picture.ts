/** The HTML of one image: its size, its formats and widths, a still for an animation, and a link that enlarges it. */

import { variantPathOf } from '../content/paths/filePaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { ShownImage } from '../markdown/model.ts';
import type { Picture, PictureSource } from '../types/picture.ts';
import type { VariantFormat } from './encode.ts';
import type { StoredVariant } from './imageCache.ts';
import type { Image } from './makeImages.ts';

/** The width of the text column (--measure) in CSS pixels, which is the widest that an image is shown. */
const columnWidth = 736;

/** Where a picture stands: in the column of text, or in a grid, where it is small. */
export type PicturePlace = 'column' | 'grid';

/** Returns the HTML of an image. `path` is its site path, `base` that of the site. */
export function pictureHtml(
  shown: ShownImage,
  image: Image,
  path: string,
  base: string,
  place: PicturePlace = 'column',
): string {
  const { facts } = image;
  const size = shownSize(shown, facts);
  const img = elementHtml('img', {
    src: shown.href,
    width: String(size.width),
    height: String(size.height),
    alt: shown.alt,
    title: shown.title,
    loading: shown.isLazy ? 'lazy' : null,
    decoding: 'async',
  });
  if (shown.within === 'picture') return img;
  const sizes = place === 'grid' ? gridSizes : columnSizes(size.width);
  const sources = sourcesOf(image, path, base).map(({ srcSet, ...source }) =>
    elementHtml('source', { ...source, srcset: srcSet, sizes }),
  );
  const picture = sources.length === 0 ? img : `<picture>${sources.join('')}${img}</picture>`;
  // A link needs a name, and an image that is already shown at its full size cannot be enlarged.
  const isReduced = place === 'grid' || facts.width > Math.min(columnWidth, size.width);
  const canZoom = shown.within === 'text' && shown.alt !== '' && isReduced;
  return canZoom ? `<a href="${escapeAttribute(shown.href)}" data-action="zoom">${picture}</a>` : picture;
}

/** A grid has three columns, and two on a phone. */
const gridSizes = '(min-width: 48rem) 15rem, 50vw';

function columnSizes(width: number): string {
  return width < columnWidth ? `(min-width: ${width}px) ${width}px, 100vw` : '(min-width: 48rem) 46rem, 100vw';
}

/** Returns the picture of an image that a setting names. `path` is its site path, `base` that of the site. */
export function pictureOf(image: Image, alt: string, path: string, base: string): Picture {
  const { width, height } = image.facts;
  return { src: hrefOf(path, base), width, height, alt, sources: sourcesOf(image, path, base) };
}

/** Returns the sources of an image: first the still of an animation, then its formats. */
function sourcesOf({ hash, variants }: Image, path: string, base: string): PictureSource[] {
  const srcSet = (stored: StoredVariant[]) =>
    stored.map((variant) => `${hrefOf(variantPathOf(path, hash, variant), base)} ${variant.width}w`).join(', ');
  const stills = variants.filter(({ purpose }) => purpose === 'still');
  const sources = formats.flatMap((format): PictureSource[] => {
    const stored = variants.filter((variant) => variant.format === format && variant.purpose === 'size');
    return stored.length === 0 ? [] : [{ type: `image/${format}`, srcSet: srcSet(stored) }];
  });
  return [
    ...stills.map((still) => ({ media: '(prefers-reduced-motion: reduce)', srcSet: srcSet([still]) })),
    ...sources,
  ];
}

/** The smaller format first, because a browser takes the first one that it supports. */
const formats: VariantFormat[] = ['avif', 'webp'];

/** Returns the author's width or height with the other in proportion, or the image's own size. */
function shownSize(shown: ShownImage, { width, height }: { width: number; height: number }) {
  if (shown.width !== null) {
    return { width: shown.width, height: shown.height ?? Math.round((shown.width * height) / width) };
  }
  if (shown.height !== null) return { width: Math.round((shown.height * width) / height), height: shown.height };
  return { width, height };
}

/** Returns a void element. Attributes that are null are left out. */
function elementHtml(name: string, attributes: Record<string, string | null>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  return `<${name}${written.join('')}/>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
