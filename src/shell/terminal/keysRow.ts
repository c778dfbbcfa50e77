/**
 * What a telephone needs besides: keys that its keyboard does not have, as buttons that leave the focus, and so the
 * keyboard, where it is; and room for that keyboard.
 */
import { button, element } from '../../dom/element.ts';

/** Each with the key that it presses, or the text that it types. */
const keys: readonly { label: string; name: string; press?: KeyboardEventInit; type?: string }[] = [
  { label: 'Tab', name: 'Tab', press: { key: 'Tab' } },
  { label: '↑', name: 'Up', press: { key: 'ArrowUp' } },
  { label: '↓', name: 'Down', press: { key: 'ArrowDown' } },
  { label: '|', name: 'Pipe', type: '|' },
  { label: '/', name: 'Slash', type: '/' },
  { label: '-', name: 'Dash', type: '-' },
  { label: '^C', name: 'Ctrl C', press: { key: 'c', ctrlKey: true } },
];

export function createKeysRow(input: HTMLInputElement): HTMLElement {
  const row = element('div', { className: 'pane-keys', role: 'group', ariaLabel: 'Keys' });
  row.addEventListener('pointerdown', (event) => event.preventDefault());
  for (const { label, name, press, type } of keys) {
    const made = button(label, () => {
      if (document.activeElement !== input) input.focus();
      if (press) input.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
      if (!type) return;
      input.setRangeText(type, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
      input.dispatchEvent(new Event('input'));
    });
    made.ariaLabel = name;
    row.append(made);
  }
  return row;
}

/**
 * A keyboard on the screen covers the window's lower part and not all browsers make the page smaller for it: its height
 * goes into `--keyboard`.
 */
export function followKeyboard(sizes: CSSStyleDeclaration): void {
  const { visualViewport: viewport } = window;
  if (!viewport) return;
  const look = () => {
    const covered = viewport.scale === 1 ? window.innerHeight - viewport.height - viewport.offsetTop : 0;
    sizes.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
  };
  viewport.addEventListener('resize', look);
  viewport.addEventListener('scroll', look);
}
