/** Recognizes elements that were hidden from readers. */
import { isPlainObject } from '../../settings/plainObject.ts';
import type { ElementView, Output } from './model.ts';
import { block, inline } from './output.ts';

/** Returns a comment with what a hidden element contains, so that it is not published; null for any other element. */
export function hiddenElement(view: ElementView): Output | null {
  if (!isHidden(view)) return null;
  view.note('hidden', 'a part that was hidden from readers is a comment now');
  const text = view.children().trim().replaceAll('--', '- -');
  const comment = text === '' ? '' : `<!-- ${text} -->`;
  return view.isAlone ? block(comment) : inline(comment);
}

/** A class that hides may be undone by another one for wide screens, as in `hidden md:block`. */
function isHidden(view: ElementView): boolean {
  const hidden = view.value('hidden');
  if (hidden === true || typeof hidden === 'string') return true;
  const style = view.value('style');
  const written = isPlainObject(style) ? `display:${style.display};visibility:${style.visibility}` : style;
  if (typeof written === 'string' && /display:\s*none|visibility:\s*hidden/.test(written)) return true;
  const classes = (view.text('className', 'class') ?? '').split(/\s+/);
  return (
    classes.some((name) => /^(?:hidden|d-none|invisible)$/.test(name)) && !classes.some((name) => name.includes(':'))
  );
}
