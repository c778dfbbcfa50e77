/** Writes shortcodes that set a text apart. */
import { alertOf, alertTitle, nestedAlertOf } from '../../../markup/alerts.ts';
import { detailsOf } from '../../../markup/blocks.ts';
import type { Known, ShortcodeView } from '../model.ts';
import { block, inline, nothing } from '../outputs.ts';

/** Names that say nothing of the kind. */
const generalNames = new Set('notice admonition callout alert hint box aside panel message banner infobox'.split(' '));

const kindNames = new Set(
  `note tip info warning danger important caution attention success error question abstract bug example failure quote
   primary secondary light dark default done check help faq todo fail missing warn ok summary tldr seealso`.split(
    /\s+/,
  ),
);

/**
 * An alert. Its kind is a value or the name: `{{< notice warning "Title" >}}`, `{{< hint type=info >}}`, `{{< tip >}}`. With
 * `open=false` it is folded, as in LoveIt.
 */
export const alert: Known = (view) => {
  const body = view.hasInner ? view.inner() : (view.text('text', 'content', 'body', 'message', 'description') ?? '');
  const { kind, title, rest } = kindAndTitle(view);
  const text = body === '' ? rest : body;
  if (text === '' && title === null) return nothing();
  // A note in the middle of a sentence is a part of it.
  if (!view.isAlone && !text.includes('\n')) return inline(title === null ? text : `**${title}** ${text}`);
  const isFolded = view.text('open') === 'false' || view.args.positional[2] === 'false';
  if (isFolded) return block(detailsOf(alertTitle(kind, title ?? ''), text));
  return block(view.isNested ? nestedAlertOf(kind, title, text) : alertOf(kind, title, text));
};

function kindAndTitle(view: ShortcodeView): { kind: string; title: string | null; rest: string } {
  const { positional } = view.args;
  const isGeneral = generalNames.has(view.name);
  const [first = ''] = positional;
  const isKind = isGeneral && (kindNames.has(first.toLowerCase()) || (positional.length > 1 && /^\w+$/.test(first)));
  const words = isKind ? positional.slice(1) : positional;
  const named = view.text('type', 'kind', 'style', 'level', 'status', 'color', 'context', 'variant', 'class');
  // A single word is the name of an icon, as in Blowfish.
  const title = words.find((word) => word !== '' && (isKind || !isGeneral || /\s/.test(word))) ?? null;
  const kind = isKind ? first : (named ?? (isGeneral ? 'note' : view.name));
  const isText = !view.hasInner && title !== null;
  return {
    kind: kind.replace(/^(?:notice|alert|is)[-_]/, ''),
    title:
      view.text('title', 'heading', 'header', 'label') ??
      (isText || title === 'false' || title === 'true' ? null : title),
    rest: isText ? title : '',
  };
}
