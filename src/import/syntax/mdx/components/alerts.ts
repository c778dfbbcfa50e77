/** Writes components that set a text apart. */
import { alertOf, nestedAlertOf } from '../../../markup/alerts.ts';
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
    view.text('type', 'variant', 'kind', 'intent', 'status', 'severity', 'level', 'color') ??
    alertNameIn(view.name) ??
    'note';
  return block(view.isNested ? nestedAlertOf(kind, title, text) : alertOf(kind, title, text));
}

/** Returns the kind that a name says, as in `WarningBox`, `callout-info` and `Tip`; null if it is not that of an alert. */
export function alertNameIn(name: string): string | null {
  const folded = name.toLowerCase().replace(/[^a-z]/g, '');
  const [, kind = ''] = new RegExp(`^(?:${boxes})?(${kinds})?(?:${boxes})?$`).exec(folded) ?? [];
  if (kind !== '') return kind;
  return /^(?:callout|admonition|alert|aside|notice|infobox|messagebox)$/.test(folded) ? 'note' : null;
}

const boxes = 'callout|admonition|alert|aside|notice|message|box|block|banner|panel';

const kinds = 'note|tip|hint|info|information|warning|warn|danger|caution|important|success|error|muted|question';
