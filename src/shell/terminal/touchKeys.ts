/**
 * Help for phones: buttons for keys that their keyboards lack, and room for the keyboard on the screen. The buttons
 * leave the focus, and so the keyboard, where it is.
 */
import { button, element } from '../../dom/element.ts';
import { pageWords } from '../../dom/words.ts';
import type { TouchKeyWords } from '../../words/shell/model.ts';

/** Each button presses a key or types a text. */
const keys: readonly { label: string; name: keyof TouchKeyWords; press?: KeyboardEventInit; type?: string }[] = [
  { label: 'Tab', name: 'tab', press: { key: 'Tab' } },
  { label: '↑', name: 'up', press: { key: 'ArrowUp' } },
  { label: '↓', name: 'down', press: { key: 'ArrowDown' } },
  { label: '|', name: 'pipe', type: '|' },
  { label: '/', name: 'slash', type: '/' },
  { label: '-', name: 'dash', type: '-' },
  { label: '^C', name: 'interrupt', press: { key: 'c', ctrlKey: true } },
];

/** Returns the row of buttons for a field. */
export function createTouchKeys(input: HTMLInputElement, words: TouchKeyWords): HTMLElement {
  const row = element('div', { className: 'pane-keys', role: 'group', ariaLabel: pageWords().keys });
  row.addEventListener('pointerdown', (event) => event.preventDefault());
  for (const { label, name, press, type } of keys) {
    const key = button(label, () => {
      if (document.activeElement !== input) input.focus();
      if (press) input.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
      if (!type) return;
      input.setRangeText(type, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
      input.dispatchEvent(new Event('input'));
    });
    key.ariaLabel = words[name];
    row.append(key);
  }
  return row;
}

/**
 * Keeps the height of the on-screen keyboard in `--keyboard`. The keyboard covers the lower part of the window, and not
 * every browser makes the page smaller for it.
 */
export function followKeyboard(sizes: CSSStyleDeclaration): void {
  const { visualViewport: viewport } = window;
  if (!viewport) return;
  const update = () => {
    const covered = viewport.scale === 1 ? window.innerHeight - viewport.height - viewport.offsetTop : 0;
    sizes.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
  };
  viewport.addEventListener('resize', update);
  viewport.addEventListener('scroll', update);
}
