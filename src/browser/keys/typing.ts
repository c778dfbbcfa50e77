/** Decides whether a key press is text or belongs to a widget, and so is not a command. */

/**
 * Whether a letter may be text. `target` is the innermost element that the key press came from, or that had the focus.
 * Also true if a dialog is open, or if the element is no longer in the document.
 */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') || document.designMode === 'on') return true;
  if (!(target instanceof Element)) return false;
  // The site has no shadow roots. One belongs to a comment widget or a browser extension.
  if (target.getRootNode() !== document || isHost(target)) return true;
  return (target instanceof HTMLElement && target.isContentEditable) || target.closest(fields) !== null;
}

/**
 * Fields, and widgets in which letters choose an entry. `box` matches the roles textbox, searchbox, combobox and
 * listbox.
 */
const fields =
  'input, textarea, select, [role*=box i], [role=spinbutton i], [role=option i], [role*=menu i], [role*=tree i], [role*=grid i], [role=application i]';

/**
 * Whether an element may have a closed shadow root, which scripts cannot see. That is a custom element, or one of the
 * built-in elements that can have a shadow root and do not take the focus by themselves:
 * https://dom.spec.whatwg.org/#valid-shadow-host-name
 */
function isHost(target: Element): boolean {
  return target.localName.includes('-') || target.matches(plainHosts);
}

const plainHosts =
  ':is(article, aside, blockquote, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span):not([tabindex])';
