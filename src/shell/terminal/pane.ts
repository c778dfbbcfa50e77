/** The pane above the status bar: output, choices, the line, keys. It stands outside of React, and outlives pages. */
import { adoptStyle } from '../../dom/adoptStyle.ts';
import { button, element } from '../../dom/element.ts';
import { createLog, type Log } from './log.ts';

export type Pane = {
  log: Log;
  input: HTMLInputElement;
  form: HTMLFormElement;
  /** `visitor@host:~/post$`. */
  prompt: (text: string) => void;
  ghost: (rest: string) => void;
  /** Shows it with its output. */
  open: () => void;
  /** Leaves only the line. */
  fold: () => void;
  /** Puts it away: the page has its own prompt again. */
  hide: () => void;
  /** Characters in a line. */
  columns: () => number;
};

/** `style` is the pane's; `onFold` is called where a reader without an Escape key wants the page back. */
export function createPane(style: string, onFold: () => void): Pane {
  const sizes = sizesIn(style);
  const input = lineInput();
  const sign = element('span', { className: 'pane-sign', ariaHidden: 'true' });
  const typed = element('span', {});
  const rest = element('span', {});
  const ghost = element('span', { className: 'pane-ghost', ariaHidden: 'true' }, typed, rest);
  const form = element(
    'form',
    { className: 'prompt', ariaLabel: 'Prompt' },
    element('label', {}, sign, element('span', { className: 'pane-field' }, input, ghost)),
  );
  const close = button('×', onFold);
  Object.assign(close, { className: 'pane-fold', ariaLabel: 'Back to the page' });
  const hint = element('span', { id: 'shell-hint', className: 'visually-hidden' }, hintText);
  const log = createLog();
  const line = element('div', { className: 'pane-line' }, form, close, hint);
  const root = element('section', { className: 'pane', ariaLabel: 'Terminal', dir: 'ltr', translate: false });
  root.append(log.root, line);
  if (matchMedia('(pointer: coarse)').matches) {
    import('./keysRow.ts').then(
      ({ createKeysRow, followKeyboard }) => {
        root.append(createKeysRow(input));
        followKeyboard(sizes);
      },
      () => {},
    );
  }
  root.hidden = true;
  document.body.append(root);
  log.root.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a');
    // A tap there is for reading: it must not bring up the keyboard.
    const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
    if (isMouse && !isLink && document.getSelection()?.isCollapsed !== false) input.focus();
  });
  new ResizeObserver(() => sizes.setProperty('--pane', `${Math.ceil(root.getBoundingClientRect().height)}px`)).observe(
    root,
  );

  const put = (state: 'open' | 'line' | null) => {
    root.hidden = state === null;
    root.toggleAttribute('data-folded', state === 'line');
    document.documentElement.toggleAttribute('data-shell', state !== null);
  };
  return {
    log,
    input,
    form,
    prompt: (text) => {
      sign.textContent = text;
    },
    ghost: (text) => {
      // Where the line scrolls, the ghost would not stand behind it.
      const fits = input.scrollWidth <= input.clientWidth;
      typed.textContent = text && fits ? input.value : '';
      rest.textContent = fits ? text : '';
    },
    open: () => {
      if (!root.hidden && !root.hasAttribute('data-folded')) return;
      put('open');
      log.root.scrollTop = log.root.scrollHeight;
    },
    fold: () => put('line'),
    hide: () => put(null),
    columns: () => {
      const character = sign.getBoundingClientRect().width / (sign.textContent?.length || 1);
      return Math.max(20, Math.floor((log.root.clientWidth || root.clientWidth) / (character || 10)) - 2);
    },
  };
}

const hintText = 'Tab completes. Escape gives the page back; after it, Tab leaves the line.';

function lineInput(): HTMLInputElement {
  const input = element('input', {
    name: 'q',
    ariaLabel: 'Command',
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'go',
  });
  input.setAttribute('autocorrect', 'off');
  input.setAttribute('aria-describedby', 'shell-hint');
  return input;
}

/** Adopts the style, and a rule for sizes that only a script knows; the policy allows both. */
function sizesIn(style: string): CSSStyleDeclaration {
  const sheet = adoptStyle(`${style}:root{--pane:0px;--keyboard:0px}`);
  const rule = sheet.cssRules[sheet.cssRules.length - 1];
  if (!(rule instanceof CSSStyleRule)) throw new Error('The browser dropped a rule.');
  return rule.style;
}
