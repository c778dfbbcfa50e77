/** Makes what a page shows in place of media from other sites: a link, or a button that loads them. */

import type { Element, ElementContent } from 'hast';
import type { WordsInBody } from '../../words/body/model.ts';
import { fillText } from '../../words/fillText.ts';
import type { Target } from '../model.ts';
import { element, text } from '../tree/element.ts';

/**
 * Returns a link, and a button that loads `loaded` from its host. The link works without scripts. All elements are
 * spans, because the frame may be in a paragraph.
 */
export function placeholder(href: string, title: string, loaded: Element, { loadFrom, lang }: WordsInBody): Element {
  const shape = String(loaded.properties.className);
  return element('span', { className: ['frame', shape] }, [
    element('a', { href }, [text(title)]),
    element('button', { type: 'button', dataAction: 'load-frame', lang }, [
      text(fillText(loadFrom, { host: hostOf(href) })),
    ]),
    element('template', {}, [loaded]),
  ]);
}

/** Returns a link to the target, or only the label if there is nothing to link to. */
export function labelOrLink(label: string, target: Target | undefined): ElementContent {
  const hasAddress = target?.kind === 'inside' || target?.kind === 'outside';
  // An empty address resolves to the page itself.
  if (!hasAddress || target.href === '') return element('span', {}, [text(label)]);
  return element('a', { href: target.href }, [text(label)]);
}

/**
 * Returns the class for the aspect ratio of a frame, by its width and height. There are only a few classes, because the
 * policy forbids inline styles. A frame without a size has the ratio of a film.
 */
export function shapeOf({ properties: { width, height } }: Element): string {
  const [across, down] = [Number(width), Number(height)];
  if (down > 0 && (down <= 200 || across / down > 3)) return 'shape-bar';
  if (!(across > 0 && down > 0)) return 'shape-film';
  const ratio = across / down;
  if (ratio > 1.55) return 'shape-film';
  if (ratio > 1.15) return 'shape-photo';
  return ratio > 0.75 ? 'shape-square' : 'shape-phone';
}

/** Returns the host of an absolute address, with its port. */
export function hostOf(href: string): string {
  return new URL(href).host;
}
