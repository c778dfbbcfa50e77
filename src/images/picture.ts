/** The HTML of one image: its size, its formats and widths, a still for an animation, and a link that enlarges it. */

import { variantPathOf } from '../content/paths/filePaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { ShownImage } from '../markdown/model.ts';
import type { VariantFormat } from './encode.ts';
import type { StoredVariant } from './imageCache.ts';
import type { Image } from './makeImages.ts';

/** The width of the text column (--measure) in CSS pixels, which is the widest that an image is shown. */
const columnWidth = 736;

/** Returns the HTML of an image. `path` is its site path, `base` that of the site. */
export function pictureHtml(shown: ShownImage, image: Image, path: string, base: string): string {
  const { facts, variants } = image;
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
  const srcset = (stored: StoredVariant[]) =>
    stored.map((variant) => `${hrefOf(variantPathOf(path, image.hash, variant), base)} ${variant.width}w`).join(', ');
  const sizes =
    size.width < columnWidth
      ? `(min-width: ${size.width}px) ${size.width}px, 100vw`
      : '(min-width: 48rem) 46rem, 100vw';
  const sources = formats.flatMap((format) => {
    const stored = variants.filter((variant) => variant.format === format && variant.purpose === 'size');
    return stored.length === 0
      ? []
      : [elementHtml('source', { type: `image/${format}`, srcset: srcset(stored), sizes })];
  });
  const stills = variants
    .filter(({ purpose }) => purpose === 'still')
    .map((still) =>
      elementHtml('source', { media: '(prefers-reduced-motion: reduce)', srcset: srcset([still]), sizes }),
    );
  const picture =
    sources.length + stills.length === 0 ? img : `<picture>${[...stills, ...sources].join('')}${img}</picture>`;
  // A link needs a name, and an image that is already shown at its full size cannot be enlarged.
  const canZoom = shown.within === 'text' && shown.alt !== '' && facts.width > Math.min(columnWidth, size.width);
  return canZoom ? `<a href="${escapeAttribute(shown.href)}" data-action="zoom">${picture}</a>` : picture;
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
