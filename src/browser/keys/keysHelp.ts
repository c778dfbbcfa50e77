/** The list of keys, with the switch that turns them off. */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { changeSetting, readSettings } from '../../dom/settings.ts';

/** The keys of keys.ts and what they do. */
const keys: [keys: string[], what: string][] = [
  [['j', 'k'], 'next, previous entry of a list or section of a post'],
  [['n', 'p'], 'newer, older post or page of a listing'],
  [['g g', 'G'], 'top, end of the page'],
  [['0–9'], 'the windows in the bar, by number'],
  [['/', 'Ctrl-K', '⌘K'], 'the prompt, for search and commands'],
  [['?'], 'this list'],
  [['Esc'], 'close what is open'],
];

/** Opens the dialog unless one is open. */
export function showKeys(): void {
  if (document.querySelector('dialog[open]')) return;
  const box = element('input', { type: 'checkbox' });
  const check = () => {
    box.checked = readSettings().keys === 'on';
  };
  check();
  openDialog(
    { className: 'keys-help', ariaLabel: 'Keys' },
    (dialog) => [
      element('h2', {}, 'Keys'),
      element('dl', {}, ...keys.flatMap(([names, what]) => [nameOf(names), element('dd', {}, what)])),
      keySwitch(box),
      button('close', () => dialog.close()),
    ],
    check,
  );
}

function nameOf(names: string[]): HTMLElement {
  const parts = names.flatMap((key, index) => [...(index > 0 ? [' '] : []), element('kbd', {}, key)]);
  return element('dt', {}, ...parts);
}

/** Single letters as commands can get in the way of speech input, so the reader can turn them off (WCAG 2.1.4). */
function keySwitch(box: HTMLInputElement): HTMLElement {
  box.addEventListener('change', () => changeSetting('keys', box.checked ? 'on' : 'off'));
  return element('label', {}, box, 'Keys are on. If they are off, the ? in the bar still opens this list.');
}
