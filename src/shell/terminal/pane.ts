/**
 * The pane above the status bar: output, completions, the line, keys. It is outside React and stays when pages change.
 */
import { adoptStyle } from '../../dom/adoptStyle.ts';
import { button, element } from '../../dom/element.ts';
import { pageWords } from '../../dom/words.ts';
import type { TouchKeyWords } from '../../words/shell/model.ts';
import type { ShellTexts } from '../command.ts';
import { createLog, type Log } from './log.ts';

/** The pane and its parts. */
export type Pane = {
  log: Log;
  input: HTMLInputElement;
  form: HTMLFormElement;
  /** Shows the prompt: `visitor@host:~/post$`. */
  setPrompt: (text: string) => void;
  /** Shows the likely rest of the line, dimmed, after what is typed. */
  setGhost: (rest: string) => void;
  /** Shows the pane with its output. */
  open: () => void;
  /** Hides everything but the line. */
  fold: () => void;
  /** Hides the pane, so that the page's own prompt is used again. */
  hide: () => void;
  /** The width of the log in characters. */
  columns: () => number;
};

/** `onFold` is called by the button for readers who have no Escape key. */
export function createPane(style: string, { words, language }: ShellTexts, onFold: () => void): Pane {
  const sizes = adoptSizes(style);
  const log = createLog(words.output);
  const input = lineInput();
  const sign = element('span', { className: 'pane-sign', ariaHidden: 'true' });
  // Invisible text as wide as what is typed, and the ghost after it.
  const typed = element('span', {});
  const rest = element('span', {});
  const ghost = element('span', { className: 'pane-ghost', ariaHidden: 'true' }, typed, rest);
  const form = element(
    'form',
    { className: 'prompt', ariaLabel: pageWords().prompt },
    element('label', {}, sign, element('span', { className: 'pane-field' }, input, ghost)),
  );
  const root = element('section', {
    className: 'pane',
    ariaLabel: words.terminal,
    lang: language,
    dir: 'ltr',
    translate: false,
  });
  root.append(
    log.root,
    element('div', { className: 'pane-line' }, form, foldButton(words.backToPage, onFold), hint(words.hint)),
  );
  root.hidden = true;
  document.body.append(root);
  if (matchMedia('(pointer: coarse)').matches) addTouchKeys(root, input, words.touchKeys, sizes);
  focusOnClick(log.root, input);
  const measure = () => sizes.setProperty('--pane', `${Math.ceil(root.getBoundingClientRect().height)}px`);
  // In the next frame, because it changes the height of the page, which is observed too. Within a frame, that is an error.
  new ResizeObserver(() => requestAnimationFrame(measure)).observe(root);
  return {
    log,
    input,
    form,
    setPrompt: (text) => {
      sign.textContent = text;
    },
    setGhost: (text) => {
      // If the line scrolls, the ghost would not be after it.
      const fits = input.scrollWidth <= input.clientWidth;
      typed.textContent = text && fits ? input.value : '';
      rest.textContent = fits ? text : '';
    },
    open: () => {
      if (!root.hidden && !root.hasAttribute('data-folded')) return;
      show(root, 'open');
      log.root.scrollTop = log.root.scrollHeight;
    },
    fold: () => show(root, 'line'),
    hide: () => show(root, 'nothing'),
    columns: () => {
      const character = sign.getBoundingClientRect().width / (sign.textContent?.length || 1);
      return Math.max(20, Math.floor((log.root.clientWidth || root.clientWidth) / (character || 10)) - 2);
    },
  };
}

function show(root: HTMLElement, part: 'open' | 'line' | 'nothing'): void {
  root.hidden = part === 'nothing';
  root.toggleAttribute('data-folded', part === 'line');
  document.documentElement.toggleAttribute('data-shell', part !== 'nothing');
}

function lineInput(): HTMLInputElement {
  const input = element('input', {
    name: 'q',
    ariaLabel: pageWords().command,
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: false,
    enterKeyHint: 'go',
  });
  input.setAttribute('autocorrect', 'off');
  input.setAttribute('aria-describedby', 'shell-hint');
  return input;
}

function foldButton(label: string, onFold: () => void): HTMLElement {
  return Object.assign(button('×', onFold), { className: 'pane-fold', ariaLabel: label });
}

function hint(text: string): HTMLElement {
  return element('span', { id: 'shell-hint', className: 'visually-hidden' }, text);
}

function addTouchKeys(
  root: HTMLElement,
  input: HTMLInputElement,
  words: TouchKeyWords,
  sizes: CSSStyleDeclaration,
): void {
  import('./touchKeys.ts').then(
    ({ createTouchKeys, followKeyboard }) => {
      root.append(createTouchKeys(input, words));
      followKeyboard(sizes);
    },
    () => {},
  );
}

/** Focuses the line on a click with the mouse. A tap does not, because it would bring up the keyboard over the text. */
function focusOnClick(log: HTMLElement, input: HTMLInputElement): void {
  log.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a');
    const isMouse = event instanceof PointerEvent && event.pointerType === 'mouse';
    if (isMouse && !isLink && document.getSelection()?.isCollapsed !== false) input.focus();
  });
}

/**
 * Adopts the style and returns a rule for sizes that only a script knows. The policy allows no inline style for them.
 */
function adoptSizes(style: string): CSSStyleDeclaration {
  const sheet = adoptStyle(`${style}:root{--pane:0px;--keyboard:0px}`);
  const rule = sheet.cssRules[sheet.cssRules.length - 1];
  if (!(rule instanceof CSSStyleRule)) throw new Error('The browser dropped a rule.');
  return rule.style;
}
