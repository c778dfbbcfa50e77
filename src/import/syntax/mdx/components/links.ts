/** Writes components that lead somewhere, and small marks within a line. */
import { escapeHtml } from '../../../../text/escapeHtml.ts';
import type { ElementView, Output } from '../model.ts';
import { block, childrenOf, inline } from '../output.ts';

/** Returns a link; the text alone without an address. */
export function link(view: ElementView): Output {
  const href = view.address('href', 'to', 'url', 'link');
  const text = view.children().trim() || (view.text('text', 'label', 'title', 'children') ?? '');
  if (href === null || text === '') return text === '' ? block('') : childrenOf(view);
  // A link around blocks cannot be written in markdown.
  if (/\n\s*\n/.test(text)) return block(text);
  const address = /[\s()<>]/.test(href) ? `<${href.replace(/[<>]/g, '')}>` : href;
  return inline(`[${text.replace(/\s*\n\s*/g, ' ')}](${address})`);
}

/** Returns a card that is a link: its title, and its text. */
export function linkCard(view: ElementView): Output {
  const href = view.address('href', 'to', 'url', 'link');
  const title = view.text('title', 'label', 'name', 'heading') ?? href ?? '';
  const text = view.children().trim() || (view.text('description', 'text') ?? '');
  const head = href === null ? `**${title}**` : `[${title}](${href})`;
  return block(text === '' ? head : text.includes('\n') ? `${head}\n\n${text}` : `${head}: ${text}`);
}

/** Returns the text of a label. */
export function badge(view: ElementView): Output {
  const text = view.children().trim() || (view.text('text', 'label', 'name', 'symbol', 'emoji') ?? '');
  return inline(text);
}

/** Returns the name of a key. */
export function keyboard(view: ElementView): Output {
  const text = view.children().trim() || escapeHtml(view.text('keys', 'shortcut', 'name', 'value') ?? '');
  return inline(`<kbd>${text}</kbd>`);
}
