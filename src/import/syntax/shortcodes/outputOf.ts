/** Decides what a shortcode becomes. */
import { expandEntry } from '../../map/expandEntry.ts';
import { linkOf } from '../../markup/blocks.ts';
import { figureOf } from '../../markup/figures.ts';
import { knownShortcode } from './known/knownShortcodes.ts';
import type { Notation, Output, ShortcodeView } from './model.ts';
import { block, inline, innerOf, nothing, titled } from './outputs.ts';

/**
 * Returns what a shortcode becomes: by the author's map, by what is known of its name, or by the template that the blog
 * has for it. Of any other, the texts stay, and `note` is told. `name` is as it is written.
 */
export function outputOf(
  view: ShortcodeView,
  name: string,
  notation: Notation,
  note: (message: string) => void,
): Output {
  const mapped = view.context.components.get(name);
  if (mapped !== undefined) {
    const positional = view.args.positional.map((value, index): [string, string] => [String(index), value]);
    const attributes = new Map([...positional, ...view.args.named]);
    const text = expandEntry(mapped, { attributes, children: view.inner(), isBlock: view.isAlone });
    return view.isAlone ? block(text) : inline(text);
  }
  const output = knownShortcode(view) ?? notation.byTemplate(view, name);
  if (output !== null) return output;
  // What is between the tags of `x.inline` is a template, and no text.
  const kept = name.endsWith('.inline') ? nothing() : keptTexts(view);
  const what = kept.text === '' ? 'it is left out' : 'only its text is kept';
  note(`the shortcode ${name} is not known, so ${what}`);
  return kept;
}

/** Returns the texts of a shortcode, which readers would miss. */
function keptTexts(view: ShortcodeView): Output {
  const title = view.text('title', 'heading', 'header', 'label', 'summary');
  const texts = ['text', 'content', 'description', 'caption', 'quote', 'body', 'message'].flatMap(
    (key) => view.text(key) ?? [],
  );
  const words = view.args.positional.filter((value) => /\S\s+\S/.test(value));
  const source = view.text('src', 'image', 'img') ?? '';
  const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(source);
  const url = view.text('href', 'url', 'link') ?? '';
  const isLink = /^(?:https?:|\/|\.)/.test(url);
  const linked = isLink ? linkOf(title ?? url, url) : title;
  if (!view.hasInner && texts.length + words.length === 0 && !picture) {
    return linked === null ? inline('') : inline(linked);
  }
  const shown = picture ? [figureOf({ src: source, alt: view.text('alt') ?? '', caption: null, link: null })] : [];
  const body = [...shown, ...texts, ...words, view.inner()].filter((text) => text.trim() !== '').join('\n\n');
  return linked === null && texts.length + words.length === 0 && !picture ? innerOf(view) : block(titled(linked, body));
}
