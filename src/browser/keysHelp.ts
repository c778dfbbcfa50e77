/** The list of keys, with the switch that turns them off. Loads when it is first asked for. */
import { changeSetting, readSettings } from './settings.ts';

/** What the keys of keys.ts do. */
const keys: [keys: string[], what: string][] = [
  [['j', 'k'], 'next, previous: entry of a list, or section of a text'],
  [['n', 'p'], 'newer, older: post, or page of a listing'],
  [['g g', 'G'], 'top, end'],
  [['0–9'], 'the windows in the bar, by their numbers'],
  [['?'], 'this list'],
  [['Esc'], 'closes what is open'],
];

/** Opens the dialog, unless it is open; closed, it leaves nothing behind, and the focus returns to where it was. */
export function showKeys(): void {
  if (document.querySelector('dialog[open]')) return;
  const dialog = make('dialog', 'keys-help');
  dialog.ariaLabel = 'Keys';
  const list = make('dl');
  for (const [names, what] of keys) {
    const name = make('dt');
    names.forEach((key, index) => {
      name.append(index > 0 ? ' ' : '', make('kbd', '', key));
    });
    list.append(name, make('dd', '', what));
  }
  const close = make('button', '', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(make('h2', '', 'Keys'), list, keySwitch(), close);
  document.body.append(dialog);
  dialog.showModal();
}

/** Letters as commands can get in the way of speech input, so that they can be turned off (WCAG 2.1.4). */
function keySwitch(): HTMLElement {
  const label = make('label');
  const box = make('input');
  box.type = 'checkbox';
  box.checked = readSettings().keys === 'on';
  box.addEventListener('change', () => changeSetting('keys', box.checked ? 'on' : 'off'));
  label.append(box, ' Keys are on. Off, the button with the question mark in the bar still opens this list.');
  return label;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}
