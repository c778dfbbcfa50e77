/** One image of a body -> its HTML: sizes, formats, a still for an animation, and a link to the file that zooms. */

import { variantPathOf } from '../content/paths/filePaths.ts';
import { hrefOf } from '../content/paths/href.ts';
import type { ShownImage } from '../markdown/model.ts';

import type { VariantFormat } from './encode.ts';
import type { StoredVariant } from './imageCache.ts';
import type { Image } from './makeImages.ts';

/** The widest that an image is shown: the column of text (--measure), in CSS pixels. */
const column = 736;

/** `path` is the site path of the image, `base` the site's. */
export function pictureHtml(shown: ShownImage, image: Image, path: string, base: string): string {
  const { facts, variants } = image;
  const size = shownSize(shown, facts);
  const img = element('img', {
    src: shown.href,
    width: String(size.width),
    height: String(size.height),
    alt: shown.alt,
    title: shown.title,
    loading: shown.lazy ? 'lazy' : null,
    decoding: 'async',
  });
  if (shown.within === 'picture') return img;
  const hrefs = (kept: StoredVariant[]) =>
    kept.map((variant) => `${hrefOf(variantPathOf(path, image.hash, variant), base)} ${variant.width}w`).join(', ');
  const sizes =
    size.width < column ? `(min-width: ${size.width}px) ${size.width}px, 100vw` : '(min-width: 48rem) 46rem, 100vw';
  const sources = formats.flatMap((format) => {
    const kept = variants.filter((variant) => variant.format === format && variant.purpose === 'size');
    return kept.length === 0 ? [] : [element('source', { type: `image/${format}`, srcset: hrefs(kept), sizes })];
  });
  const stills = variants
    .filter(({ purpose }) => purpose === 'still')
    .map((still) => element('source', { media: '(prefers-reduced-motion: reduce)', srcset: hrefs([still]), sizes }));
  const picture =
    sources.length + stills.length === 0 ? img : `<picture>${[...stills, ...sources].join('')}${img}</picture>`;
  // A link must have a name, and there is nothing to enlarge in what is shown at its full size.
  const zooms = shown.within === 'text' && shown.alt !== '' && facts.width > Math.min(column, size.width);
  return zooms ? `<a href="${escaped(shown.href)}" data-action="zoom">${picture}</a>` : picture;
}

/** The smaller first: a browser takes the first format that it knows. */
const formats: VariantFormat[] = ['avif', 'webp'];

/** The author's width or height, with the other in proportion, or the image's own. */
function shownSize(shown: ShownImage, { width, height }: { width: number; height: number }) {
  if (shown.width !== null) {
    return { width: shown.width, height: shown.height ?? Math.round((shown.width * height) / width) };
  }
  if (shown.height !== null) return { width: Math.round((shown.height * width) / height), height: shown.height };
  return { width, height };
}

function element(name: string, attributes: Record<string, string | null>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join('')}/>`;
}

/** For text between double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
