/** Writes components that set a text apart. */
import { alertOf, quoteOf } from '../../../markup/blocks.ts';
import type { ElementView, Output } from '../model.ts';
import { block, inline } from '../output.ts';

/** Returns an alert. Its kind is that of an attribute, or the name: `<Callout type="warning">`, `<Warning>`. */
export function alert(view: ElementView): Output {
  const body = view.children();
  // A note in the middle of a sentence is a part of it.
  if (!view.isAlone && !body.includes('\n')) return inline(body);
  const title = view.text('title', 'heading', 'label', 'header');
  const text = body.trim() === '' ? (view.text('text', 'description', 'message', 'content') ?? '') : body;
  if (text.trim() === '' && title === null) return block('');
  const kind =
    view.text('type', 'variant', 'kind', 'intent', 'status', 'severity', 'level', 'color') ?? ownKind(view.name);
  // In a list or a quote, an alert would be a quote that shows its mark.
  if (view.isNested) return block(quoteOf(`${title === null ? '' : `**${title}**\n\n`}${text.trim()}`));
  return block(alertOf(kind, title, text));
}

/** `WarningBox` -> `warning` */
function ownKind(name: string): string {
  return name
    .toLowerCase()
    .replace(/(?:box|block|callout|alert|message|aside|banner|panel)$/, '')
    .replace(/^$/, 'note');
}
