/** Writes components that group or fold blocks. */
import { detailsOf, quoteOf } from '../../../markup/blocks.ts';
import type { ElementView, Output } from '../model.ts';
import { block, childrenOf } from '../output.ts';

/** Returns the children alone: the component only arranges them. */
export function grouped(view: ElementView): Output {
  return childrenOf(view);
}

/** Returns a text that is folded. Without a title, it is a group of such texts. */
export function details(view: ElementView): Output {
  const text = view.children().trim();
  const title = view.text('summary', 'title', 'label', 'header', 'heading', 'question', 'name', 'trigger');
  if (title !== null) return block(detailsOf(title, text));
  const [, summary = '', rest = ''] = /^<summary[^>]*>(.*?)<\/summary>\s*(.*)$/s.exec(text) ?? [];
  if (summary !== '') return block(`<details>\n<summary>${summary.trim()}</summary>\n\n${rest}\n\n</details>`);
  return block(text);
}

/** Returns the texts of tabs below each other. Some tools name them in a list: `<Tabs items={['npm', 'pnpm']}>`. */
export function tabs(view: ElementView): Output {
  const items = view.value('items');
  if (!Array.isArray(items)) return block(view.children().trim());
  const texts = view.elements().map((each, index) => {
    const item = items[index];
    const label = typeof item === 'string' ? item : each.text('label', 'title', 'value');
    return titled(label, each.children());
  });
  return block(texts.length === 0 ? view.children().trim() : texts.join('\n\n'));
}

/** Returns the text of a tab below its label. */
export function tab(view: ElementView): Output {
  return block(titled(view.text('label', 'title', 'name', 'tab', 'value'), view.children()));
}

/** Returns a step below its title. */
export function step(view: ElementView): Output {
  return block(titled(view.text('title', 'name', 'label'), view.children()));
}

/** Returns a card: its title, which may be a link, and its text. */
export function card(view: ElementView): Output {
  const title = view.text('title', 'heading', 'header', 'name');
  const href = view.address('href', 'to', 'url', 'link');
  const text = view.children().trim() || (view.text('description', 'text', 'content') ?? '');
  if (title === null && !view.isAlone) return childrenOf(view);
  return block(titled(title !== null && href !== null ? `[${title}](${href})` : title, text));
}

/** Returns a quote, with the name of who said it below. */
export function quote(view: ElementView): Output {
  const text = view.children().trim() || (view.text('quote', 'text', 'content') ?? '');
  const author = view.text('author', 'by', 'cite', 'name', 'source', 'attribution', 'caption');
  return block(quoteOf([text, ...(author === null ? [] : [`— ${author}`])].join('\n\n')));
}

function titled(title: string | null, text: string): string {
  return title === null ? text.trim() : `**${title}**\n\n${text.trim()}`.trim();
}
