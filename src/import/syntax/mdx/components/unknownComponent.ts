/** Writes components whose meaning is not known. */
import { imageOf } from '../../../markup/blocks.ts';
import type { ElementView, Output } from '../model.ts';
import { block, inline } from '../output.ts';

/**
 * Returns the children of a component. One without children shows its picture, its link and the texts of its attributes, so
 * that no sentence is lost.
 */
export function unknownComponent(view: ElementView): Output {
  const { name, isAlone } = view;
  const written = view.children();
  const children = isAlone || written.includes('\n') ? written.trim() : written;
  const text = children.trim() === '' ? attributeTexts(view) : children;
  const what = text === '' ? 'is left out' : 'is left out, and what it contains stays';
  view.note(`<${name}>`, `the component <${name}> ${what}`);
  return isAlone || text.includes('\n\n') ? block(text) : inline(text);
}

/** Attributes that readers read, in the order in which they are shown. */
const proseNames = [
  ['title', 'heading', 'name', 'question', 'label'],
  ['description', 'text', 'content', 'body', 'summary', 'message', 'answer', 'quote', 'caption', 'children'],
] as const;

function attributeTexts(view: ElementView): string {
  const src = view.address('src', 'image', 'img');
  const isPicture = src !== null && /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(src);
  const picture = isPicture ? imageOf({ src, alt: view.text('alt') ?? '', caption: view.text('caption') }) : null;
  const [titles, texts] = proseNames;
  const title = view.text(...titles);
  const href = view.address('href', 'to', 'url');
  const head = href !== null && /^(?:https?:|\/|\.)/.test(href) ? `[${title ?? href}](${href})` : title;
  const prose = isPicture ? [] : texts.flatMap((key) => view.text(key) ?? []);
  return [picture, head, ...prose].filter((part) => part !== null && part !== '').join(view.isAlone ? '\n\n' : ' ');
}
