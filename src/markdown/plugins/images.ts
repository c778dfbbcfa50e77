/**
 * Resolves the images of a body like its links. src/images inserts their sizes and variants later, so that a changed
 * picture does not require rendering the body again: here, each is an `<img data-image="0">` and an entry of `images`.
 */

import type { Element, Root } from 'hast';
import type { Report, ShownImage } from '../model.ts';
import { type LinkContext, recordLink } from '../recordLink.ts';
import { positionOf } from '../tree/positionOf.ts';
import { SKIP, visit } from '../tree/visit.ts';
import { hostedImage, isNamed, ownImage, stringProperty, textOrLink, turnIntoFigure } from './imageElements.ts';
import { isEmptyAddress } from './links.ts';

/** The options of `rehypeImages`. */
export type ImagesOptions = LinkContext & {
  /** The hosts of `media:`, whose images are shown. */
  hosts: string[];
  /** Receives every image of this site. */
  images: ShownImage[];
  report: Report;
};

/** The approximate number of words that fit on a laptop's screen below the title. */
const wordsOnFirstScreen = 120;

/** The place of an image. */
type Place = { isInLink: boolean; isInPicture: boolean; isOnFirstScreen: boolean };

/**
 * A rehype plugin. Must run after links.ts, which removes dead links around images. Reports `missing-alt` and
 * `link-empty`.
 */
export function rehypeImages(options: ImagesOptions) {
  return (tree: Root): void => {
    const inLink = imagesWithin(tree, ['a', 'summary']);
    const inPicture = imagesWithin(tree, ['picture']);
    let words = 0;
    visit(tree, (node, index, parent) => {
      if (node.type === 'text') words += node.value.match(/\S+/g)?.length ?? 0;
      if (node.type !== 'element' || parent === undefined || index === undefined) return;
      if (node.tagName === 'source' && isNamed(parent, 'picture') && !keepOwnCandidates(node, options)) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      if (node.tagName !== 'img') return;
      const isOnFirstScreen = words <= wordsOnFirstScreen;
      const place = { isInLink: inLink.has(node), isInPicture: inPicture.has(node), isOnFirstScreen };
      parent.children[index] = resolvedImage(node, place, options);
      return SKIP;
    });
    visit(tree, 'element', (node) => {
      if (node.tagName === 'p') turnIntoFigure(node, options.images);
      else if (isNamed(node, 'picture') && !node.children.some((child) => isNamed(child, 'img'))) {
        node.tagName = 'span';
        node.children = node.children.filter((child) => !isNamed(child, 'source'));
      }
    });
  };
}

/** Returns all images within elements of these names. */
function imagesWithin(tree: Root, names: string[]): Set<Element> {
  const found = new Set<Element>();
  visit(tree, 'element', (outer) => {
    if (!names.includes(outer.tagName)) return;
    visit(outer, 'element', (inner) => {
      if (inner.tagName === 'img') found.add(inner);
    });
  });
  return found;
}

/** Reduces the `srcset` of a source to the files of this site. Returns false if there is none. */
function keepOwnCandidates(source: Element, options: ImagesOptions): boolean {
  const candidates = stringProperty(source, 'srcSet')
    .split(',')
    .flatMap((candidate): string[] => {
      const [url = '', ...descriptor] = candidate.trim().split(/\s+/);
      if (url === '') return [];
      const target = recordLink(options, 'image', url, positionOf(source));
      return target.kind === 'inside' && target.file !== null ? [[target.href, ...descriptor].join(' ')] : [];
    });
  source.properties.srcSet = candidates.join(', ');
  return candidates.length > 0;
}

/** Returns the image, or what is shown in its place. */
function resolvedImage(node: Element, place: Place, options: ImagesOptions): Element {
  const { images, hosts, report } = options;
  const position = positionOf(node);
  if (typeof node.properties.alt !== 'string') report({ ...missingAlt, position });
  const url = stringProperty(node, 'src');
  if (isEmptyAddress(url)) {
    report({ ...emptyImage, position });
    return textOrLink(node, null);
  }
  const target = recordLink(options, 'image', url, position);
  if (target.kind === 'inside' && target.file !== null) {
    const isLazy = images.length > 0 || !place.isOnFirstScreen;
    const within = place.isInPicture ? 'picture' : place.isInLink ? 'link' : 'text';
    const { image, element } = ownImage(node, images.length, { file: target.file, href: target.href, isLazy, within });
    images.push(image);
    return element;
  }
  if (target.kind !== 'outside') return textOrLink(node, null);
  return hostedImage(node, target.href, hosts) ?? textOrLink(node, place.isInLink ? null : target.href);
}

const missingAlt = {
  rule: 'missing-alt',
  message: 'the image has no text for readers who cannot see it',
  hint: 'write between the brackets what it shows; a decoration is <img src="…" alt="">',
};

const emptyImage = {
  rule: 'link-empty',
  message: 'the image has no address, so only its text is shown',
  hint: 'write the name of its file between the brackets: ![what it shows](photo.jpg)',
};
