/** Whether a key is text, or belongs to a widget, and so is none of the page's. */

/**
 * `target` is the innermost element that a key event came from, or what had the focus then. True where a letter may be
 * text, where another window is on top, and where the element has gone.
 */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') || document.designMode === 'on') return true;
  if (!(target instanceof Element)) return false;
  // The site has no shadow roots: what is in one belongs to a comment widget or an extension.
  if (target.getRootNode() !== document || isHost(target)) return true;
  return (target instanceof HTMLElement && target.isContentEditable) || target.closest(fields) !== null;
}

/** Fields, and widgets in which letters choose an entry. Of the roles, `box` is in textbox, searchbox, combobox and listbox. */
const fields =
  'input, textarea, select, [role*=box i], [role=spinbutton i], [role=option i], [role*=menu i], [role*=tree i], [role*=grid i], [role=application i]';

/**
 * A closed shadow root shows itself only by its host: a custom element, or one of those that may have a shadow root and
 * do not take the focus by themselves (https://dom.spec.whatwg.org/#valid-shadow-host-name).
 */
function isHost(target: Element): boolean {
  return target.localName.includes('-') || target.matches(plainHosts);
}

const plainHosts =
  ':is(article, aside, blockquote, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span):not([tabindex])';
