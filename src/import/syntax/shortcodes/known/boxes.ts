/** Writes shortcodes that fold, group or quote texts. */
import { codeOf, detailsOf, linkOf, quoteOf } from '../../../markup/blocks.ts';
import type { Known } from '../model.ts';
import { block, inline, innerOf, nothing, titled } from '../outputs.ts';

/** A text that is folded below its summary. */
export const details: Known = (view) => {
  const summary =
    view.text('summary', 'title', 'header', 'label', 'heading', 'name') ?? view.args.positional[0] ?? null;
  const isInLine = !view.isAlone && !view.source().includes('\n');
  if (isInLine) return inline(view.hasInner ? view.inner() : (view.text('text') ?? summary ?? ''));
  if (!view.hasInner) return summary === null ? nothing() : null;
  return block(detailsOf(summary ?? 'Details', view.inner()));
};

/** Texts that are only arranged. */
export const group: Known = (view) => {
  const title = view.text('title', 'header', 'heading');
  return title === null ? innerOf(view) : block(titled(title, view.inner()));
};

/** Columns, which Hugo Book divides by `<--->`. */
export const columns: Known = (view) => block(view.inner().replace(/^[ \t]*<--->[ \t]*\n?/gm, ''));

/** Tabs, below each other. Hextra names them in a list: `{{< tabs items="npm,pnpm" >}}`. */
export const tabs: Known = (view) => {
  const items = view.args.lists.get('items') ?? view.text('items')?.split(',') ?? [];
  if (items.length === 0) return innerOf(view);
  const texts = view.within().map((each, index) => titled(items[index]?.trim() ?? null, each.inner()));
  return block(texts.length === 0 ? view.inner() : texts.join('\n\n'));
};

/** A text below its name: a tab, a step, an event. */
export const named: Known = (view) => {
  const [first = null] = view.args.positional;
  const name = view.text('title', 'name', 'header', 'label', 'tabname', 'heading') ?? first;
  const below = view.text('subheader', 'subtitle', 'badge', 'date');
  const language = view.text('lang', 'language');
  const isCode = view.hasInner && language !== null && !/^\s*(?:```|~~~)/.test(view.source());
  const inner = isCode ? codeOf(language, view.source()) : view.inner();
  const text = [below ?? '', view.hasInner ? inner : (view.text('content', 'text', 'description') ?? '')];
  return block(titled(name, text.filter((part) => part !== '').join('\n\n')));
};

/** A card: its title, which may be a link, and its text. */
export const card: Known = (view) => {
  const title = view.text('title', 'header', 'heading', 'name');
  const url = view.text('link', 'href', 'url', 'to');
  const text = view.hasInner ? view.inner() : (view.text('subtitle', 'content', 'text', 'description') ?? '');
  if (title === null) return view.hasInner ? innerOf(view) : null;
  const shown = url === null ? titled(title, text) : `${linkOf(title, url)}\n\n${text}`.trim();
  return block(shown);
};

/** A quote, with who said it. */
export const quote: Known = (view) => {
  const text = view.hasInner ? view.inner() : (view.text('text', 'quote', 'content') ?? view.args.positional[0] ?? '');
  if (text === '') return null;
  const [name, url] = [
    view.text('author', 'by', 'cite', 'source', 'attribution', 'pre', 'name'),
    view.text('link', 'url', 'href'),
  ];
  const author = name === null ? null : url === null ? name : linkOf(name, url);
  const rest = view.text('title', 'post', 'book');
  const source = [author, rest].filter((part) => part !== null).join(', ');
  return block(quoteOf(source === '' ? text : `${text}\n\n— ${source}`));
};

/** What is between the tags, as it is written. */
export const verbatim: Known = (view) => {
  const text = view.hasInner ? view.source().trim() : (view.text('html', 'text') ?? view.args.positional[0] ?? '');
  return view.isAlone || text.includes('\n') ? block(text) : inline(text);
};

/** What was never shown: comments, and texts that a password protected. It becomes a comment of catpost. */
export const hidden: Known = (view) => {
  const text = view.source().trim();
  if (text === '' || /--!?>/.test(text)) return nothing();
  return text.includes('\n') || view.isAlone ? block(`<!--\n${text}\n-->`) : inline(`<!-- ${text} -->`);
};
