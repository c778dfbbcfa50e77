/** The list of keys, with the switch that turns them off. */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { changeSetting, readSettings } from '../../dom/settings.ts';
import { pageWords } from '../../dom/words.ts';
import type { KeyWords, ScriptWords } from '../../words/script/model.ts';

/** The keys of keys.ts and what they do. */
const keys: [keys: string[], what: keyof KeyWords][] = [
  [['j', 'k'], 'steps'],
  [['n', 'p'], 'turns'],
  [['g g', 'G'], 'ends'],
  [['0–9'], 'windows'],
  [['/', 'Ctrl-K', '⌘K'], 'prompt'],
  [['?'], 'help'],
  [['Esc'], 'escape'],
];

/** Opens the dialog unless one is open. */
export function showKeys(words: ScriptWords): void {
  if (document.querySelector('dialog[open]')) return;
  const box = element('input', { type: 'checkbox' });
  const check = () => {
    box.checked = readSettings().keys === 'on';
  };
  check();
  openDialog(
    { className: 'keys-help', ariaLabel: pageWords().keys },
    (dialog) => [
      element('h2', {}, pageWords().keys),
      element('dl', {}, ...keys.flatMap(([names, what]) => [nameOf(names), element('dd', {}, words.keys[what])])),
      keySwitch(box, words.keys.areOn),
      button(words.close, () => dialog.close()),
    ],
    check,
  );
}

function nameOf(names: string[]): HTMLElement {
  const parts = names.flatMap((key, index) => [...(index > 0 ? [' '] : []), element('kbd', {}, key)]);
  return element('dt', {}, ...parts);
}

/** Single letters as commands can get in the way of speech input, so the reader can turn them off (WCAG 2.1.4). */
function keySwitch(box: HTMLInputElement, label: string): HTMLElement {
  box.addEventListener('change', () => changeSetting('keys', box.checked ? 'on' : 'off'));
  return element('label', {}, box, label);
}
