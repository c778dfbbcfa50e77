/** Writes components that show pictures. */
import { imageOf } from '../../../markup/blocks.ts';
import { textAt } from '../../../settings/dataSettings.ts';
import type { ElementView, Output } from '../model.ts';
import { block, inline } from '../output.ts';

/** Returns a picture; the children without any, with a note if nothing else is there to show. */
export function picture(view: ElementView): Output {
  const src = pictureAddress(view);
  if (src === null) return withoutPicture(view);
  const alt = view.text('alt', 'altText', 'description') ?? '';
  const children = view.children().trim();
  const isCaption = children !== '' && !children.includes('\n') && !/[<[!]/.test(children);
  const caption = view.text('caption', 'title', 'figcaption', 'legend') ?? (isCaption ? children : null);
  const text = imageOf({ src, alt: alt === '' ? (caption ?? '') : alt, caption });
  if (!view.isAlone) return inline(text);
  return block(children === '' || isCaption ? text : `${text}\n\n${children}`);
}

/** Returns a figure: a picture with its caption, from its attributes or from what it contains. */
export function figure(view: ElementView): Output {
  if (pictureAddress(view) !== null) return picture(view);
  return figureOf(view) ?? block(captioned(view.children().trim(), view.text('caption', 'title')));
}

/** Returns the one picture in an element with the text of `<figcaption>`; null if the element contains anything else. */
export function figureOf(view: ElementView): Output | null {
  const elements = view.elements();
  const [image] = elements.filter(({ name }) => !isCaption(name));
  const captions = elements.filter(({ name }) => isCaption(name));
  if (image === undefined || elements.length > 2 || captions.length === elements.length) return null;
  const src = /^(?:img|image|nextimage)$/i.test(image.name) ? pictureAddress(image) : null;
  if (src === null) return null;
  const caption = captions[0]?.children().trim() ?? view.text('caption');
  const isPlain = caption === null || !/[<[`*]|\n\n/.test(caption);
  const alt = image.text('alt') ?? '';
  const text = imageOf({ src, alt, caption: isPlain ? caption : null });
  return block(isPlain ? text : `${text}\n\n${caption}`);
}

/** Returns the address of the picture that a component shows; null without any. */
function pictureAddress(view: ElementView): string | null {
  const address = view.address('src', 'image', 'img', 'url', 'imageUrl', 'imageSrc', 'source', 'light');
  if (address !== null) return address;
  const sources = view.value('sources');
  if (typeof sources !== 'object' || sources === null || Array.isArray(sources)) return null;
  return Object.values(sources).find((value) => typeof value === 'string') ?? null;
}

function withoutPicture(view: ElementView): Output {
  const children = view.children().trim();
  if (children === '') {
    const alt = view.text('alt', 'caption', 'title') ?? textAt(view.value('imgProps'), 'alt');
    view.note(view.name, `<${view.name}> is left out, because its picture is known only when its code runs`);
    return block(alt === null ? '' : `*${alt}*`);
  }
  return view.isAlone ? block(children) : inline(children);
}

/** Gives the one picture of a text a caption; below other texts, it is a line of its own. */
function captioned(text: string, caption: string | null): string {
  if (caption === null) return text;
  const [, alt = null, src = ''] = /^!\[([^\]]*)\]\(([^\s)]+)\)$/.exec(text) ?? [];
  return alt === null ? `${text}\n\n*${caption}*` : imageOf({ src, alt, caption });
}

function isCaption(name: string): boolean {
  return /^(?:figcaption|caption)$/i.test(name);
}
